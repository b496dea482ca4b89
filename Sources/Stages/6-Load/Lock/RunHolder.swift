/// The run that has a database to itself, as another run is told of it.
public struct RunHolder: Sendable, Hashable, CustomStringConvertible {
    /// The number of its process.
    public let process: Int32
    /// When it began, ISO 8601 in UTC.
    public let since: String

    public init(process: Int32, since: String) {
        self.process = process
        self.since = since
    }

    public var description: String { "process \(process), since \(since)" }

    /// Reads what ``description`` gives, whatever follows it; `nil` for any other text.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count >= 4, words[0] == "process", words[1].last == ",", words[2] == "since",
            let process = Int32(words[1].dropLast())
        else { return nil }
        self.init(process: process, since: String(words[3]))
    }
}
