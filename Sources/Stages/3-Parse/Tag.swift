/// The elements that parsing tells apart.
enum Tag: UInt8, CaseIterable {
    case text, other
    case html, head, body, title, meta, link, base
    case article, main, section, div, p, blockquote, pre, address, center, form, fieldset, details, summary
    case header, footer, nav, aside, figure, figcaption
    case h1, h2, h3, h4, h5, h6
    case ul, ol, li, dl, dt, dd
    case table, caption, thead, tbody, tfoot, tr, td, th
    case br, hr, img
    case a, span, b, strong, em, i, font, time, label, small, sup, sub, u
    case script, style, noscript, template, iframe, object, svg, select, option, button, input, textarea, video, audio
    case canvas, map, frameset

    /// Whether a line ends before and after it.
    var isBlock: Bool { Self.blocks[Int(rawValue)] }

    /// Whether nothing in it is text of the page.
    var isSilent: Bool { Self.silent[Int(rawValue)] }

    /// Whether it holds other elements only, so that blanks between them are no text.
    var holdsNoText: Bool {
        switch self {
        case .html, .head, .body, .table, .thead, .tbody, .tfoot: true
        default: false
        }
    }

    /// Whether its place among its like has a meaning.
    var isTablePart: Bool { self == .td || self == .th || self == .tr }

    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    static func named(_ word: Word) -> Tag { byName[word] ?? .other }

    private static let blocks: [Bool] = {
        let set: Set<Tag> = [
            .html, .head, .body, .title, .article, .main, .section, .div, .p, .blockquote, .pre, .address, .center,
            .form, .fieldset, .details, .summary, .header, .footer, .nav, .aside, .figure, .figcaption, .h1, .h2, .h3,
            .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .hr,
            .br, .option,
        ]
        return allCases.map(set.contains)
    }()

    private static let silent: [Bool] = {
        let set: Set<Tag> = [
            .script, .style, .noscript, .template, .iframe, .object, .svg, .select, .option, .button, .input,
            .textarea, .video, .audio, .canvas, .map, .head, .title, .meta, .link, .base, .frameset,
        ]
        return allCases.map(set.contains)
    }()

    private static let byName: [Word: Tag] = {
        var names: [Word: Tag] = [:]
        for tag in allCases where tag != .text && tag != .other {
            var word = Word()
            for (index, byte) in "\(tag)".utf8.enumerated() { word.append(byte, at: index) }
            names[word] = tag
        }
        return names
    }()
}
