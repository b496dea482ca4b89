public import PipelineCore

/// A stage made of a closure.
///
/// ```swift
/// let length = Transform("length") { (text: String) in text.count }
/// #expect(try length.process("贵州茅台") == 4)
/// ```
public struct Transform<Input: Sendable, Output: Sendable>: Stage {
    public let name: String
    private let body: @Sendable (Input) throws -> Output

    /// Makes a stage.
    ///
    /// - Parameters:
    ///   - name: The name in errors and reports.
    ///   - body: What the stage does. Throw a ``PlannedFailure`` to try a disposition.
    public init(_ name: String = "Transform", _ body: @escaping @Sendable (Input) throws -> Output) {
        self.name = name
        self.body = body
    }

    public func process(_ input: Input) throws -> Output { try body(input) }
}
