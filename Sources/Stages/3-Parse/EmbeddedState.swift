#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Date and outlet in the data that a page's own scripts carry: `"pubtime": "2019-09-07 19:02:26", "media": "扬眼"`.
///
/// Portals that build their pages by script state the facts of an article there and nowhere else. The first value of a
/// name counts, and less than anything that the page shows.
struct EmbeddedState {
    private(set) var published: [UInt8]?
    private(set) var source: [UInt8]?

    private enum Meaning {
        case published, source
    }

    /// Names by their first eight letters, as ``Word`` has them.
    private static let meanings: [Word: Meaning] = [
        "pubtime": .published, "pub_time": .published, "pubdate": .published, "publishd": .published,
        "publisht": .published, "publish_": .published, "datepubl": .published, "newstime": .published,
        "published": .published, "createda": .published, "media": .source, "medianam": .source, "media_na": .source,
        "source": .source,
        "sourcena": .source, "source_n": .source,
    ]
    /// Longer than any date or name of an outlet, in bytes.
    private static let longest = 90

    /// The same, with what only the other has.
    func or(_ other: EmbeddedState) -> EmbeddedState {
        var state = self
        state.published = published ?? other.published
        state.source = source ?? other.source
        return state
    }

    /// - Complexity: Linear in the script.
    mutating func read(_ script: UnsafeBufferPointer<UInt8>) {
        guard published == nil || source == nil, let base = script.baseAddress else { return }
        var at = 0
        while at < script.count, let hit = memchr(base + at, 0x3A, script.count - at) {
            let colon = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            at = colon + 1
            guard let meaning = Self.meaning(before: colon, in: script) else { continue }
            var quote = colon + 1
            while quote < script.count, script[quote] == 0x20 { quote += 1 }
            guard quote < script.count, script[quote] == 0x22 else { continue }
            let rest = script[quote..<min(script.count, quote + Self.longest)]
            guard let text = JSONValue.read(Array(rest))?.string else { continue }
            let value = InlineText.squeezed(text)
            switch meaning {
            case .published where published == nil && DateReader.value(value) != nil: published = value
            case .source where source == nil && Self.isName(value): source = value
            default: break
            }
        }
    }

    private static func meaning(before colon: Int, in script: UnsafeBufferPointer<UInt8>) -> Meaning? {
        var end = colon
        if end > 0, script[end - 1] == 0x22 { end -= 1 }
        var start = end
        while start > 0, end - start < 20, script[start - 1].isASCIILetter || script[start - 1] == 0x5F { start -= 1 }
        // The first letters of the names above.
        guard end - start >= 5, "pdncms".utf8.contains(script[start].lowered) else { return nil }
        return meanings[Word(script[start..<end])]
    }

    /// Whether it is written in Chinese and short: a key named `source` holds paths and codes elsewhere.
    private static func isName(_ value: [UInt8]) -> Bool {
        (2...20).contains(value.inkCount) && value.contains { $0 >= 0xE3 } && !value.contains("，")
            && !value.contains("/")
    }
}
