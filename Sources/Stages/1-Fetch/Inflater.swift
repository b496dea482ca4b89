import CZlib

/// Undoes gzip and deflate piece by piece, and knows whether the end has come.
///
/// libcurl's own decoder takes a stream that is cut off for a whole one (7.88).
final class Inflater {
    private var stream = z_stream()
    private let isGzip: Bool
    private var isStarted = false
    /// Whether the stream has come to its own end.
    private(set) var isComplete = false

    /// What came of a piece.
    enum Result: Hashable {
        case taken
        /// The receiver wants no more.
        case refused
        case broken(reason: String)
    }

    /// - Parameter isGzip: Else it is `deflate`: in a zlib wrapper as the standard says, or bare as some servers send it.
    init(isGzip: Bool) {
        self.isGzip = isGzip
    }

    deinit {
        if isStarted { inflateEnd(&stream) }
    }

    /// Decodes a piece and hands on what comes out, a buffer at a time.
    func take(_ piece: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) -> Bool) -> Result {
        guard let base = piece.baseAddress, !piece.isEmpty else { return .taken }
        guard isStarted || start(piece[0]) else { return .broken(reason: "no memory to undo the content coding") }
        // zlib does not write to its input.
        stream.next_in = UnsafeMutablePointer(mutating: base.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = UInt32(piece.count)
        return withUnsafeTemporaryAllocation(byteCount: Self.bufferSize, alignment: 1) { buffer in
            while true {
                if isComplete {
                    guard stream.avail_in > 0 else { return .taken }
                    // A gzip file may have several members (RFC 1952 §2.2).
                    guard isGzip, stream.next_in?.pointee == 0x1F, inflateReset(&stream) == Z_OK else {
                        return .broken(reason: "data after the end of the content coding")
                    }
                    isComplete = false
                }
                stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.avail_out = UInt32(buffer.count)
                let code = inflate(&stream, Z_NO_FLUSH)
                let count = buffer.count - Int(stream.avail_out)
                if count > 0, !receive(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return .refused }
                switch code {
                case Z_STREAM_END: isComplete = true
                case Z_OK, Z_BUF_ERROR: if stream.avail_out > 0 { return .taken }
                default: return .broken(reason: stream.msg.map { String(cString: $0) } ?? "content coding is broken")
                }
            }
        }
    }

    /// The first byte tells whether a deflate stream is wrapped: its method is 8, its window at most 7 (RFC 1950 §2.2).
    private func start(_ first: UInt8) -> Bool {
        let isBare = !isGzip && (first & 0x0F != 8 || first >> 4 > 7)
        isStarted = czlib_inflate_init(&stream, isGzip ? 15 + 16 : isBare ? -15 : 15) == Z_OK
        return isStarted
    }

    private static let bufferSize = 64 << 10
}
