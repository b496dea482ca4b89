import Foundation
import PipelineCore

/// Writes answers to a file descriptor, and after the last the trailer that counts them.
struct AnswerSink: Sink {
    private let descriptor: Int32
    /// Whether lines of good records are left out.
    private let isQuiet: Bool
    private let tally: Locked<AnswerTally>

    init(descriptor: Int32, isQuiet: Bool, tally: Locked<AnswerTally>) {
        self.descriptor = descriptor
        self.isQuiet = isQuiet
        self.tally = tally
    }

    func write(_ answers: [WireAnswer]) throws(StreamFailure) {
        var bytes: [UInt8] = []
        for answer in answers {
            tally.withLock { $0.count(answer.status) }
            guard answer.status != .trailer, !(isQuiet && answer.status == .ok) else { continue }
            bytes += answer.bytes
            bytes.append(0x0A)
        }
        try put(bytes)
    }

    func finish() throws(StreamFailure) {
        let trailer = tally.withLock { $0.trailer }
        try put(Array((trailer + "\n").utf8))
    }

    private func put(_ bytes: [UInt8]) throws(StreamFailure) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if count > 0 {
                done += count
            } else if errno != EINTR {
                throw StreamFailure(action: "write standard output", code: errno)
            }
        }
    }
}
