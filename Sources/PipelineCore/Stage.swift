/// One step of a pipeline: a pure, synchronous function from `Input` to `Output`.
///
/// A stage is a value. It holds its configuration and dependencies as stored properties, does its
/// work in ``process(_:)``, and knows nothing of threads, queues, ordering or its neighbours. The
/// runner decides when and where it runs; a unit test calls ``process(_:)`` directly:
///
/// ```swift
/// struct CountCharacters: Stage {
///     func process(_ text: String) -> Int { text.count }
/// }
///
/// let count = CountCharacters().process("贵州茅台")  // 4
/// ```
///
/// Several threads call ``process(_:)`` of one stage value at once. `Sendable` is what makes that
/// safe: keep stored properties immutable.
///
/// ## Errors
///
/// `Failure` is inferred from the throws clause; a stage that cannot fail has `Failure == Never`.
/// Give a stage its own ``StageFailure`` type whose ``StageFailure/disposition`` says what becomes of the
/// record. Never return an empty value to hide a failure.
public protocol Stage<Input, Output>: Sendable {
    /// What the stage consumes: the `Output` of the stage before it.
    associatedtype Input: Sendable

    /// What the stage produces: the `Input` of the stage after it.
    associatedtype Output: Sendable

    /// Why the stage may refuse a record.
    associatedtype Failure: Error

    /// The name under which logs, metrics and quarantined records refer to the stage.
    ///
    /// The default is the name of the type. Override it when one pipeline uses a stage twice.
    var name: String { get }

    /// Turns one record into the next.
    ///
    /// - Parameter input: The record, owned by this call.
    /// - Returns: The record for the next stage.
    /// - Throws: `Failure` when this record has no output.
    func process(_ input: Input) throws(Failure) -> Output

    /// The number of leaf stages this one is made of: 1 unless it is a composition.
    ///
    /// Known from the type alone, so that a leaf's place in the tallies costs nothing at run time.
    /// Do not implement this for a leaf stage.
    static var _leafCount: Int { get }

    /// The leaf stages in the order of the data, ``_leafCount`` of them.
    ///
    /// Do not implement this for a leaf stage.
    var _leaves: [StageDescription] { get }

    /// The type of ``_prepared``.
    associatedtype _Prepared: Stage = Self where _Prepared.Input == Input, _Prepared.Output == Output

    /// The stage as it runs in a pipeline: composites inside are taken apart, their bodies made once.
    ///
    /// Do not implement this for a leaf stage.
    var _prepared: _Prepared { get }

    /// Runs the stage under an observer. Composite stages forward it to their parts.
    ///
    /// Do not implement this for a leaf stage: the default reports timing and failures.
    ///
    /// - Parameters:
    ///   - input: The record, owned by this call.
    ///   - observer: Told what happens.
    ///   - position: The place of the first leaf among the leaves of the whole pipeline.
    /// - Returns: The record for the next stage.
    /// - Throws: The failure with the name of the leaf.
    func _run(_ input: Input, observer: some StageObserver, position: Int) throws(StageError) -> Output
}

extension Stage {
    public var name: String { typeName(of: Self.self) }

    public static var _leafCount: Int { 1 }

    public var _prepared: Self { self }

    public var _leaves: [StageDescription] {
        [StageDescription(name: name, input: "\(Input.self)", output: "\(Output.self)")]
    }

    public func _run(
        _ input: Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Output {
        observer.stageWillRun(position)
        do {
            let output = try process(input)
            observer.stageDidRun(position, failed: false)
            return output
        } catch {
            observer.stageDidRun(position, failed: true)
            throw StageError(stage: name, underlying: error)
        }
    }
}
