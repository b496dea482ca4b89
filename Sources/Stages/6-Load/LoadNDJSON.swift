public import NewsModel
public import PipelineCore

/// Writes articles as lines of the wire format, in the order they come.
///
/// A file appears when the run is finished, in place of what was there before; until then, and if the run fails,
/// what was written is in `FILE.partial`. Standard output, pipes and devices get each batch at once; to learn that
/// their reader has gone the process is told to ignore `SIGPIPE`.
public struct LoadNDJSON: Sink {
    private let path: String
    private let encoder = WireEncoder()
    private var output: OutputFile?
    /// Whether a write failed: then the file is not complete and does not get its name.
    private var hasFailed = false

    /// Makes a sink that opens its file at the first write, or at the end of a run without one.
    ///
    /// - Parameter path: The file, or `-` for standard output.
    public init(_ path: String) {
        self.path = path
    }

    public mutating func write(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        // A record that cannot be a line is found before the first line is written.
        var lines: [UInt8] = []
        for record in records {
            do {
                lines += try encoder.encode(record)
            } catch {
                throw .badRecord(file: path, table: nil, key: record.article.key, reason: "\(error)")
            }
            lines.append(UInt8(ascii: "\n"))
        }
        do {
            try opened().append(lines)
        } catch {
            hasFailed = true
            throw error
        }
    }

    public mutating func finish() throws(LoadFailure) {
        guard !hasFailed else { return }
        try opened().finish()
        output = nil
    }

    private mutating func opened() throws(LoadFailure) -> OutputFile {
        if let output { return output }
        let opened = try OutputFile(path)
        output = opened
        return opened
    }
}
