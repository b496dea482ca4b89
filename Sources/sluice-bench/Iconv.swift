import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// The converter of the C library, the peer of the decoders.
struct Iconv {
    let from: String
    let to: String

    /// The converted bytes, `nil` if there is no such converter or a byte is no text.
    func convert(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open(to, from), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var isWhole = false
        let converted = [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + 16) { output, count in
            bytes.withUnsafeBytes { source in
                // The C library takes the input by a pointer to mutable bytes, but does not write to it.
                var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                var place = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
                var room = output.count
                _ = iconv(converter, &input, &left, &place, &room)
                isWhole = left == 0
                count = output.count - room
            }
        }
        return isWhole ? converted : nil
    }
}
