import Foundation

/// A file that another program reads while it is replaced: it is whole at any moment.
struct MetricsFile: Sendable {
    let path: String

    /// Puts a text in the place of what the file held.
    ///
    /// - Throws: ``Failure``.
    func write(_ text: String) throws(Failure) {
        // The collector reads files that end in .prom; this one does not, and the next run reuses it.
        let partial = path + ".partial"
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
        var rest = Array(text.utf8)[...]
        var code: Int32 = 0
        while !rest.isEmpty, code == 0 {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { code = errno }
        }
        if code == 0, fsync(descriptor) != 0 { code = errno }
        close(descriptor)
        if code == 0, rename(partial, path) != 0 { code = errno }
        guard code == 0 else {
            unlink(partial)
            throw Failure(path: path, code: code)
        }
    }

    /// When a run of the pipeline last came to its end, as the file of an earlier run has it.
    func lastSuccess(of pipeline: String) -> Int? {
        // No file, or one that is no text: no run has written it.
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        let name = "sluice_last_success_timestamp_seconds{pipeline=\"\(pipeline)\"} "
        return text.split(separator: "\n").last { $0.hasPrefix(name) }.flatMap { Int($0.dropFirst(name.count)) }
    }

    struct Failure: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        var description: String { "\(path): cannot be written: \(String(cString: strerror(code)))" }
    }
}
