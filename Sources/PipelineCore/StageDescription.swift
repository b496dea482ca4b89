/// A leaf stage as `sluice explain` and the run report show it.
public struct StageDescription: Sendable, Hashable {
    /// The ``Stage/name``.
    public let name: String
    /// The name of its input type.
    public let input: String
    /// The name of its output type.
    public let output: String
    /// What its modifiers say, in the order they apply, such as `limited to 2`.
    public var notes: [String]

    public init(name: String, input: String, output: String, notes: [String] = []) {
        self.name = name
        self.input = input
        self.output = output
        self.notes = notes
    }
}

extension [StageDescription] {
    /// The same leaves, each with one more note.
    func noting(_ note: String) -> Self {
        map { leaf in
            var leaf = leaf
            leaf.notes.append(note)
            return leaf
        }
    }
}
