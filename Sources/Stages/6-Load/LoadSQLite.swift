import GRDB
public import NewsModel
public import PipelineCore

/// Stores articles, companies, people and figures in a SQLite database.
///
/// A batch is one transaction. An article is known by its address: loaded again, it takes the place of what was
/// there, so that loading twice leaves the same rows as loading once. A page that is a list of links leaves none.
///
/// ```swift
/// var load = LoadSQLite("news.sqlite")
/// try load.write(articles)
/// try load.finish()
/// ```
public struct LoadSQLite: Sink {
    private let path: String
    private let pipelineVersion: String?
    private let keepsHistory: Bool
    private let isShared: Bool
    private var database: NewsDatabase?

    /// Makes a sink that opens its file at the first write, or at the end of a run without one.
    ///
    /// - Parameters:
    ///   - path: The file, made if it does not exist.
    ///   - pipelineVersion: Kept with each article, so that one can tell what is to be done again.
    ///   - history: Whether the old text of an article that changes is kept in `article_versions`.
    public init(_ path: String, pipelineVersion: String? = nil, history: Bool = false) {
        self.path = path
        self.pipelineVersion = pipelineVersion
        keepsHistory = history
        isShared = false
    }

    /// Makes a sink on an open database, which stays open when the sink is finished.
    public init(_ database: NewsDatabase, pipelineVersion: String? = nil, history: Bool = false) {
        path = database.path
        self.pipelineVersion = pipelineVersion
        keepsHistory = history
        self.database = database
        isShared = true
    }

    public mutating func write(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        try opened().run { queue in
            try queue.write { db in
                var writer = try ArticleWriter(db, pipelineVersion: pipelineVersion, keepsHistory: keepsHistory)
                var key: String?
                do {
                    for record in records {
                        key = record.article.key
                        try writer.write(record)
                    }
                    key = nil
                    try writer.finish()
                } catch {
                    throw LoadFailure(error, file: path, table: writer.table, key: key)
                }
            }
        }
    }

    public mutating func finish() throws(LoadFailure) {
        let database = try opened()
        try database.checkpoint()
        guard !isShared else { return }
        self.database = nil
        try database.close()
    }

    private mutating func opened() throws(LoadFailure) -> NewsDatabase {
        if let database { return database }
        let opened = try NewsDatabase(path)
        database = opened
        return opened
    }
}
