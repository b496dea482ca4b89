// Nothing here ever runs. It exists so that a mistake is answered by a sentence.
extension PipelineBuilder {
    @available(*, unavailable, message: "a pipeline begins with a Source and ends with a Sink; this one is empty")
    public static func buildBlock() -> EmptyFlow { unreachable() }

    /// Fits ``buildFinalResult(_:)``, so that the sentence above is all the compiler says.
    public typealias EmptyFlow = OpenFlow<
        Impossible<PassThrough<Never>>.Origin,
        Then<PassThrough<Never>, Closing<Impossible<PassThrough<Never>>.Destination>>
    >

    // Gives the entry back, which then fails to join its neighbour: "requires that 'Int' conform to 'Stage'",
    // with the line of the entry.
    @available(*, unavailable, message: "an entry is a Source (the first), a Stage, or a Sink (the last)")
    @_disfavoredOverload
    public static func buildExpression<Anything>(_ entry: Anything) -> Anything { unreachable() }

    @available(*, unavailable, message: "a pipeline begins with a Source")
    @_disfavoredOverload
    public static func buildFinalResult<Stages: Stage>(
        _ flow: OpenFlow<NoSource<Stages.Input>, Stages>
    ) -> Impossible<Stages> { unreachable() }

    @available(*, unavailable, message: "a pipeline begins with a Source")
    @_disfavoredOverload
    public static func buildFinalResult<Record: Sendable, Stages: Stage>(
        _ flow: OpenFlow<NoSource<Record>, Stages>
    ) -> Impossible<Stages> { unreachable() }

    @available(
        *,
        unavailable,
        message: "a pipeline ends with a Sink, outside any if, that takes what the last stage gives"
    )
    @_disfavoredOverload
    public static func buildFinalResult<Origin: Source, Stages: Stage>(
        _ flow: OpenFlow<Origin, Stages>
    ) -> Impossible<Stages> { unreachable() }

    private static func unreachable() -> Never { preconditionFailure("an unavailable function was called") }
}

/// Stands for the flow that a wrong pipeline has not, in a compile error.
public struct Impossible<Stages: Stage>: Flow {
    public struct Origin: Source {
        public func next() -> Stages.Input? { nil }
    }
    public struct Destination: Sink {
        public func write(_ records: [Stages.Output]) {}
        public func finish() {}
    }

    public var source: Origin { Origin() }
    public let stages: Stages
    public var sink: Destination { Destination() }
}
