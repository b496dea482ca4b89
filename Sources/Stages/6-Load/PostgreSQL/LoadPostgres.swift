public import NewsModel
public import PipelineCore

/// Stores articles, companies, people and figures in a PostgreSQL database, as ``LoadSQLite`` does in SQLite.
///
/// A batch is one transaction: its rows are copied into temporary tables and merged from there. When the server has
/// gone, or another run stood in the way, the batch is written again; writing it twice leaves the same rows as once.
///
/// ```swift
/// var load = LoadPostgres("postgres://localhost/news")
/// try load.write(articles)
/// try load.finish()
/// ```
public struct LoadPostgres: Sink {
    private let url: String
    private let pipelineVersion: String?
    private let keepsHistory: Bool
    private var database: PostgresDatabase?

    /// Makes a sink that connects at the first write, or at the end of a run without one.
    ///
    /// - Parameters:
    ///   - url: See ``PostgresDatabase/init(_:attempts:backOff:clock:)``.
    ///   - pipelineVersion: Kept with each article, so that one can tell what is to be done again.
    ///   - history: Whether the old text of an article that changes is kept in `article_versions`.
    public init(_ url: String, pipelineVersion: String? = nil, history: Bool = false) {
        self.url = url
        self.pipelineVersion = pipelineVersion
        keepsHistory = history
    }

    /// Makes a sink on an open database, which stays open when the sink is finished.
    public init(_ database: PostgresDatabase, pipelineVersion: String? = nil, history: Bool = false) {
        url = database.name
        self.pipelineVersion = pipelineVersion
        keepsHistory = history
        self.database = database
    }

    public mutating func write(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        let staging = PostgresStaging(records, pipelineVersion: pipelineVersion)
        try opened().transaction(key: records.first?.article.key) { connection throws(PostgresFailure) in
            try connection.run(PostgresStaging.tables)
            for (target, lines) in staging.copies { try connection.copy(into: target, lines) }
            if keepsHistory { try connection.run(PostgresMerge.keepVersions) }
            for statement in PostgresMerge.statements { try connection.run(statement) }
        }
    }

    /// Does nothing but make the tables where nothing was written: each batch is durable when it is written.
    public mutating func finish() throws(LoadFailure) {
        _ = try opened()
    }

    private mutating func opened() throws(LoadFailure) -> PostgresDatabase {
        if let database { return database }
        let opened = try PostgresDatabase(url)
        database = opened
        return opened
    }
}
