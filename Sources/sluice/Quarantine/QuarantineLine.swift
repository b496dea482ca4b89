import LoadStage
import NewsModel

/// A record in quarantine as a line of JSON.
///
/// A record that brings its page has the page's fields too, so that `sluice stage decode` reads it; `sluice run @-`
/// reads both kinds.
struct QuarantineLine: Encodable {
    let entry: QuarantineEntry
    var page: FetchedPage?

    private enum Field: String, CodingKey {
        case key, url, stage, error, attempts, run, at, depth
    }

    func encode(to encoder: any Encoder) throws {
        try page?.encode(to: encoder)
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(entry.key, forKey: .key)
        try fields.encode(page?.url ?? entry.url, forKey: .url)
        try fields.encode(entry.stage, forKey: .stage)
        try fields.encode(entry.error, forKey: .error)
        try fields.encode(entry.attempts, forKey: .attempts)
        try fields.encode(entry.run, forKey: .run)
        try fields.encode(entry.at, forKey: .at)
    }

    /// The line with its line feed.
    func text() throws -> String { String(decoding: try WireEncoder().encode(self), as: UTF8.self) + "\n" }
}
