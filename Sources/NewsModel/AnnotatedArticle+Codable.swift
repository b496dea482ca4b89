/// `AnnotatedArticle` of the wire format: the fields of the article and its own, in one object.
extension AnnotatedArticle: Codable {
    private enum Field: String, CodingKey {
        case companies, persons, roles, figures
        case tableFigures = "table_figures"
    }

    /// Reads an article with what it mentions; what is absent is empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        self.init(
            article: try Article(from: decoder),
            companies: try fields.value(.companies, or: []),
            persons: try fields.value(.persons, or: []),
            roles: try fields.value(.roles, or: []),
            figures: try fields.value(.figures, or: []),
            tableFigures: try fields.value(.tableFigures, or: [])
        )
    }

    public func encode(to encoder: any Encoder) throws {
        try article.encode(to: encoder)
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(companies, forKey: .companies)
        try fields.encode(persons, forKey: .persons)
        try fields.encode(roles, forKey: .roles)
        try fields.encode(figures, forKey: .figures)
        try fields.encode(tableFigures, forKey: .tableFigures)
    }
}
