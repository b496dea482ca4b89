/// Why a run stopped before the end of its source.
public struct RunError: Error, CustomStringConvertible {
    /// The first error that stopped the run.
    public let cause: any Error
    /// What had become of the records by then.
    public let report: RunReport

    public var description: String { "run stopped: \(cause) (\(report))" }
}
