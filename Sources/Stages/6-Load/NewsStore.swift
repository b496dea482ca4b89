public import NewsModel
public import PipelineCore

/// A database that a run stores its articles in, with what an operator asks of it: its runs and its quarantine.
///
/// Any thread may call it. It has no clock: the caller says when, in ISO 8601 and UTC. Every function throws a
/// ``LoadFailure``.
public protocol NewsStore: Sendable {
    /// What messages call it; never with a password.
    var name: String { get }

    /// A sink that stores here; see ``LoadSQLite/init(_:pipelineVersion:)-(String,_)`` for the version.
    ///
    /// With `history` the old text of an article that changes is kept in `article_versions`.
    func makeSink(pipelineVersion: String?, history: Bool) -> any Sink<AnnotatedArticle>

    /// Notes that a run begins, and gives it a number. A run without an end was cut off.
    func beginRun(pipeline: String, at time: String) throws(LoadFailure) -> Int64

    /// Notes that a run has ended, with its report as JSON.
    func endRun(_ run: Int64, at time: String, report: String) throws(LoadFailure)

    /// The last runs, the newest first.
    func runs(last count: Int) throws(LoadFailure) -> [RunEntry]

    /// Keeps a refused record, in place of one with the same key.
    ///
    /// The sink takes it out when an article with its key or address is loaded.
    func keep(_ entry: QuarantineEntry) throws(LoadFailure)

    /// Takes a record out of quarantine; does nothing if it is not there.
    func removeFromQuarantine(key: String) throws(LoadFailure)

    /// The records in quarantine, ordered by key.
    func quarantine() throws(LoadFailure) -> [QuarantineEntry]

    /// What is in the database, with at most so many companies, people and figures as examples.
    ///
    /// It reads all mentions once.
    func summary(examples: Int) throws(LoadFailure) -> DatabaseSummary

    /// How the database is and how its last runs went.
    ///
    /// It reads the whole database once.
    func status(runs: Int) throws(LoadFailure) -> DatabaseStatus

    /// Looks for damage and for what does not fit together: one line each, none if all is well.
    ///
    /// It reads the whole database several times, and keeps a SQLite database from being written to for the last of
    /// them, the comparison of the full-text index with the articles.
    func check() throws(LoadFailure) -> [String]
}

extension NewsStore {
    /// A sink that stores here and keeps no history.
    public func makeSink(pipelineVersion: String?) -> any Sink<AnnotatedArticle> {
        makeSink(pipelineVersion: pipelineVersion, history: false)
    }
}
