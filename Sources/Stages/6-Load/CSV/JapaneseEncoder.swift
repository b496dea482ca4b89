import CIconvHook
import ChineseText

/// Text as Shift_JIS or EUC-JP, by libiconv-hook.
///
/// Only its direction from UTF-8 is sound. For some characters that are not in the charset it gives bytes of another
/// (`)` for é), so every answer is looked up in the index of the charset. One thread at a time.
final class JapaneseEncoder {
    private let converter: UnsafeMutableRawPointer
    private let isShiftJIS: Bool

    init(shiftJIS isShiftJIS: Bool) throws(LoadFailure) {
        self.isShiftJIS = isShiftJIS
        let charset = isShiftJIS ? "SJIS" : "EUC-JP"
        // The library says -1, not a null pointer.
        guard let opened = iconv_hook_open(charset, "UTF-8"), Int(bitPattern: opened) != -1 else {
            throw .cannotOpen(file: charset, reason: "libiconv-hook does not know this charset")
        }
        converter = opened
    }

    deinit { _ = iconv_hook_close(converter) }

    /// Appends the bytes of one scalar, or `false` if the charset has none for it.
    func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        if scalar.isASCII {
            bytes.append(UInt8(scalar.value))
            return true
        }
        guard let encoded = convert(scalar), scalarOf(encoded) == scalar.value else { return false }
        bytes += encoded
        return true
    }

    private func convert(_ scalar: Unicode.Scalar) -> [UInt8]? {
        var input = Array(String(scalar).utf8).map { CChar(bitPattern: $0) }
        // At most three bytes in EUC-JP (JIS X 0212).
        var output = [CChar](repeating: 0, count: 8)
        let length: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var left = input.count
                var room = output.count
                let result = iconv_hook(converter, &from, &left, &to, &room)
                return result == Int(bitPattern: UInt.max) || left > 0 ? nil : output.count - room
            }
        }
        return length.map { output[..<$0].map { UInt8(bitPattern: $0) } }
    }

    /// What the bytes stand for, as the Encoding Standard's decoders have it.
    private func scalarOf(_ bytes: [UInt8]) -> UInt32? {
        let numbers = bytes.map(Int.init)
        switch (numbers.count, isShiftJIS) {
        case (1, true) where (0xA1...0xDF).contains(numbers[0]):
            return UInt32(0xFF61 + numbers[0] - 0xA1)
        case (2, true):
            let lead = numbers[0] - (numbers[0] < 0xA0 ? 0x81 : 0xC1)
            let trail = numbers[1] - (numbers[1] < 0x7F ? 0x40 : 0x41)
            return Self.entry(CharsetTables.jis0208, of: 11280, lead * 188 + trail)
        case (2, false) where numbers[0] == 0x8E && (0xA1...0xDF).contains(numbers[1]):
            return UInt32(0xFF61 + numbers[1] - 0xA1)
        case (2, false):
            return Self.entry(CharsetTables.jis0208, of: 11280, (numbers[0] - 0xA1) * 94 + numbers[1] - 0xA1)
        case (3, false) where numbers[0] == 0x8F:
            return Self.entry(CharsetTables.jis0212, of: 8836, (numbers[1] - 0xA1) * 94 + numbers[2] - 0xA1)
        default: return nil
        }
    }

    private static func entry(_ index: UnsafePointer<UInt16>, of count: Int, _ pointer: Int) -> UInt32? {
        guard (0..<count).contains(pointer) else { return nil }
        let scalar = UInt16(littleEndian: index[pointer])
        return scalar == 0 ? nil : UInt32(scalar)
    }
}
