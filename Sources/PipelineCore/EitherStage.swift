/// One of two stages with the same input and output, chosen when the pipeline is built.
///
/// Written by ``StageBuilder`` for `if … else`, not by hand.
public enum EitherStage<A: Stage, B: Stage>: Stage where A.Input == B.Input, A.Output == B.Output {
    case first(A)
    case second(B)

    public var name: String {
        switch self {
        case .first(let stage): stage.name
        case .second(let stage): stage.name
        }
    }

    public static var _leafCount: Int { max(A._leafCount, B._leafCount) }

    public var _leaves: [StageDescription] {
        let chosen =
            switch self {
            case .first(let stage): stage._leaves
            case .second(let stage): stage._leaves
            }
        let unused = StageDescription(name: "", input: "", output: "")
        return chosen + Array(repeating: unused, count: Self._leafCount - chosen.count)
    }

    public func process(_ input: A.Input) throws(StageError) -> A.Output {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: A.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> A.Output {
        switch self {
        case .first(let stage): try stage._run(input, observer: observer, position: position)
        case .second(let stage): try stage._run(input, observer: observer, position: position)
        }
    }
}
