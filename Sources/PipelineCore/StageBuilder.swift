/// Composes stages top to bottom and checks, at compile time, that each fits the one before it.
///
/// ```swift
/// let read: some Stage<FetchedPage, Article> = Chain {
///     DecodeText()   // FetchedPage -> DecodedPage
///     ParseHTML()    // DecodedPage -> Article
/// }
/// ```
@resultBuilder
public enum StageBuilder {
    /// Takes a composite apart once, when the pipeline is built.
    ///
    /// Its `body` is then not computed again for each record, so a `limited(to:)` inside it limits all of them.
    public static func buildExpression<S: Stage>(_ stage: S) -> S._Prepared { stage._prepared }

    public static func buildPartialBlock<S: Stage>(first: S) -> S { first }

    public static func buildPartialBlock<A: Stage, B: Stage>(
        accumulated: A,
        next: B
    ) -> Then<A, B> where A.Output == B.Input {
        Then(accumulated, next)
    }

    public static func buildEither<A: Stage, B: Stage>(first stage: A) -> EitherStage<A, B> { .first(stage) }
    public static func buildEither<A: Stage, B: Stage>(second stage: B) -> EitherStage<A, B> { .second(stage) }

    /// An `if` without `else`: the stage must give what it takes, so that the chain fits without it.
    public static func buildOptional<S: Stage>(_ stage: S?) -> OptionalStage<S> where S.Input == S.Output {
        OptionalStage(stage)
    }

    @available(*, unavailable, message: "a composition has at least one Stage; this one is empty")
    public static func buildBlock<Input, Output>() -> NoStage<Input, Output> {
        preconditionFailure("an unavailable function was called")
    }
}

/// Stands for the stages that an empty composition has not, in a compile error.
public struct NoStage<Input: Sendable, Output: Sendable>: Stage {
    public func process(_ input: Input) -> Output { preconditionFailure("an empty composition does not compile") }
}
