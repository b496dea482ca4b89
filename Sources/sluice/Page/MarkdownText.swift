/// Text as Markdown and YAML want it, so that it reads as it was printed.
enum MarkdownText {
    /// Text anywhere in a line: what would begin code, emphasis, a link, an element or an entity is escaped.
    static func inline(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r": result.append(" ")
            case "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&", "|":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A line of text: what at its beginning would make it a heading, an item or a rule is escaped too.
    static func line(_ text: String) -> String {
        let escaped = inline(text)
        guard let first = escaped.unicodeScalars.first else { return escaped }
        if "#+-=".unicodeScalars.contains(first) { return "\\" + escaped }
        let digits = escaped.unicodeScalars.prefix { ("0"..."9").contains($0) }
        let rest = escaped.unicodeScalars.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count < 10, let mark = rest.first, mark == "." || mark == ")" else {
            return escaped
        }
        guard let next = rest.dropFirst().first else { return String(digits) + "\\" + String(rest) }
        return next == " " ? String(digits) + "\\" + String(rest) : escaped
    }

    /// An address between angle brackets.
    static func address(_ url: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in url.unicodeScalars {
            switch scalar {
            case "<": result.append(contentsOf: "%3C".unicodeScalars)
            case ">": result.append(contentsOf: "%3E".unicodeScalars)
            case "\\": result.append(contentsOf: "%5C".unicodeScalars)
            case "\n", "\r": break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A double-quoted scalar of YAML.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n", "\r": result += "\\n"
            case "\t": result += "\\t"
            case "\0"..<" ", "\u{7F}"..."\u{9F}": result += "\\u" + hex(scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
