/// How a kind of mention is shown: by colour on a terminal, by brackets elsewhere.
struct MarkStyle: Sendable {
    let colour: String
    let opening: String
    let closing: String

    static let company = MarkStyle(colour: "\u{1B}[1;34m", opening: "[", closing: "]")
    static let person = MarkStyle(colour: "\u{1B}[1;32m", opening: "<", closing: ">")
    static let figure = MarkStyle(colour: "\u{1B}[1;33m", opening: "{", closing: "}")
    static let plain = MarkStyle(colour: "", opening: "", closing: "")

    static let bold = "\u{1B}[1m"
    static let dim = "\u{1B}[2m"
    static let removed = "\u{1B}[31m"
    static let added = "\u{1B}[32m"
    static let reset = "\u{1B}[0m"
}
