import Foundation
import Logging
import NewsModel

/// Writes log messages on standard error or into a file, one line each: for people, or as JSON for log collectors.
///
/// A line of JSON has the fields `level` and `message` and one for each piece of metadata, keys sorted. On standard error
/// it bears no time: whoever collects the lines adds one. In a file nobody does, and each line bears its own.
struct StandardErrorLog: LogHandler {
    let format: LogFormat
    let file: LogFile?
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    init(format: LogFormat, file: LogFile?) {
        self.format = format
        self.file = file
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let message = "\(event.message)".maskingCredentials
        switch format {
        case .text:
            if let file { file.write("\(Self.now) \(message)\n") } else { StandardError.write("sluice: \(message)\n") }
        case .json:
            var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)".maskingCredentials }
            fields["level"] = event.level.rawValue
            fields["message"] = message
            if file != nil { fields["time"] = Self.now }
            // Strings alone can always be written.
            let line = (try? WireEncoder().encode(fields)) ?? []
            let text = String(decoding: line, as: UTF8.self) + "\n"
            if let file { file.write(text) } else { StandardError.write(text) }
        }
    }

    /// ISO 8601 in UTC, in whole seconds.
    private static var now: String { ISO8601DateFormatter().string(from: Date()) }
}
