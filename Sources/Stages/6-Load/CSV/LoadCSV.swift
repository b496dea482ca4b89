import Foundation
public import NewsModel
public import PipelineCore

/// Writes a folder of tables as comma-separated values (RFC 4180), one file a table, for spreadsheets.
///
/// `articles.csv`, `company_mentions.csv`, `person_mentions.csv`, `roles.csv`, `figures.csv` and `repairs.csv` have the
/// columns of the database, with names in place of references: the first column of the others is the article's
/// `url_key`. The files appear when the run is finished, in place of those of an earlier run. Of an article that comes
/// twice the later counts. What a spreadsheet would take for a formula gets an apostrophe in front. Characters that
/// the charset does not have become `?` and are listed in `unencodable.csv`, which is UTF-8.
///
/// It needs twice the room of the tables on the disk, and in memory about 50 bytes an article.
public struct LoadCSV: Sink {
    private let folder: String
    private let encoding: CSVEncoding
    private let pipelineVersion: String?
    private var open: Locked<Open>?

    /// Makes a sink that opens its files at the first write, or at the end of a run without one.
    ///
    /// - Parameters:
    ///   - folder: Made if it does not exist.
    ///   - encoding: The charset of the files.
    ///   - pipelineVersion: Kept with each article.
    public init(_ folder: String, encoding: CSVEncoding = .utf8, pipelineVersion: String? = nil) {
        self.folder = folder
        self.encoding = encoding
        self.pipelineVersion = pipelineVersion
    }

    /// What is open during a run.
    private struct Open {
        var text: CSVText
        let files: [Table: CSVFile]
        /// The number of the last article with an address.
        var numbers: [ExactText: UInt32] = [:]
        var superseded: Set<UInt32> = []
        var next: UInt32 = 0

        init(_ folder: String, _ encoding: CSVEncoding) throws(LoadFailure) {
            text = try CSVText(encoding)
            var files: [Table: CSVFile] = [:]
            for table in Table.allCases { files[table] = try CSVFile("\(folder)/\(table.rawValue).csv") }
            self.files = files
        }

        mutating func append(_ rows: ArticleRows) throws(LoadFailure) {
            for table in Table.allCases {
                var bytes: [UInt8] = []
                for row in rows[table] {
                    text.append(table == .articles ? row : [Cell(rows.urlKey)] + row, to: &bytes)
                }
                try files[table]?.append(bytes, article: next)
            }
            if let earlier = numbers.updateValue(next, forKey: ExactText(rows.urlKey)) { superseded.insert(earlier) }
            next += 1
        }

        /// Writes the files; gives the characters that the charset does not have.
        mutating func finish() throws(LoadFailure) -> [Unicode.Scalar: Int] {
            for table in Table.allCases {
                let names = table.columns.map { Cell($0.name) }
                var head = text.mark
                text.append(table == .articles ? names : [Cell("article")] + names, to: &head)
                try files[table]?.finish(head: head, without: superseded)
            }
            return text.unencodable
        }
    }

    public mutating func write(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        let articles = records.filter { $0.article.pageType != .list }
        let rows = articles.map { ArticleRows($0, pipelineVersion: pipelineVersion) }
        try opened().withLock { open throws(LoadFailure) in
            for rows in rows { try open.append(rows) }
        }
    }

    public mutating func finish() throws(LoadFailure) {
        let unencodable = try opened().withLock { open throws(LoadFailure) in try open.finish() }
        try report(unencodable)
        open = nil
    }

    private func report(_ unencodable: [Unicode.Scalar: Int]) throws(LoadFailure) {
        let path = "\(folder)/unencodable.csv"
        guard !unencodable.isEmpty else {
            unlink(path)
            return
        }
        var text = try CSVText(.utf8)
        var bytes = text.mark
        text.append([Cell("character"), Cell("code_point"), Cell("count")], to: &bytes)
        for (scalar, count) in unencodable.sorted(by: { $0.key < $1.key }) {
            let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
            text.append([Cell(String(scalar)), Cell(code), Cell(count)], to: &bytes)
        }
        let file = try OutputFile(path)
        try file.append(bytes)
        try file.finish()
    }

    private mutating func opened() throws(LoadFailure) -> Locked<Open> {
        if let open { return open }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotOpen(file: folder, reason: error.localizedDescription)
        }
        let opened = Locked(try Open(folder, encoding))
        open = opened
        return opened
    }
}
