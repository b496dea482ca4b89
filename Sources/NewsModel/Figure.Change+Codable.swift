/// The `change` of a figure of the wire format.
extension Figure.Change {
    private enum Field: String, CodingKey {
        case direction, basis
    }

    /// Reads a change, of which the direction is required.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        self.init(direction: try fields.requiredWord(.direction), basis: try fields.value(.basis))
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(direction, forKey: .direction)
        try fields.encode(basis, forKey: .basis)
    }
}
