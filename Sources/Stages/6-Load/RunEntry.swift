/// A run as the database remembers it.
public struct RunEntry: Sendable, Hashable {
    /// Its number in this database.
    public let id: Int64
    public let pipeline: String
    /// ISO 8601 in UTC.
    public let startedAt: String
    /// `nil` for a run that is going on or was cut off.
    public let endedAt: String?
    /// The report as JSON, `nil` for a run without an end.
    public let report: String?

    public init(id: Int64, pipeline: String, startedAt: String, endedAt: String? = nil, report: String? = nil) {
        self.id = id
        self.pipeline = pipeline
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.report = report
    }
}
