/// Reads a feed in XML, well-formed or not.
///
/// Names are taken without their prefix and case, so `dc:title` is a title: a later element of the same meaning does not
/// replace an earlier one. Linear in the length.
struct FeedReader {
    private var feed = Feed()
    private var entry: Feed.Entry?
    private var scanner: MarkupScanner
    private let bytes: [UInt8]
    /// The elements that set `xml:base` or `xml:lang` for what is in them.
    private var scopes: [(name: String, base: WebAddress?, language: String?)] = []
    private let documentBase: WebAddress?
    private var isFeed = false
    /// The element whose text is read.
    private var open: FeedElement?
    /// A person who is being described.
    private var person: FeedPerson?
    /// The entry whose `source` is read.
    private var citing: Feed.Entry?
    /// An element that tells of something else and is passed over: RSS's `image`.
    private var passedOver: String?

    /// The feed, or `nil` if the bytes are none.
    ///
    /// The charset of the header goes before the one that the feed declares (RFC 7303 §3).
    static func read(_ bytes: [UInt8], url: String, contentType: String? = nil) -> Feed? {
        var reader = FeedReader(FeedText.utf8(bytes, contentType: contentType), url: url)
        return reader.run()
    }

    private init(_ bytes: [UInt8], url: String) {
        self.bytes = bytes
        documentBase = WebAddress(url)
        scanner = MarkupScanner(bytes)
    }

    private mutating func run() -> Feed? {
        while true {
            let before = scanner.index
            guard let piece = scanner.next() else { break }
            switch piece {
            case .text(let text):
                open?.text += text
            case .start(let name, let attributes, let isEmpty):
                start(name, attributes, isEmpty: isEmpty, at: before)
            case .end(let name):
                end(name, at: before)
            }
        }
        endElement(at: bytes.count)
        endEntry()
        return isFeed ? feed : nil
    }

    private mutating func start(_ name: String, _ attributes: ArraySlice<UInt8>, isEmpty: Bool, at place: Int) {
        if Self.entries.contains(name) || name == "channel" { endElement(at: place) }
        if open != nil {
            if open?.name == name, !isEmpty { open?.depth += 1 }
            open?.hasMarkup = true
            return
        }
        guard passedOver == nil else { return }
        let attribute = { MarkupScanner.attribute($0, in: attributes).map { String(decoding: $0, as: UTF8.self) } }
        let (newBase, newLanguage) = (attribute("xml:base"), attribute("xml:lang"))
        if newBase != nil || newLanguage != nil, !isEmpty, scopes.count < Self.mostScopes {
            let outer = self.base
            let inner = newBase.flatMap { WebAddress($0, relativeTo: outer) } ?? outer
            scopes.append((name, inner, newLanguage.map(Self.languageTag) ?? language))
        }
        switch name {
        case "rss", "feed", "rdf", "channel":
            isFeed = true
            setVersion(name, attribute)
            if let language = newLanguage, !language.isEmpty { feed.about.language = Self.languageTag(language) }
            if let href = attribute("href").map(resolved) { feed.about.link = href }
            if name == "channel", let date = attribute("lastmod") { feed.about.updated = date }
        case _ where Self.entries.contains(name):
            endEntry()
            entry = Feed.Entry()
            entry?.id = attribute("rdf:about")
            entry?.updated = attribute("lastmod")
            if let href = attribute("href").map(resolved) { entry?.link = href }
        case "source" where entry != nil && citing == nil && attribute("url") == nil:
            guard !isEmpty else { break }
            citing = entry
            entry = Feed.Entry()
        case "image", "textinput", "items":
            if !isEmpty { passedOver = name }
        case "link": link(attribute, isEmpty: isEmpty, attributes, at: place)
        case "enclosure":
            let link = Feed.Link(
                rel: "enclosure",
                href: resolved(attribute("url") ?? attribute("href") ?? ""),
                type: attribute("type"),
                length: attribute("length")
            )
            change { $0.links.append(link) }
        case "author", "creator", "managingeditor":
            endPerson()
            person = FeedPerson()
            open = isEmpty ? nil : FeedElement(name: name, attributes: attributes, start: scanner.index)
            // Atom's has elements, RSS's has text.
            if name == "author", nextIsElement { open = nil } else { person = nil }
        default:
            guard !isEmpty, FeedElement.names.contains(name) else { return }
            open = FeedElement(name: name, attributes: attributes, start: scanner.index)
        }
    }

    private mutating func setVersion(_ name: String, _ attribute: (String) -> String?) {
        guard feed.version.isEmpty else { return }
        let number = attribute("version")?.filter { $0 != "." } ?? ""
        let space = (attribute("xmlns") ?? "") + (attribute("xmlns:rss") ?? "")
        switch name {
        case "rss":
            feed.version = number.isEmpty ? "rss" : number.hasPrefix("2") ? "rss20" : "rss0" + number.drop { $0 == "0" }
            // Netscape's has a document type, Userland's has none.
            if feed.version == "rss091" { feed.version = hasNetscapeType ? "rss091n" : "rss091u" }
        case "rdf": feed.version = space.contains("netscape.com") ? "rss090" : "rss10"
        case "feed":
            feed.version =
                number == "03" || space.contains("purl.org/atom")
                ? "atom03" : space.contains("Atom") ? "atom10" : "atom"
            if let known = Self.atoms[number] { feed.version = known }
        default: feed.version = "cdf"
        }
    }

    private static let atoms = ["01": "atom01", "02": "atom02"]
    private var hasNetscapeType: Bool {
        String(decoding: bytes.prefix(scanner.index), as: UTF8.self).contains("netscape.com")
    }

    private var nextIsElement: Bool {
        var index = scanner.index
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        return index + 1 < bytes.count && bytes[index] == UInt8(ascii: "<") && bytes[index + 1] != UInt8(ascii: "/")
            && bytes[index + 1] != UInt8(ascii: "!")
    }

    private mutating func link(
        _ attribute: (String) -> String?,
        isEmpty: Bool,
        _ attributes: ArraySlice<UInt8>,
        at place: Int
    ) {
        guard let href = attribute("href") else {
            if !isEmpty { open = FeedElement(name: "link", attributes: attributes, start: scanner.index) }
            return
        }
        let rel = attribute("rel") ?? "alternate"
        let isEnclosure = rel == "enclosure"
        let link = Feed.Link(
            rel: rel,
            href: resolved(href),
            type: attribute("type") ?? (isEnclosure ? nil : "text/html"),
            title: attribute("title"),
            length: attribute("length")
        )
        change { about in
            about.links.append(link)
            if rel.lowercased() == "alternate" { about.link = about.link ?? link.href }
        }
    }

    private mutating func end(_ name: String, at place: Int) {
        if let element = open {
            guard Self.entries.contains(name) || element.name == name && element.depth == 0 else {
                if element.name == name { open?.depth -= 1 }
                open?.hasMarkup = true
                return
            }
            endElement(at: place)
            if element.name == name { return }
        }
        if let other = passedOver {
            if other == name || Self.entries.contains(name) { passedOver = nil }
            if other == name { return }
        }
        if scopes.last?.name == name { scopes.removeLast() }
        if name == "source" { endSource() }
        if name == "author" { endPerson() }
        if Self.entries.contains(name) { endEntry() }
    }

    private mutating func endElement(at place: Int) {
        guard let element = open else { return }
        open = nil
        guard passedOver == nil else { return }
        defer { if scopes.last?.name == element.name { scopes.removeLast() } }
        let text = FeedMarkup.absolute(
            element.value(bytes[element.start..<max(element.start, place)]),
            resolve: resolved
        )
        if person != nil, person?.take(element.name, text) == true { return }
        take(element, text)
    }

    private mutating func take(_ element: FeedElement, _ text: String) {
        switch element.name {
        case "title": change { $0.title = $0.title ?? text }
        case "link":
            let href = resolved(text)
            change {
                $0.link = $0.link ?? href
                $0.links.append(Feed.Link(rel: "alternate", href: href, type: "text/html"))
            }
        case "guid", "id":
            let isAddress = element.name == "guid" && element.attribute("ispermalink")?.lowercased() != "false"
            let id = element.name == "id" ? resolved(text) : text
            change {
                $0.id = id
                if isAddress, $0.link == nil, WebAddress(text) != nil { $0.link = text }
            }
        case "pubdate", "issued", "published": change { $0.published = text }
        case "updated", "modified", "date", "lastbuilddate": change { $0.updated = text }
        case "description", "summary", "subtitle", "abstract", "tagline", "info":
            let language = language.flatMap { $0.isEmpty ? nil : $0 }
            change { about in
                if about.summary == nil {
                    (about.summary, about.summaryLanguage) = (text, language)
                } else if about.content == nil {
                    (about.content, about.contentLanguage) = (text, language)
                }
            }
        case "encoded", "content", "body", "fullitem":
            let language = language.flatMap { $0.isEmpty ? nil : $0 }
            change { ($0.content, $0.contentLanguage) = (text, language) }
        case "author", "creator", "managingeditor": change { $0.author = $0.author ?? text }
        case "publisher", "webmaster": change { $0.publisher = $0.publisher ?? text }
        case "category": change { $0.category = $0.category ?? text }
        case "language":
            let language = Self.languageTag(text)
            change { $0.language = language }
        case "rights", "copyright": change { $0.rights = text }
        default: break
        }
    }

    private mutating func endPerson() {
        if let text = person?.text { change { $0.author = $0.author ?? text } }
        if let url = person?.url.map(resolved) { change { $0.authorURL = $0.authorURL ?? url } }
        person = nil
    }

    private mutating func endSource() {
        guard var outer = citing else { return }
        endPerson()
        outer.source = entry.map { [$0] } ?? []
        (entry, citing) = (outer, nil)
    }

    private mutating func endEntry() {
        endPerson()
        endSource()
        passedOver = nil
        if let entry, feed.entries.count < Self.mostEntries { feed.entries.append(entry) }
        entry = nil
    }

    private mutating func change(_ body: (inout Feed.Entry) -> Void) {
        if var changed = entry {
            entry = nil
            body(&changed)
            entry = changed
        } else {
            body(&feed.about)
        }
    }

    private var base: WebAddress? { scopes.last?.base ?? documentBase }
    private var language: String? { scopes.last?.language ?? feed.about.language }

    /// `en_US` is written by many and means `en-US`; none is meant by nothing.
    private static func languageTag(_ text: String) -> String { text.replacing("_", with: "-") }

    /// An absolute address stays as it is written.
    private func resolved(_ text: String) -> String {
        if text.contains(":"), WebAddress(text, relativeTo: nil) != nil || !text.hasPrefix("/") { return text }
        return WebAddress(text, relativeTo: base)?.text ?? text
    }

    private static let entries: Set = ["item", "entry"]
    private static let mostScopes = 100
    /// A feed is an extract: what goes beyond is no feed.
    private static let mostEntries = 100_000
}
