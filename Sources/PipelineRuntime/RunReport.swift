/// What became of every record of one run, and where the time went.
public struct RunReport: Sendable, Hashable {
    /// The name of the pipeline.
    public var pipeline: String
    /// Records read from the source.
    public package(set) var read = 0
    /// Records whose output the sink has stored.
    public package(set) var loaded = 0
    /// Records that were not for this pipeline.
    public package(set) var skipped = 0
    /// Records kept aside with their error.
    public package(set) var quarantined = 0
    /// Records given up because the run was aborted.
    public package(set) var abandoned = 0
    /// The stages in the order of the data.
    public package(set) var stages: [StageTally]
    /// The sink: one call a batch.
    public package(set) var sink: StageTally
    /// The wall time of the run so far.
    public package(set) var elapsed: Duration = .zero
    /// Whether the run ended before its source did because someone asked it to.
    public package(set) var isCancelled = false
    /// Why it ended before its source did, if there is more to say than that someone asked it to.
    public var reason: String?

    public init(pipeline: String, stages: [StageTally] = [], sink: StageTally = StageTally(name: "")) {
        self.pipeline = pipeline
        self.stages = stages
        self.sink = sink
    }

    /// Whether every record read is accounted for.
    ///
    /// False at the end of a run means a bug in the runner.
    public var isBalanced: Bool { read == loaded + skipped + quarantined + abandoned }
}
