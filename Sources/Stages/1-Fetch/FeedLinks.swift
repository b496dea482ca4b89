/// The addresses of a feed's entries, in the order of the feed.
///
/// Reads RSS 0.9 to 2.0, RDF and Atom, well-formed or not. An entry's address is its `link`: the text of the element, or
/// the `href` of one whose `rel` is `alternate` or missing; failing that a `guid` that is a permanent link, an `id` or
/// `rdf:about` that is an address. Only http and https.
struct FeedLinks {
    let urls: [String]

    /// `nil` if the bytes are no feed: no element `rss`, `feed` or `RDF`.
    init?(_ bytes: [UInt8], url: String) {
        let base = WebAddress(url)
        var scanner = MarkupScanner(bytes)
        var isFeed = false
        var urls: [String] = []
        var entry: Entry?
        while let piece = scanner.next() {
            switch piece {
            case .start("rss", _, _), .start("feed", _, _), .start("rdf", _, _):
                isFeed = true
            case .start("item", let attributes, _), .start("entry", let attributes, _):
                // An entry that was never closed ends where the next begins.
                if let address = entry?.address(base) { urls.append(address) }
                entry = Entry(about: MarkupScanner.attribute("rdf:about", in: attributes))
            case .end("item"), .end("entry"):
                if let address = entry?.address(base) { urls.append(address) }
                entry = nil
            default:
                entry?.take(piece)
            }
        }
        if let address = entry?.address(base) { urls.append(address) }
        guard isFeed else { return nil }
        self.urls = urls
    }

    /// What is known of an entry so far.
    private struct Entry {
        private var link: [UInt8]?
        private var guid: [UInt8]?
        private let about: [UInt8]?
        /// The element whose text is being read.
        private var open: Element?
        private var text: [UInt8] = []
        /// Whether we are in Atom's `source`, which describes another feed.
        private var isInSource = false

        private enum Element { case link, guid, other }

        init(about: [UInt8]?) {
            self.about = about
        }

        mutating func take(_ piece: MarkupScanner.Piece) {
            switch piece {
            case .start("source", _, let isEmpty): isInSource = !isEmpty
            case .end("source"): isInSource = false
            case _ where isInSource: break
            case .start("link", let attributes, let isEmpty): startLink(attributes, isEmpty: isEmpty)
            case .start("guid", let attributes, let isEmpty):
                let flag = MarkupScanner.attribute("ispermalink", in: attributes) ?? []
                let isAddress = String(decoding: flag, as: UTF8.self).lowercased() != "false"
                begin(isAddress && !isEmpty ? .guid : .other)
            case .start("id", _, let isEmpty): begin(isEmpty ? .other : .guid)
            case .start: begin(.other)
            case .text(let bytes): if open == .link || open == .guid { text += bytes }
            case .end: begin(.other)
            }
        }

        /// The absolute address, by the best of what was found.
        func address(_ base: WebAddress?) -> String? {
            var last = self
            last.begin(.other)
            if let link = last.link, let address = Self.read(link, base) { return address }
            return [last.guid, about].lazy.compactMap { $0 }.compactMap { Self.read($0, nil) }.first
        }

        private mutating func startLink(_ attributes: ArraySlice<UInt8>, isEmpty: Bool) {
            begin(.other)
            let rel = MarkupScanner.attribute("rel", in: attributes).map { String(decoding: $0, as: UTF8.self) }
            guard rel == nil || rel?.lowercased() == "alternate" else { return }
            if let href = MarkupScanner.attribute("href", in: attributes) {
                link = link ?? href
            } else if !isEmpty {
                begin(.link)
            }
        }

        /// Ends the element whose text was read, and begins another.
        private mutating func begin(_ element: Element) {
            if !text.isEmpty {
                if open == .link { link = link ?? text }
                if open == .guid { guid = guid ?? text }
            }
            text = []
            open = element
        }

        private static func read(_ bytes: [UInt8], _ base: WebAddress?) -> String? {
            let text = bytes.drop(while: isSpace)
            let trimmed = text.reversed().drop(while: isSpace).reversed()
            guard !trimmed.isEmpty else { return nil }
            return WebAddress(String(decoding: Array(trimmed), as: UTF8.self), relativeTo: base)?.text
        }
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
