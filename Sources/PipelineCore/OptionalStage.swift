/// A stage that is there or not, chosen when the pipeline is built.
///
/// Written by ``StageBuilder`` for an `if` without `else`, not by hand.
public struct OptionalStage<Base: Stage>: Stage where Base.Input == Base.Output {
    let base: Base?

    init(_ base: Base?) { self.base = base }

    public var name: String { base?.name ?? "" }

    public static var _leafCount: Int { Base._leafCount }

    public var _leaves: [StageDescription] {
        base?._leaves
            ?? Array(repeating: StageDescription(name: "", input: "", output: ""), count: Base._leafCount)
    }

    public func process(_ input: Base.Input) throws(StageError) -> Base.Output {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: Base.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Base.Output {
        guard let base else { return input }
        return try base._run(input, observer: observer, position: position)
    }
}
