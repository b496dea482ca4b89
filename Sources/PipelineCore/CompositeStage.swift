/// A stage made of other stages.
///
/// Conform to this when a part of a pipeline deserves a name of its own:
///
/// ```swift
/// struct ReadPage: CompositeStage {
///     var body: some Stage<FetchedPage, Article> {
///         DecodeText()
///         ParseHTML()
///     }
/// }
/// ```
///
/// A pipeline's builder takes a composite apart once, when the pipeline is built. Called directly, outside a
/// pipeline, ``process(_:)`` makes its `body` anew each time.
public protocol CompositeStage<Input, Output>: Stage where Failure == StageError {
    /// The type of ``body``.
    associatedtype Body: Stage where Body.Input == Input, Body.Output == Output

    associatedtype _Prepared = Body._Prepared

    /// The stages, in the order in which the data flows.
    @StageBuilder var body: Body { get }
}

extension CompositeStage {
    public static var _leafCount: Int { Body._leafCount }

    public var _prepared: Body._Prepared { body._prepared }

    public var _leaves: [StageDescription] { body._leaves }

    public func process(_ input: Body.Input) throws(StageError) -> Body.Output {
        try body._run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: Body.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Body.Output {
        try body._run(input, observer: observer, position: position)
    }
}
