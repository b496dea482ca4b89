import Logging
import NewsModel

/// Writes log messages on standard error, one line each: for people, or as JSON for log collectors.
///
/// A line of JSON has the fields `level` and `message` and one for each piece of metadata, keys sorted. It bears no
/// time: whoever collects the lines adds one.
struct StandardErrorLog: LogHandler {
    let format: LogFormat
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    init(format: LogFormat) { self.format = format }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        switch format {
        case .text:
            StandardError.write("sluice: \(event.message)\n")
        case .json:
            var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
            fields["level"] = event.level.rawValue
            fields["message"] = "\(event.message)"
            // Strings alone can always be written.
            let line = (try? WireEncoder().encode(fields)) ?? []
            StandardError.write(String(decoding: line, as: UTF8.self) + "\n")
        }
    }
}
