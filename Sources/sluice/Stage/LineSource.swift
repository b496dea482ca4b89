import Foundation
import PipelineCore

/// The lines of a file descriptor.
///
/// Blank lines are left out. A line longer than ``WireLine/limit`` is passed on without its bytes.
struct LineSource: Source {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Where the next line begins in ``buffer``.
    private var start = 0
    /// Up to where ``buffer`` was searched for a line feed.
    private var searched = 0
    private var number = 0
    private var isAtEnd = false
    private var isDroppingLine = false

    /// What a read asks for.
    private static let blockSize = 1 << 18

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func next() throws(StreamFailure) -> WireLine? {
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { (start, searched) = (end + 1, end + 1) }
                if let line = take(upTo: end) { return line }
            } else if isAtEnd {
                guard start < buffer.count || isDroppingLine else { return nil }
                defer { (buffer, start, searched) = ([], 0, 0) }
                if let line = take(upTo: buffer.count) { return line }
            } else {
                searched = buffer.count
                if searched - start > WireLine.limit {
                    isDroppingLine = true
                    (start, searched) = (0, 0)
                    buffer.removeAll(keepingCapacity: true)
                }
                try fill()
            }
        }
    }

    /// The line that ends there, `nil` if it is blank.
    private mutating func take(upTo end: Int) -> WireLine? {
        number += 1
        let line = buffer[start..<end]
        if isDroppingLine || line.count > WireLine.limit {
            isDroppingLine = false
            return WireLine(number: number, bytes: [], isTooLong: true)
        }
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
        return WireLine(number: number, bytes: Array(line), isTooLong: false)
    }

    /// Reads another block.
    private mutating func fill() throws(StreamFailure) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            (start, searched) = (0, searched - start)
        }
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.blockSize))
        var count = -1
        repeat {
            count = buffer.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: old), Self.blockSize)
            }
        } while count < 0 && errno == EINTR
        let code = errno
        buffer.removeLast(Self.blockSize - max(count, 0))
        guard count >= 0 else { throw StreamFailure(action: "read standard input", code: code) }
        isAtEnd = count == 0
    }
}
