/// Builds the ``Pipeline/body`` of a pipeline and checks it at compile time.
///
/// One `buildPartialBlock` joins every pair of entries, on purpose: with a single candidate the compiler
/// names the two types that do not fit ("requires the types 'FetchedPage' and 'DecodedPage' be
/// equivalent"); with several it only says that no candidate matches. So the stages inside an `if` are an
/// ``OpenFlow`` too, one that has ``NoSource`` and is a stage; and whatever stands in a place where it cannot
/// is made a stage that fits nowhere (``Closing``, ``Opening``).
@resultBuilder
public enum PipelineBuilder {
    public static func buildExpression<S: Source>(_ source: S) -> Opening<S> { Opening(source: source) }
    public static func buildExpression<S: Stage>(_ stage: S) -> S._Prepared { stage._prepared }
    public static func buildExpression<S: Sink>(_ sink: S) -> Closing<S> { Closing(sink: sink) }

    public static func buildPartialBlock<S: Source>(first: Opening<S>) -> OpenFlow<S, PassThrough<S.Output>> {
        OpenFlow(source: first.source, stages: PassThrough())
    }

    public static func buildPartialBlock<S: Stage>(first: S) -> OpenFlow<NoSource<S.Input>, S> {
        OpenFlow(source: NoSource(), stages: first)
    }

    public static func buildPartialBlock<Origin: Sendable, Previous: Stage, Next: Stage>(
        accumulated: OpenFlow<Origin, Previous>,
        next: Next
    ) -> OpenFlow<Origin, Then<Previous, Next>> where Previous.Output == Next.Input {
        OpenFlow(source: accumulated.source, stages: Then(accumulated.stages, next))
    }

    public static func buildEither<A: Stage, B: Stage>(first stages: A) -> EitherStage<A, B> { .first(stages) }
    public static func buildEither<A: Stage, B: Stage>(second stages: B) -> EitherStage<A, B> { .second(stages) }

    /// An `if` without `else`: its stages must give what they take, so that the flow fits without them.
    public static func buildOptional<S: Stage>(_ stages: S?) -> OptionalStage<S> where S.Input == S.Output {
        OptionalStage(stages)
    }

    public static func buildFinalResult<Origin: Source, Stages: Stage, Destination: Sink>(
        _ flow: OpenFlow<Origin, Then<Stages, Closing<Destination>>>
    ) -> CompleteFlow<Origin, Stages, Destination> {
        CompleteFlow(source: flow.source, stages: flow.stages.first, sink: flow.stages.second.sink)
    }
}
