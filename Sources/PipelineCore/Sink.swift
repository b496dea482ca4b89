/// Where finished records go.
public protocol Sink<Input>: Sendable {
    /// What the sink stores: the `Output` of the last stage.
    associatedtype Input: Sendable

    /// The name under which `explain`, logs and reports refer to the sink.
    ///
    /// The default is the name of the type.
    var name: String { get }

    /// Stores a batch of records, all of them or, if it throws, none.
    ///
    /// Never called from two threads at once. Writing a record twice must leave the same state as writing it
    /// once: a run that was cut off is run again.
    ///
    /// - Throws: A ``StageFailure`` whose disposition is `quarantine` or `skip` when a record is at fault: the
    ///   runner then writes the batch record by record and refuses those that fail. Any other error stops the run.
    mutating func write(_ records: [Input]) throws

    /// Makes everything written durable and closes.
    ///
    /// Called once, at the end of a run.
    mutating func finish() throws
}

extension Sink {
    public var name: String { typeName(of: Self.self) }
}
