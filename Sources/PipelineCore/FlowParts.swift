/// The source, before the first stage.
///
/// It is unwrapped before anything runs.
public struct Opening<S: Source>: Stage {
    /// What stands before a source: nothing.
    public enum NothingComesBeforeASource: Sendable {}

    let source: S

    public func process(_ input: NothingComesBeforeASource) -> S.Output {
        preconditionFailure("a source is not a stage")
    }
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
public struct OpenFlow<Origin: Sendable, Stages: Stage>: Sendable {
    let source: Origin
    let stages: Stages
}

/// The stages inside an `if` are a stage.
extension OpenFlow: Stage where Origin == NoSource<Stages.Input> {
    public var name: String { stages.name }

    public static var _leafCount: Int { Stages._leafCount }

    public var _leaves: [StageDescription] { stages._leaves }

    public func process(_ input: Stages.Input) throws(StageError) -> Stages.Output {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: Stages.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Stages.Output {
        try stages._run(input, observer: observer, position: position)
    }
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
