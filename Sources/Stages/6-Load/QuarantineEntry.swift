/// A record that was refused, with all it takes to look into it and to try it again.
public struct QuarantineEntry: Sendable, Hashable {
    /// The record's key.
    public let key: String
    /// The address of its page.
    public let url: String
    /// The name of the stage that refused it.
    public let stage: String
    /// The error, on one line.
    public let error: String
    /// How often the stage was tried, at least 1.
    public let attempts: Int
    /// The record as it came into the pipeline, as JSON; `nil` if it is to be fetched again.
    public let record: String?
    /// The run that refused it, see ``RunLog/begin(pipeline:at:)``.
    public let run: Int64?
    /// When that was, ISO 8601 in UTC.
    public let at: String?

    public init(
        key: String,
        url: String,
        stage: String,
        error: String,
        attempts: Int = 1,
        record: String? = nil,
        run: Int64? = nil,
        at: String? = nil
    ) {
        self.key = key
        self.url = url
        self.stage = stage
        self.error = error
        self.attempts = attempts
        self.record = record
        self.run = run
        self.at = at
    }
}
