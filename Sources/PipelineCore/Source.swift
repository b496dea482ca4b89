/// Where records come from.
public protocol Source<Output>: Sendable {
    /// What the source gives: the `Input` of the first stage.
    associatedtype Output: Sendable

    /// The name under which `explain`, logs and reports refer to the source.
    ///
    /// The default is the name of the type.
    var name: String { get }

    /// Returns the next record, or `nil` when there is none now.
    ///
    /// Never called from two threads at once. After `nil` the runner asks again whenever a record that was
    /// in flight has been settled, because that may have added work (links found on a page). The run is over
    /// when the source says `nil` and nothing is in flight. A source that is at its end keeps saying `nil`.
    ///
    /// - Throws: What keeps the source from going on. The run stops, and what is in flight is finished.
    mutating func next() throws -> Output?

    /// Learns what became of a record that ``next()`` gave.
    ///
    /// Called once for each record, after its output is durable in the sink or the record is refused; never at
    /// the same time as ``next()``. The default does nothing.
    mutating func settle(_ record: Output, as outcome: Outcome)
}

extension Source {
    public var name: String { typeName(of: Self.self) }

    public mutating func settle(_ record: Output, as outcome: Outcome) {}
}
