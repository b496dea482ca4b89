/// What became of every record of one run, and where the time went.
public struct RunReport: Sendable, Hashable {
    /// The name of the pipeline.
    public var pipeline: String
    /// Records read from the source.
    public internal(set) var read = 0
    /// Records whose output the sink has stored.
    public internal(set) var loaded = 0
    /// Records that were not for this pipeline.
    public internal(set) var skipped = 0
    /// Records kept aside with their error.
    public internal(set) var quarantined = 0
    /// Records given up because the run was aborted.
    public internal(set) var abandoned = 0
    /// The stages in the order of the data.
    public internal(set) var stages: [StageTally]
    /// The sink: one call a batch.
    public internal(set) var sink: StageTally
    /// The wall time of the run so far.
    public internal(set) var elapsed: Duration = .zero
    /// Whether the run ended before its source did because someone asked it to.
    public internal(set) var isCancelled = false

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
