/// The stage that does nothing, which every flow begins with.
public struct PassThrough<Value: Sendable>: Stage {
    public static var _leafCount: Int { 0 }
    public var _leaves: [StageDescription] { [] }

    public func process(_ input: Value) -> Value { input }

    public func _run(_ input: Value, observer: some StageObserver, position: Int) -> Value { input }
}
