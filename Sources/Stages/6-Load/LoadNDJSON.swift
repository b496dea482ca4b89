public import NewsModel
public import PipelineCore

/// Writes articles as lines of the wire format, in the order they come.
///
/// A file appears when the run is finished, in place of what was there before; until then, and if the run fails,
/// what was written is in `FILE.partial`. Standard output, pipes and devices get each batch at once; to learn that
/// their reader has gone the process is told to ignore `SIGPIPE`.
///
/// A file that is appended to has each batch on the disk before the next one. A line that a crash cut off is taken away
/// when the file is opened again, and what the file says of a record already is not written twice: see
/// ``init(appendingTo:)``.
public struct LoadNDJSON: Sink {
    private let path: String
    private let appends: Bool
    /// The lines that the file has, when it is appended to.
    private var written = WrittenLines()
    private let encoder = WireEncoder()
    private var output: OutputFile?
    /// Whether a write failed: then the file is not complete and does not get its name.
    private var hasFailed = false

    /// Makes a sink that opens its file at the first write, or at the end of a run without one.
    ///
    /// - Parameter path: The file, or `-` for standard output.
    public init(_ path: String) {
        self.path = path
        appends = false
    }

    /// Makes a sink that adds to a file what it does not hold.
    ///
    /// A record whose last line in the file says the same is passed over, so that a run that was cut off, or is run again,
    /// leaves each line once; an article that has changed gets another line, and its last one counts. The lines of the
    /// file are read when it is opened: some 16 bytes of memory an article.
    public init(appendingTo path: String) {
        self.path = path
        appends = true
    }

    public mutating func write(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        // A record that cannot be a line is found before the first line is written.
        var lines: [[UInt8]] = []
        for record in records {
            do {
                lines.append(try encoder.encode(record))
            } catch {
                throw .badRecord(file: path, table: nil, key: record.article.key, reason: "\(error)")
            }
        }
        do {
            let output = try opened()
            if appends { lines = lines.filter { written.insert($0[...]) } }
            guard !lines.isEmpty else { return }
            try output.append(Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined()))
            if appends { try output.synchronize() }
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
        let opened = appends ? try OutputFile(appendingTo: path) { written.insert($0) } : try OutputFile(path)
        output = opened
        return opened
    }
}
