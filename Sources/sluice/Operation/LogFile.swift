import Foundation
import PipelineCore

/// A file of messages that can be reopened while it is written to, as `logrotate` wants it after it has moved the file.
final class LogFile: Sendable {
    private let path: String
    private let descriptor: Locked<Int32>

    struct Failure: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        var description: String { "\(path): cannot be opened: \(String(cString: strerror(code)))" }
    }

    /// Opens the file, which is made if need be; what it holds stays.
    init(_ path: String) throws(Failure) {
        self.path = path
        descriptor = Locked(try Self.open(path))
    }

    deinit { descriptor.withLock { _ = close($0) } }

    /// Opens the file of that name again.
    ///
    /// - Throws: `Failure`; then the old file is written to as before.
    func reopen() throws(Failure) {
        let new = try Self.open(path)
        descriptor.withLock { descriptor in
            close(descriptor)
            descriptor = new
        }
    }

    /// Appends a text; where the disk is full there is nobody to tell.
    func write(_ text: String) {
        descriptor.withLock { descriptor in
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static func open(_ path: String) throws(Failure) -> Int32 {
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
        return descriptor
    }
}
