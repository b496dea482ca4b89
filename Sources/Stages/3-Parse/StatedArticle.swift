import NewsModel

/// The article that a page states as data, where it shows none or only its beginning.
struct StatedArticle {
    let paragraphs: [[UInt8]]
    /// The headline, where the data tells it.
    private(set) var title: [UInt8]?
    private(set) var authors: [[UInt8]] = []
    private(set) var state: EmbeddedState?
    let confidence: Double

    /// A text of so many scalars is an article itself; a page that shows more is not searched for data.
    private static let longestTeaser = 600
    /// An article, and a flash where the page shows next to nothing, in scalars.
    private static let shortest = 200
    private static let shortestFlash = 40

    /// Looks in JSON-LD, then in the other scripts, for a text of more than twice what the page shows.
    static func find(
        beside shown: Int,
        linked: LinkedArticle,
        scripts: [Range<Int>],
        page: DecodedPage,
        headline: Headline.Choice,
        head: HeadFacts,
        limits: ParseLimits
    ) -> StatedArticle? {
        let least = max(shown < shortestFlash ? shortestFlash : shortest, shown * 2) + 1
        if let body = linked.body, body.inkCount >= least {
            let lines = StatedText.paragraphs(of: body, headline: headline, limits: limits)
            if ink(of: lines) >= least { return StatedArticle(paragraphs: lines, confidence: 0.7) }
        }
        guard shown < longestTeaser, !scripts.isEmpty else { return nil }
        let title = head.title + [0x0A] + (head.content("og:title") ?? [])
        guard let found = ScriptArticle.find(in: texts(of: scripts, in: page), title: title),
            found.isNamed || shown < shortestFlash
        else { return nil }
        let own = found.title.isEmpty ? headline : headline.with(found.title, block: nil)
        let lines = StatedText.paragraphs(of: found.text, headline: own, limits: limits)
        guard ink(of: lines) >= least else { return nil }
        return StatedArticle(
            paragraphs: lines,
            title: headline.block == nil && !found.title.isEmpty ? found.title : nil,
            authors: found.author.map(Byline.names) ?? [],
            state: found.state,
            confidence: found.isNamed ? 0.7 : 0.5
        )
    }

    private static func ink(of lines: [[UInt8]]) -> Int { lines.reduce(0) { $0 + $1.inkCount } }

    private static func texts(of scripts: [Range<Int>], in page: DecodedPage) -> [[UInt8]] {
        var html = page.html
        return html.withUTF8 { bytes in
            guard bytes.contains(0) else { return scripts.map { Array(bytes[$0]) } }
            let clean = bytes.filter { $0 != 0 }
            return scripts.map { Array(clean[$0]) }
        }
    }
}
