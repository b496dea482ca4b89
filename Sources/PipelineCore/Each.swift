/// Runs a stage on each element of an array: lifts `Stage<A, B>` to `Stage<[A], [B]>`.
///
/// The first element that fails fails the whole array.
public struct Each<Body: Stage>: Stage {
    let body: Body

    public init(@StageBuilder _ body: () -> Body) { self.body = body() }

    public var name: String { "Each(\(body.name))" }

    public static var _leafCount: Int { Body._leafCount }

    public var _leaves: [StageDescription] { body._leaves.noting("for each element") }

    public func process(_ input: [Body.Input]) throws(StageError) -> [Body.Output] {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: [Body.Input],
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> [Body.Output] {
        var outputs: [Body.Output] = []
        outputs.reserveCapacity(input.count)
        for element in input { outputs.append(try body._run(element, observer: observer, position: position)) }
        return outputs
    }
}
