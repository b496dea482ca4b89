/// An entry of `repairs` of the wire format.
extension Repair {
    private enum Field: String, CodingKey {
        case rule, paragraph, before, after, gain, guessed
    }

    /// Reads a repair; without a gain a rule alone decided.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        self.init(
            rule: try fields.decode(String.self, forKey: .rule),
            paragraph: try fields.requiredWholeNumber(.paragraph),
            before: try fields.decode(String.self, forKey: .before),
            after: try fields.decode(String.self, forKey: .after),
            gain: try fields.value(.gain, or: 0),
            guessed: try fields.value(.guessed, or: false)
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(rule, forKey: .rule)
        try fields.encode(paragraph, forKey: .paragraph)
        try fields.encode(before, forKey: .before)
        try fields.encode(after, forKey: .after)
        try fields.encode(rounded: gain, forKey: .gain)
        try fields.encode(guessed, forKey: .guessed)
    }
}
