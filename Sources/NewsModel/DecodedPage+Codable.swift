/// `DecodedPage` of the wire format.
extension DecodedPage: Codable {
    private enum Field: String, CodingKey {
        case v, key, url, encoding, confidence, replacements, html
        case fetchedAt = "fetched_at"
        case encodingSource = "encoding_source"
        case byteRepairs = "byte_repairs"
    }

    /// Reads a page; without an encoding it is text that was UTF-8 from the start.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        try fields.checkVersion(.v)
        let key = try fields.decode(String.self, forKey: .key)
        self.init(
            key: key,
            url: try fields.value(.url, or: key),
            fetchedAt: try fields.value(.fetchedAt),
            encoding: try fields.value(.encoding, or: "utf-8"),
            encodingSource: try fields.word(.encodingSource, or: .fallback),
            confidence: try fields.value(.confidence, or: 1),
            replacements: try fields.value(.replacements, or: []),
            byteRepairs: try fields.value(.byteRepairs, or: []),
            html: try fields.value(.html, or: "")
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(wireVersion, forKey: .v)
        try fields.encode(key, forKey: .key)
        try fields.encode(url, forKey: .url)
        try fields.encode(fetchedAt, forKey: .fetchedAt)
        try fields.encode(encoding, forKey: .encoding)
        try fields.encode(encodingSource, forKey: .encodingSource)
        try fields.encode(rounded: confidence, forKey: .confidence)
        try fields.encode(replacements, forKey: .replacements)
        try fields.encode(byteRepairs, forKey: .byteRepairs)
        try fields.encode(html, forKey: .html)
    }
}
