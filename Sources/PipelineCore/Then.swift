/// Runs one stage, then another on its output.
///
/// Written by ``StageBuilder``, not by hand.
public struct Then<First: Stage, Second: Stage>: Stage where First.Output == Second.Input {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    public var name: String { "\(first.name) → \(second.name)" }

    public static var _leafCount: Int { First._leafCount + Second._leafCount }

    public var _leaves: [StageDescription] { first._leaves + second._leaves }

    public func process(_ input: First.Input) throws(StageError) -> Second.Output {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: First.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Second.Output {
        let middle = try first._run(input, observer: observer, position: position)
        return try second._run(middle, observer: observer, position: position + First._leafCount)
    }
}
