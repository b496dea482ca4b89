/// An edit as a person reads it: where and why, and what stood there before and after.
struct EditEntry {
    let heading: [String]
    let before: String
    let after: String

    private static let indent = 4

    /// One line if it fits, else three or more: the heading, and each text after a sign of its own.
    func lines(columns: Int, hasColour: Bool) -> [String] {
        let head = "  " + heading.joined(separator: "  ")
        let (old, new) = (Self.visible(before), Self.visible(after))
        let arrow = " → "
        let width = DisplayWidth.of(head) + 2 + DisplayWidth.of(old) + DisplayWidth.of(arrow) + DisplayWidth.of(new)
        let removed = hasColour ? MarkStyle.removed : ""
        let added = hasColour ? MarkStyle.added : ""
        let reset = hasColour ? MarkStyle.reset : ""
        if width <= columns { return ["\(head)  \(removed)\(old)\(reset)\(arrow)\(added)\(new)\(reset)"] }
        return [head]
            + Self.wrapped(old, columns: columns).enumerated().map {
                "  \(removed)\($0 == 0 ? "-" : " ") \($1)\(reset)"
            }
            + Self.wrapped(new, columns: columns).enumerated().map { "  \(added)\($0 == 0 ? "+" : " ") \($1)\(reset)" }
    }

    /// The text with each character that a terminal would obey or hide as its number.
    static func visible(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .privateUse, .lineSeparator, .paragraphSeparator, .unassigned:
                shown += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    private static func wrapped(_ text: String, columns: Int) -> [String] {
        var lines = [""]
        var used = indent
        for scalar in text.unicodeScalars {
            let width = DisplayWidth.of(scalar)
            if used + width > columns, used > indent {
                lines.append("")
                used = indent
            }
            lines[lines.count - 1].unicodeScalars.append(scalar)
            used += width
        }
        return lines
    }
}
