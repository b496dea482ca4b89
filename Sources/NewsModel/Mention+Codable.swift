/// An entry of `companies` or `persons` of the wire format.
extension Mention: Codable {
    private enum Field: String, CodingKey {
        case text, start, end, canonical, confidence, flags
        case canonicalSimplified = "canonical_simplified"
    }

    /// Reads a mention; where no canonical name is given, the text is the name.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let text = try fields.decode(String.self, forKey: .text)
        let canonical = try fields.value(.canonical, or: text)
        self.init(
            text: text,
            range: try fields.range(.start, .end),
            canonical: canonical,
            canonicalSimplified: try fields.value(.canonicalSimplified, or: canonical),
            confidence: try fields.value(.confidence, or: 1),
            flags: try fields.value(.flags, or: [])
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(text, forKey: .text)
        try fields.encode(range.lowerBound, forKey: .start)
        try fields.encode(range.upperBound, forKey: .end)
        try fields.encode(canonical, forKey: .canonical)
        try fields.encode(canonicalSimplified, forKey: .canonicalSimplified)
        try fields.encode(rounded: confidence, forKey: .confidence)
        try fields.encode(flags, forKey: .flags)
    }
}
