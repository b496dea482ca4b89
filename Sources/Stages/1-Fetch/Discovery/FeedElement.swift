/// An element of a feed whose text is read.
struct FeedElement {
    let name: String
    let attributes: ArraySlice<UInt8>
    /// Where its content begins.
    let start: Int
    /// Its text with references undone and markup left out.
    var text: [UInt8] = []
    var hasMarkup = false
    /// How many elements of the same name are open in it.
    var depth = 0

    init(name: String, attributes: ArraySlice<UInt8>, start: Int) {
        self.name = name
        self.attributes = attributes
        self.start = start
    }

    static let names: Set = [
        "title", "guid", "id", "pubdate", "issued", "published", "updated", "modified", "date", "lastbuilddate",
        "description", "summary", "subtitle", "abstract", "tagline", "info", "encoded", "content", "body", "fullitem",
        "language", "rights", "copyright", "name", "email", "publisher", "webmaster", "category", "uri", "url",
        "homepage",
    ]

    func attribute(_ name: String) -> String? {
        MarkupScanner.attribute(name, in: attributes).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What the element says: text, or markup if it has some.
    ///
    /// The source is its content as it stands in the feed.
    func value(_ source: ArraySlice<UInt8>) -> String {
        let type = (attribute("type") ?? "").lowercased()
        if hasMarkup || type == "xhtml" {
            let markup = trimmed(source)
            return type == "xhtml" ? Self.withoutFrame(markup) : markup
        }
        let plain = trimmed(text[...])
        let isEncoded = attribute("mode")?.lowercased() == "base64" || type == "application/octet-stream"
        return isEncoded ? Base64.text(plain) ?? plain : plain
    }

    /// XHTML stands in a `div` that is no part of it (RFC 4287 §3.1.1.3).
    private static func withoutFrame(_ text: String) -> String {
        guard text.hasPrefix("<div"), text.hasSuffix("</div>"), let end = text.firstIndex(of: ">") else { return text }
        return String(text[text.index(after: end)...].dropLast(6))
    }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    var text = bytes.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text = text.dropLast() }
    return String(decoding: text, as: UTF8.self)
}
