/// What a node's tag, class and id say about it.
struct NodeRole: OptionSet {
    var rawValue: UInt16

    /// No reader sees it.
    static let hidden = NodeRole(rawValue: 1)
    /// Navigation, comments, related links, advertisements and the like.
    static let aside = NodeRole(rawValue: 2)
    /// Readers' words.
    static let comment = NodeRole(rawValue: 32)
    /// An aside by a word that is also used for other things.
    static let minor = NodeRole(rawValue: 64)
    /// A container that by its name holds the main text.
    static let main = NodeRole(rawValue: 4)
    /// Such a container by a name that hardly means anything else.
    static let strong = NodeRole(rawValue: 128)
    /// The outlet a text is from.
    static let source = NodeRole(rawValue: 256)
    static let author = NodeRole(rawValue: 512)
    /// A date, most often the one of publication.
    static let date = NodeRole(rawValue: 1024)
    /// The day on which the page was fetched, the weather.
    static let today = NodeRole(rawValue: 2048)
    /// A line about the article: its date, source or author.
    static let meta = NodeRole(rawValue: 8)
    /// The words below a picture.
    static let caption = NodeRole(rawValue: 16)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(of node: Int, in tree: PageTree) {
        self = []
        let tag = tree.nodes[node].tag
        switch tag {
        case .text, .html, .body: return
        case .nav, .footer, .aside: insert(.aside)
        case .article, .main: insert(.main)
        case .figcaption: insert(.caption)
        default: if tag.isSilent { insert(.hidden) }
        }
        for index in Int(tree.nodes[node].start)..<Int(tree.nodes[node].stop) {
            let attribute = tree.attributes[index]
            let value = tree.bytes[Int(attribute.start)..<Int(attribute.stop)]
            read(attribute.name, value, tag: tag)
        }
        if !tag.isBlock, tag != .other, tag != .span { remove([.main, .strong]) }
        // React streams the text of a page in such a container and moves it to its place by script.
        if tag == .div, tree.attribute(.id, of: node)?.begins(with: "S:") == true { remove(.hidden) }
        // WeChat hides the text until its script has run.
        if tree.attribute(.id, of: node)?.equals("js_content") == true { self = [.main, .strong] }
    }

    private mutating func read(_ name: AttributeName, _ value: ArraySlice<UInt8>, tag: Tag) {
        switch name {
        case .hidden: insert(.hidden)
        case .style: if Self.hides(value) { insert(.hidden) }
        case .itemprop:
            if value.equals("articleBody") { formUnion([.main, .strong]) }
            if value.equals("author") { insert(.author) }
        case .role:
            if Self.asideRoles.contains(where: value.equals) {
                insert(.aside)
            }
        case .class, .id: readWords(value, tag: tag)
        default: break
        }
    }

    /// Roles of WAI-ARIA whose text is not the page's main text.
    private static let asideRoles: [StaticString] = [
        "navigation", "complementary", "contentinfo", "dialog", "alertdialog", "tooltip", "search", "menu", "menubar",
    ]

    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        guard let display = style.find("display") ?? style.find("visibility") else { return false }
        let rest = style[display...]
        return rest.contains("display:none") || rest.contains("display: none") || rest.contains("visibility:hidden")
            || rest.contains("visibility: hidden")
    }

    /// Takes the value apart at marks and at capitals, and asks for each word and each pair of words.
    private mutating func readWords(_ value: ArraySlice<UInt8>, tag: Tag) {
        var word = Word()
        var length = 0
        var previous = Word()
        var found: NodeRole = []
        var wasLower = false
        var wordsInToken = 0
        var isInner = false
        func ask(_ word: Word, after previous: Word) -> NodeRole {
            if let role = NodeWords.pairs[NodeWords.Pair(first: previous, second: word)] { return role }
            let role = NodeWords.single[word] ?? []
            // `enableAdSlots` is no advertisement.
            return isInner ? role.subtracting([.minor, .aside]) : role
        }
        for byte in value {
            let isLetter = byte.isASCIILetter
            let isCapital = isLetter && byte & 0x20 == 0
            if !isLetter || (isCapital && wasLower) {
                if length > 0 {
                    found.formUnion(ask(word, after: previous))
                    wordsInToken += 1
                    if byte.isASCIIBlank, wordsInToken == 1, NodeWords.hiding.contains(word) { found.insert(.hidden) }
                    previous = byte.isASCIIBlank ? Word() : word
                }
                if byte.isASCIIBlank { wordsInToken = 0 }
                word = Word()
                length = 0
                isInner = isLetter
            }
            if isLetter {
                word.append(byte, at: length)
                length += 1
            }
            wasLower = isLetter && !isCapital
        }
        if length > 0 {
            found.formUnion(ask(word, after: previous))
            if wordsInToken == 0, NodeWords.hiding.contains(word) { found.insert(.hidden) }
        }
        formUnion(found)
    }
}
