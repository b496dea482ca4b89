import Foundation

/// What a command was asked for.
enum StandardOutput {
    /// Writes the text as it is.
    ///
    /// A reader that has gone, as `head` does, is no reason to complain: the process ends quietly.
    ///
    /// - Throws: ``StreamFailure`` if it cannot be written for another reason.
    static func write(_ text: String) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                throw ExitStatus.inputOutput
            } else if errno != EINTR {
                throw StreamFailure(action: "write standard output", code: errno)
            }
        }
    }
}
