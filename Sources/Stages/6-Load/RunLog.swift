import GRDB

/// The runs that wrote to a database, each with its report.
///
/// It has no clock: the caller says when. A run without an end was cut off.
public struct RunLog: Sendable {
    private let database: NewsDatabase

    public init(_ database: NewsDatabase) {
        self.database = database
    }

    /// Notes that a run begins.
    ///
    /// - Parameters:
    ///   - pipeline: The name of the pipeline.
    ///   - time: ISO 8601 in UTC.
    /// - Returns: The number of the run.
    /// - Throws: ``LoadFailure``.
    public func begin(pipeline: String, at time: String) throws(LoadFailure) -> Int64 {
        try database.run { queue in
            try queue.write { db in
                try db.run(
                    "INSERT INTO runs (pipeline, started_at) VALUES (?, ?)",
                    [pipeline, time]
                )
                return db.lastInsertedRowID
            }
        }
    }

    /// Notes that a run has ended.
    ///
    /// - Parameters:
    ///   - run: Its number.
    ///   - time: ISO 8601 in UTC.
    ///   - report: The report of the run, as JSON.
    /// - Throws: ``LoadFailure``.
    public func end(_ run: Int64, at time: String, report: String) throws(LoadFailure) {
        try database.run { queue in
            try queue.write { db in
                try db.run(
                    "UPDATE runs SET ended_at = ?, report = ? WHERE id = ?",
                    [time, report, run]
                )
            }
        }
    }
}
