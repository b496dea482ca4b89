import DecodeStage
import NewsModel

/// What was done to a page before it was read: its charset and why, the bytes that were replaced or repaired, and each
/// edit of the text.
struct RepairsView {
    let fetched: FetchedPage
    let page: DecodedPage
    let decision: CharsetDecision
    let article: Article
    let terminal: Terminal

    /// The most replacements that are shown one by one.
    private static let rowLimit = 200
    /// How many bytes are shown in hexadecimal.
    private static let byteLimit = 12
    /// How many bytes after a repair are shown as text with it, to tell what it was good for.
    private static let following = 12

    var lines: [String] {
        var lines = [bold("Charset"), "  " + charset]
        if !decision.runnersUp.isEmpty {
            lines.append("  also weighed: " + decision.runnersUp.map(\.rawValue).joined(separator: ", "))
        }
        let count = page.replacements.reduce(0) { $0 + $1.count }
        if count == 0 {
            lines += ["", bold("Bytes that are no text: none")]
        } else {
            lines += ["", bold("Bytes that are no text (\(count))")]
            lines += replacements.lines(
                columns: terminal.columns,
                limit: Self.rowLimit,
                hasColour: terminal.hasColour
            )
        }
        lines += section("Bytes repaired", byteRepairs, count: page.byteRepairs.reduce(0) { $0 + $1.count })
        lines += section("Text repaired", textRepairs, count: article.repairs.count)
        return lines
    }

    private var charset: String {
        let reason =
            switch page.encodingSource {
            case .byteOrderMark: "by its byte order mark"
            case .http: "as the Content-Type header says"
            case .meta: "as the page declares"
            case .shape: "by the shape of the bytes"
            case .model: "by the characters that the bytes would be"
            case .fallback: "as nothing speaks for another"
            }
        return "\(page.encoding), \(reason), \(Int((page.confidence * 100).rounded())) % sure"
    }

    private var replacements: TextTable {
        var table = TextTable("at byte", "U+FFFD", "bytes")
        for replacement in page.replacements {
            let bytes = replacement.bytes.isEmpty ? "(from here on)" : Self.spaced(replacement.bytes)
            table.rows.append(["\(replacement.offset)", "\(replacement.count)", bytes])
        }
        return table
    }

    private var byteRepairs: [EditEntry] {
        page.byteRepairs.map { repair in
            guard repair.count == 1 else {
                return EditEntry(
                    heading: ["byte \(repair.offset)", "and \(repair.count) from here on"],
                    before: "",
                    after: ""
                )
            }
            let old = Self.bytes(repair.before)
            // No further than the line and the element, so that no mark-up is shown as text.
            let next = fetched.body.dropFirst(repair.offset + old.count).prefix(Self.following)
                .prefix { $0 != 0x3C && $0 != 0x0A }
            return EditEntry(
                heading: [
                    "byte \(repair.offset)", repair.rule, "\(Self.cut(repair.before)) → \(Self.cut(repair.after))",
                ],
                before: text(old + next),
                after: text(Self.bytes(repair.after) + next)
            )
        }
    }

    private var textRepairs: [EditEntry] {
        article.repairs.map { repair in
            let place =
                switch repair.paragraph {
                case -1: "title"
                case ..<0: "elsewhere"
                default: "paragraph \(repair.paragraph + 1)"
                }
            let gain = repair.gain == 0 ? "by rule" : "gain \(repair.gain)"
            return EditEntry(
                heading: [place, repair.rule, gain] + (repair.guessed ? ["guessed"] : []),
                before: repair.before,
                after: repair.after
            )
        }
    }

    private func section(_ title: String, _ entries: [EditEntry], count: Int) -> [String] {
        guard !entries.isEmpty else { return ["", bold("\(title): none")] }
        return ["", bold("\(title) (\(count))")]
            + entries.flatMap { $0.lines(columns: terminal.columns, hasColour: terminal.hasColour) }
    }

    private func bold(_ text: String) -> String { terminal.hasColour ? MarkStyle.bold + text + MarkStyle.reset : text }

    /// The bytes as text, without a character that was cut in two at the end.
    private func text(_ bytes: [UInt8]) -> String {
        let text = TextDecoder(decision.encoding).decode(bytes).text
        return text.last == "\u{FFFD}" ? String(text.dropLast()) : text
    }

    /// Hexadecimal with a blank after each byte.
    private static func spaced(_ hexadecimal: String) -> String {
        var shown = ""
        for (index, digit) in hexadecimal.enumerated() {
            if index > 0, index.isMultiple(of: 2) { shown += " " }
            shown.append(digit)
        }
        return shown
    }

    /// The first bytes, and how many there are if that is not all.
    private static func cut(_ hexadecimal: String) -> String {
        let count = hexadecimal.utf8.count / 2
        guard count > byteLimit else { return spaced(hexadecimal) }
        return spaced(String(hexadecimal.prefix(2 * byteLimit))) + " … (\(count) bytes)"
    }

    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
