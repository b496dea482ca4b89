import CZlib

/// Gzip (RFC 1952), of bytes in memory.
enum Gzip {
    /// The bytes packed, without name and time: the same bytes give the same member.
    ///
    /// `nil` if there is no memory.
    static func member(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // `deflateInit2` is a macro, which Swift does not see. 15 bits of window, and 16 for a head of gzip.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let code = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard code == Z_STREAM_END else { return nil }
        output.removeLast(Int(stream.avail_out))
        return output
    }

    /// The bytes unpacked, or as they are if they are not packed: sitemaps come as `.xml.gz`.
    ///
    /// `nil` if they are damaged or longer than the limit.
    static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
        let inflater = Inflater(isGzip: true)
        var result: [UInt8] = []
        let outcome = bytes.withUnsafeBytes { bytes in
            inflater.take(bytes) { piece in
                result += piece
                return result.count <= limit
            }
        }
        return outcome == .taken && inflater.isComplete ? result : nil
    }
}
