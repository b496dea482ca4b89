/// `Article` of the wire format, which is without ``provenance``.
extension Article: Codable {
    private enum Field: String, CodingKey {
        case v, key, url, title, published, source, author, editor, language, script
        case paragraphs, tables, captions, images, links, confidence, repairs
        case canonicalURL = "canonical_url"
        case siteName = "site_name"
        case nextPage = "next_page"
        case pageType = "page_type"
    }

    /// Reads an article; without paragraphs it is empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        try fields.checkVersion(.v)
        let key = try fields.decode(String.self, forKey: .key)
        self.init(
            key: key,
            url: try fields.value(.url, or: key),
            canonicalURL: try fields.value(.canonicalURL),
            title: try fields.value(.title, or: ""),
            published: try fields.value(.published),
            source: try fields.value(.source),
            author: try fields.value(.author, or: []),
            editor: try fields.value(.editor),
            siteName: try fields.value(.siteName),
            language: try fields.value(.language),
            script: try fields.word(.script),
            paragraphs: try fields.value(.paragraphs, or: []),
            tables: try fields.value(.tables, or: []),
            captions: try fields.value(.captions, or: []),
            images: try fields.value(.images, or: []),
            links: try fields.value(.links, or: []),
            nextPage: try fields.value(.nextPage),
            pageType: try fields.word(.pageType, or: .article),
            confidence: try fields.value(.confidence, or: 1),
            repairs: try fields.value(.repairs, or: [])
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(wireVersion, forKey: .v)
        try fields.encode(key, forKey: .key)
        try fields.encode(url, forKey: .url)
        try fields.encode(canonicalURL, forKey: .canonicalURL)
        try fields.encode(title, forKey: .title)
        try fields.encode(published, forKey: .published)
        try fields.encode(source, forKey: .source)
        try fields.encode(author, forKey: .author)
        try fields.encode(editor, forKey: .editor)
        try fields.encode(siteName, forKey: .siteName)
        try fields.encode(language, forKey: .language)
        try fields.encode(script, forKey: .script)
        try fields.encode(paragraphs, forKey: .paragraphs)
        try fields.encode(tables, forKey: .tables)
        try fields.encode(captions, forKey: .captions)
        try fields.encode(images, forKey: .images)
        try fields.encode(links, forKey: .links)
        try fields.encode(nextPage, forKey: .nextPage)
        try fields.encode(pageType, forKey: .pageType)
        try fields.encode(rounded: confidence, forKey: .confidence)
        try fields.encode(repairs, forKey: .repairs)
    }
}
