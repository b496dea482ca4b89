/// A format that a folder or a server may give in place of a page.
public enum DataFormat: String, Sendable, Hashable {
    case json = "JSON"
    case javaScript = "JavaScript"
    case css = "CSS"
    /// A feed, a site map or a drawing.
    case xml = "XML"

    /// The format of a text that is no page; `nil` for markup and for prose.
    ///
    /// - Complexity: Linear in the text before the first tag.
    static func recognised(_ text: UnsafeBufferPointer<UInt8>) -> DataFormat? {
        guard let start = text.firstIndex(where: { !$0.isASCIIBlank }) else { return nil }
        if text[start] == 0x3C { return isData(text, from: start) ? .xml : nil }
        if isJSON(text, from: start) { return .json }
        let end = PlainText.firstTag(text) ?? text.count
        return end > start ? code(text, start..<end) : nil
    }

    /// `{"` begins no prose; `[` may, so its end must fit.
    private static func isJSON(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard text[start] == 0x7B || text[start] == 0x5B,
            let last = text.lastIndex(where: { !$0.isASCIIBlank }),
            let next = text[(start + 1)...].firstIndex(where: { !$0.isASCIIBlank })
        else { return false }
        let isWhole = text[last] == text[start] + 2
        // A page may begin with stray braces: what has tags must also end as JSON does.
        guard isWhole || PlainText.firstTag(text) == nil else { return false }
        switch text[next] {
        case 0x22: return isWhole || text[start] == 0x7B
        case 0x7D: return text[start] == 0x7B && next == last
        case 0x5B, 0x5D, 0x7B, 0x2D, 0x30...0x39:
            return text[start] == 0x5B && isWhole && isPlainList(text, next..<last)
        default: return false
        }
    }

    /// Whether a list that does not open with a string reads as values: `[1]` and `[12日讯]` differ.
    private static func isPlainList(_ text: UnsafeBufferPointer<UInt8>, _ inner: Range<Int>) -> Bool {
        guard text[inner.lowerBound].isASCIIDigit || text[inner.lowerBound] == 0x2D else { return true }
        return text[inner].contains(0x2C) && text[inner].allSatisfy { $0.isASCIIBlank || ($0 >= 0x2B && $0 <= 0x39) }
    }

    /// Tells program text by its braces and semicolons.
    private static func code(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> DataFormat? {
        var ink = 0
        var marks = 0
        var equals = 0
        var opened = 0
        var closed = 0
        for index in range where text[index] > 0x20 {
            ink += 1
            switch text[index] {
            case 0x7B: opened += 1
            case 0x7D: closed += 1
            case 0x3B: marks += 1
            case 0x3D: equals += 1
            case 0x3A where text[index - (index > range.lowerBound ? 1 : 0)] == 0x22: marks += 1
            default: break
            }
        }
        // A script may write tags, so its braces need not be closed before the first of them.
        guard opened > 0, closed > 0 || range.upperBound < text.count, marks + equals >= 1 else { return nil }
        // Prose has no three of these in a hundred bytes; scripts and style sheets have five at least.
        guard (marks + equals + opened + closed) * 100 >= ink * 3 else { return nil }
        let isScript = equals > opened || text[range].contains("function") || text[range].contains("({")
        return isScript ? .javaScript : .css
    }

    /// Whether the root is that of a feed, a site map or a drawing.
    private static func isData(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var at = start
        while at < text.count, text[at] == 0x3C, at + 1 < text.count, text[at + 1] == 0x3F || text[at + 1] == 0x21 {
            let end: StaticString = text.has("<!--", at: at) ? "-->" : ">"
            guard let close = text.find(end, from: at) else { return false }
            at = close + end.utf8CodeUnitCount
            while at < text.count, text[at].isASCIIBlank { at += 1 }
        }
        guard text.has("<", at: at) else { return false }
        let name = text[(at + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        return roots.contains { name.equals($0) }
    }

    private static let roots: [StaticString] = ["rss", "feed", "rdf:RDF", "urlset", "sitemapindex", "svg", "opml"]
}
