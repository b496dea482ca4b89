public import PipelineCore

/// A source that gives the elements of an array, in order.
///
/// ```swift
/// var source = ArraySource(["贵州茅台", "五粮液"])
/// #expect(try source.next() == "贵州茅台")
/// #expect(try source.next() == "五粮液")
/// #expect(try source.next() == nil)
/// ```
public struct ArraySource<Output: Sendable>: Source {
    private var remaining: ArraySlice<Output>
    private let failure: (any Error)?
    private let onSettle: @Sendable (Output, Outcome) -> Void

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - elements: The records.
    ///   - failure: What the source throws after the last record, in place of being at its end.
    ///   - onSettle: Told what became of each record.
    public init(
        _ elements: [Output],
        thenThrow failure: (any Error)? = nil,
        onSettle: @escaping @Sendable (Output, Outcome) -> Void = { _, _ in }
    ) {
        remaining = elements[...]
        self.failure = failure
        self.onSettle = onSettle
    }

    public mutating func next() throws -> Output? {
        if let record = remaining.popFirst() { return record }
        if let failure { throw failure }
        return nil
    }

    public mutating func settle(_ record: Output, as outcome: Outcome) { onSettle(record, outcome) }
}
