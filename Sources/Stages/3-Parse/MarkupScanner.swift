#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The work of ``PreparedMarkup``: a tokenizer that copies what is to stay.
///
/// Linear: a search that found nothing once is not made again.
struct MarkupScanner {
    private let html: UnsafeBufferPointer<UInt8>
    private let limits: ParseLimits
    private(set) var output: [UInt8] = []
    private(set) var linkedData: [[UInt8]] = []
    private(set) var state = EmbeddedState()
    /// Where the contents of longer scripts stand.
    private(set) var scripts: [Range<Int>] = []
    /// Elements and texts that stay.
    private(set) var nodeCount = 0
    private var tagCount = 0
    private var at = 0
    /// Names of the elements that are open, but for those that close each other.
    private var open: [Word] = []
    /// Where the last quotes stand: beyond them an attribute's quote has no end.
    private let lastDouble: Int
    private let lastSingle: Int
    private var commentsEnd = true
    private var inCDATA = false
    private var hasRoot = false

    init(_ html: UnsafeBufferPointer<UInt8>, limits: ParseLimits) {
        self.html = html
        self.limits = limits
        lastDouble = html.lastIndex(of: 0x22) ?? -1
        lastSingle = html.lastIndex(of: 0x27) ?? -1
        output.reserveCapacity(html.count + 64)
    }

    mutating func run() throws(ParseFailure) {
        if html.has("\u{FEFF}", at: 0) { at = 3 }
        while at < html.count {
            let less = find(0x3C, from: at) ?? html.count
            if less > at { nodeCount += 1 }
            copyText(at..<less)
            at = less
            guard at + 1 < html.count else {
                if at < html.count { output += "&lt;".utf8 }
                return
            }
            let next = html[at + 1]
            if next.isASCIILetter {
                try startTag()
            } else if next == 0x2F, at + 2 < html.count, html[at + 2].isASCIILetter {
                endTag()
            } else if next == 0x21 || next == 0x3F || next == 0x2F {
                skipDeclaration()
            } else {
                // Short where it can be: a flood of them would grow fourfold.
                if staysText(at + 1) { output.append(0x3C) } else { output += "&lt;".utf8 }
                at += 1
            }
        }
    }

    /// Whether libxml2 takes `<` for text before what stands here, which must be copied as it is.
    private func staysText(_ index: Int) -> Bool {
        let byte = html[index]
        if byte.isASCIIBlank || byte.isASCIIDigit || byte == 0x3D { return true }
        // One of a row: what is copied next begins with `<` or `&` again.
        guard byte == 0x3C, index + 1 < html.count else { return false }
        return html[index + 1] == 0x3C || html[index + 1].isASCIIBlank
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < html.count, let base = html.baseAddress,
            let hit = memchr(base + start, Int32(byte), html.count - start)
        else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    // MARK: Declarations

    private mutating func skipDeclaration() {
        if html.has("<![CDATA[", at: at) {
            at += 9
            inCDATA = true
        } else if html.has("<!--", at: at) {
            at = endOfComment(at + 4)
        } else {
            at = (find(0x3E, from: at) ?? html.count - 1) + 1
        }
    }

    /// After `-->`; where there is none, after the next `>`, so that the rest of the page is not lost.
    private mutating func endOfComment(_ start: Int) -> Int {
        if html.has(">", at: start) { return start + 1 }
        if html.has("->", at: start) { return start + 2 }
        var index = start
        while commentsEnd, let mark = find(0x3E, from: index) {
            if mark >= start + 2, html[mark - 1] == 0x2D, html[mark - 2] == 0x2D { return mark + 1 }
            if mark >= start + 3, html.has("--!", at: mark - 3) { return mark + 1 }
            index = mark + 1
        }
        commentsEnd = false
        return (find(0x3E, from: start) ?? html.count - 1) + 1
    }

    // MARK: Tags

    private func name(at start: Int) -> (word: Word, end: Int) {
        var word = Word()
        var index = start
        while index < html.count, !html[index].isASCIIBlank, html[index] != 0x3E, html[index] != 0x2F {
            word.append(html[index], at: index - start)
            index += 1
        }
        return (word, index)
    }

    private mutating func startTag() throws(ParseFailure) {
        let start = at
        let (word, nameEnd) = name(at: at + 1)
        tagCount += 1
        guard tagCount <= limits.nodes else { throw .tooManyNodes(limit: limits.nodes, value: tagCount) }
        let length = output.count
        output.append(contentsOf: html[start..<nameEnd])
        let closed = copyAttributes(from: nameEnd)
        switch word {
        case "script":
            output.removeSubrange(length...)
            skipRaw("</script", isLinkedData: isLinkedData(start..<at), readsState: true, closed: closed)
        case "html" where length > 0 && !hasRoot:
            // libxml2 drops the attributes of a root that comes after text.
            let tag = Array(output[length...]) + [0x3E]
            output.removeSubrange(length...)
            output.insert(contentsOf: tag, at: 0)
            hasRoot = true
        case "style":
            output.removeSubrange(length...)
            skipRaw("</style", isLinkedData: false, readsState: false, closed: closed)
        default:
            nodeCount += 1
            hasRoot = hasRoot || word == "html"
            if closed { output.append(0x2F) }
            output.append(0x3E)
            guard !closed, !Self.void.contains(word), !Self.closingEachOther.contains(word) else { return }
            open.append(word)
            guard open.count <= limits.depth else { throw .tooDeep(limit: limits.depth, value: open.count) }
        }
    }

    /// Goes to the end of the tag and copies the attributes that parsing reads, up to the limit.
    ///
    /// - Returns: Whether the tag closes itself.
    private mutating func copyAttributes(from start: Int) -> Bool {
        at = start
        var count = 0
        while at < html.count {
            let byte = html[at]
            if byte == 0x3E {
                at += 1
                return html[at - 2] == 0x2F
            }
            if byte.isASCIIBlank || byte == 0x2F {
                at += 1
                continue
            }
            let name = at
            while at < html.count, html[at] != 0x3D, html[at] != 0x3E, !html[at].isASCIIBlank { at += 1 }
            let isRead = AttributeName.isRead(Word(html[name..<at]))
            while at < html.count, html[at].isASCIIBlank { at += 1 }
            var isWhole = true
            if at < html.count, html[at] == 0x3D { (at, isWhole) = endOfValue(at + 1) }
            count += isRead ? 1 : 0
            // libxml2 would look for a missing quote through the rest of the page.
            guard isRead, isWhole, count <= limits.attributesPerTag else { continue }
            output.append(0x20)
            output.append(contentsOf: html[name..<min(at, html.count)])
        }
        return false
    }

    private func endOfValue(_ start: Int) -> (end: Int, isWhole: Bool) {
        var index = start
        while index < html.count, html[index].isASCIIBlank { index += 1 }
        guard index < html.count else { return (index, true) }
        let quote = html[index]
        if (quote == 0x22 && index < lastDouble) || (quote == 0x27 && index < lastSingle) {
            return ((find(quote, from: index + 1) ?? index) + 1, true)
        }
        let isWhole = quote != 0x22 && quote != 0x27
        if !isWhole { index += 1 }
        while index < html.count, html[index] != 0x3E, !html[index].isASCIIBlank { index += 1 }
        return (index, isWhole)
    }

    private mutating func endTag() {
        let start = at
        let (word, nameEnd) = name(at: at + 2)
        at = (find(0x3E, from: nameEnd) ?? html.count - 1) + 1
        if word == "html" || word == "body" || word == "script" || word == "style" { return }
        if Self.closingEachOther.contains(word) {
            // Each stray end tag makes libxml2 look through all open elements.
            if open.count > 256 { return }
        } else {
            // 64: a closer further away than that is a mistake in the page.
            let nearest = open.suffix(64).lastIndex(of: word)
            guard let nearest, close(word, from: nearest) else { return }
        }
        output.append(contentsOf: html[start..<at])
    }

    /// Takes the element off the stack; false if its end tag is to be left out.
    ///
    /// libxml2 lets no end tag but that of a table part pass an open `div`, so that an unclosed one in a section
    /// would draw all that follows into the section: the missing ends are written, as HTML 5 implies them.
    private mutating func close(_ word: Word, from nearest: Int) -> Bool {
        let above = open[(nearest + 1)...]
        guard above.contains("div") || above.contains("table") else {
            open.removeSubrange(nearest...)
            return true
        }
        guard Self.closingOthers.contains(word) else {
            if word == "div" || word == "table" { open.removeSubrange(nearest...) } else { open.remove(at: nearest) }
            return true
        }
        if above.contains("table") { return false }
        for name in above where name == "div" { output += "</div>".utf8 }
        open.removeSubrange(nearest...)
        return true
    }

    // MARK: Scripts and styles

    private func isLinkedData(_ tag: Range<Int>) -> Bool {
        html[tag].contains("ld+json") || html[tag].contains("LD+JSON")
    }

    /// Leaves the contents of a script or style out; an unclosed one ends with its line.
    private mutating func skipRaw(_ endTag: StaticString, isLinkedData: Bool, readsState: Bool, closed: Bool) {
        let start = at
        var index = at
        while let less = find(0x3C, from: index) {
            if isEnd(endTag, at: less) {
                if isLinkedData {
                    linkedData.append(Array(html[start..<less]))
                } else if readsState {
                    state.read(UnsafeBufferPointer(rebasing: html[start..<less]))
                    if less - start >= Self.shortestData { scripts.append(start..<less) }
                }
                at = (find(0x3E, from: less) ?? html.count - 1) + 1
                return
            }
            index = less + 1
        }
        at = closed ? start : find(0x0A, from: start) ?? html.count
    }

    private func isEnd(_ endTag: StaticString, at index: Int) -> Bool {
        guard endTag.utf8CodeUnitCount <= html.count - index else { return false }
        for offset in 0..<endTag.utf8CodeUnitCount where html[index + offset].lowered != endTag.utf8Start[offset] {
            return false
        }
        return true
    }

    // MARK: Text

    private mutating func copyText(_ range: Range<Int>) {
        var start = range.lowerBound
        guard let base = html.baseAddress, !range.isEmpty else { return }
        if inCDATA, let end = html[range].find("]]>") {
            inCDATA = false
            copyText(start..<end)
            start = end + 3
        }
        while start < range.upperBound {
            guard let hit = memchr(base + start, 0x26, range.upperBound - start) else { break }
            let ampersand = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            copyPlain(start..<ampersand)
            start = Entity.copy(html, at: ampersand, below: range.upperBound, to: &output)
        }
        copyPlain(start..<range.upperBound)
    }

    private mutating func copyPlain(_ range: Range<Int>) {
        guard let base = html.baseAddress, !range.isEmpty else { return }
        let start = base + range.lowerBound
        if memchr(start, 0, range.count) == nil, memchr(start, Int32(Entity.ampersand), range.count) == nil {
            output.append(contentsOf: html[range])
        } else {
            for byte in html[range] where byte != 0 && byte != Entity.ampersand { output.append(byte) }
        }
    }

    /// A shorter script holds no article, in bytes.
    private static let shortestData = 200

    private static let void: Set<Word> = [
        "br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track", "wbr",
        "frame", "basefont", "isindex", "keygen", "spacer", "bgsound",
    ]

    /// Elements whose end ends all that is open in them.
    private static let closingOthers: Set<Word> = [
        "section", "article", "main", "nav", "header", "footer", "aside", "ul", "ol", "dl", "form", "button", "object",
        "fieldset", "figure", "center", "blockquote", "details", "address", "noscript", "select",
    ]

    /// Elements that end where the next of their kind begins.
    private static let closingEachOther: Set<Word> = [
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "body", "html", "head", "tbody", "thead",
        "tfoot",
        "colgroup", "caption", "a", "rp", "rt",
    ]
}
