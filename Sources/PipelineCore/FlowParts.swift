/// The source, before the first stage.
public struct Opening<S: Source> {
    let source: S
}

/// The sink, in the place of a stage.
///
/// It is unwrapped before anything runs.
public struct Closing<S: Sink>: Stage {
    /// What follows a sink: nothing.
    public enum NothingFollowsASink: Sendable {}

    let sink: S

    public func process(_ input: S.Input) -> NothingFollowsASink { preconditionFailure("a sink is not a stage") }
}

/// In the place of the source, for the stages inside an `if`.
public struct NoSource<Record: Sendable>: Sendable {}

/// A source, or none yet, and the stages so far.
public struct OpenFlow<Origin: Sendable, Stages: Stage> {
    let source: Origin
    let stages: Stages
}

/// A whole flow.
public struct CompleteFlow<Origin: Source, Stages: Stage, Destination: Sink>: Flow
where Origin.Output == Stages.Input, Stages.Output == Destination.Input {
    public typealias Record = Stages.Input
    public typealias Product = Stages.Output

    public let source: Origin
    public let stages: Stages
    public let sink: Destination
}
