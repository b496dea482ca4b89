/// An entry of `byte_repairs` of the wire format.
extension ByteRepair: Codable {
    private enum Field: String, CodingKey {
        case rule, offset, before, after, count
    }

    /// Reads an edit; without a count it is one.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        self.init(
            rule: try fields.decode(String.self, forKey: .rule),
            offset: try fields.requiredWholeNumber(.offset),
            before: try fields.decode(String.self, forKey: .before),
            after: try fields.decode(String.self, forKey: .after),
            count: try fields.wholeNumber(.count) ?? 1
        )
    }

    /// Writes an edit, the count only where there are several.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(rule, forKey: .rule)
        try fields.encode(offset, forKey: .offset)
        try fields.encode(before, forKey: .before)
        try fields.encode(after, forKey: .after)
        if count != 1 { try fields.encode(count, forKey: .count) }
    }
}
