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
    func makeSink(pipelineVersion: String?) -> any Sink<AnnotatedArticle>

    /// Notes that a run begins, and gives it a number. A run without an end was cut off.
    func beginRun(pipeline: String, at time: String) throws(LoadFailure) -> Int64

    /// Notes that a run has ended, with its report as JSON.
    func endRun(_ run: Int64, at time: String, report: String) throws(LoadFailure)

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
}
