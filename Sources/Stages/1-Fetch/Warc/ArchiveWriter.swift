import NewsModel

/// The records of a WARC 1.1 file about the pages of a run (ISO 28500:2017).
///
/// Pure: what it gives is to be appended. A page is an answer and the request for it; if an earlier answer had the same
/// body, a revisit that refers to it stands in its place. The names of records follow from what they say, so the same
/// run gives the same file.
struct ArchiveWriter {
    private let userAgent: String
    private var answers: [String: (id: String, uri: String, date: String)] = [:]
    private var number = 0

    /// Bodies remembered: some 200 bytes each.
    static let mostAnswers = 1 << 17

    init(userAgent: String) {
        self.userAgent = userAgent
    }

    /// Learns of an answer that the file has already.
    mutating func know(_ record: ArchiveRecord) {
        number += 1
        guard record.kind == .response, let digest = record.fields["warc-payload-digest"],
            let id = record.fields["warc-record-id"], let uri = record.uri, let date = record.date
        else { return }
        remember(digest, (id, uri, date))
    }

    /// The record that tells who wrote what follows it.
    mutating func head(date: String) -> [UInt8] {
        let block = Array("software: \(userAgent)\r\nformat: WARC File Format 1.1\r\n".utf8)
        return record(
            "warcinfo",
            date: date,
            id: makeID("warcinfo \(date)"),
            [("Content-Type", "application/warc-fields")],
            block
        )
    }

    /// The records of a page: its answer or a revisit, and the request.
    ///
    /// The body stands there unpacked, under a head of HTTP that says as much.
    mutating func records(of page: FetchedPage, date: String) -> [[UInt8]] {
        guard let url = WebAddress(page.url) else { return [] }
        let digest = SHA1.label(page.body)
        let id = makeID("response \(page.url) \(date) \(digest)")
        var head = Array("HTTP/1.1 \(page.status) OK\r\n".utf8)
        if let type = page.contentType { head += "Content-Type: \(oneLine(type))\r\n".utf8 }
        head += "Content-Length: \(page.body.count)\r\n\r\n".utf8
        let named = [("WARC-Target-URI", page.url), ("WARC-Payload-Digest", digest)]
        let type = [("Content-Type", "application/http; msgtype=response")]
        let answer: [UInt8]
        if let known = answers[digest] {
            let refers = [
                ("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"),
                ("WARC-Refers-To", known.id), ("WARC-Refers-To-Target-URI", known.uri),
                ("WARC-Refers-To-Date", known.date),
            ]
            answer = record("revisit", date: date, id: id, named + refers + type, head)
        } else {
            remember(digest, (id, page.url, date))
            let block = head + page.body
            answer = record(
                "response",
                date: date,
                id: id,
                named + [("WARC-Block-Digest", SHA1.label(block))] + type,
                block
            )
        }
        let asked = Array(
            ("GET \(url.path)\(url.query.map { "?" + $0 } ?? "") HTTP/1.1\r\nHost: \(url.host)"
                + "\(url.port.map { ":" + $0 } ?? "")\r\nUser-Agent: \(oneLine(userAgent))\r\n\r\n").utf8
        )
        let request = record(
            "request",
            date: date,
            id: makeID("request \(id)"),
            [
                ("WARC-Target-URI", page.url), ("WARC-Concurrent-To", id),
                ("Content-Type", "application/http; msgtype=request"),
            ],
            asked
        )
        return [answer, request]
    }

    private mutating func remember(_ digest: String, _ answer: (id: String, uri: String, date: String)) {
        if answers[digest] == nil, answers.count < Self.mostAnswers { answers[digest] = answer }
    }

    private func record(
        _ type: String,
        date: String,
        id: String,
        _ fields: [(String, String)],
        _ block: [UInt8]
    ) -> [UInt8] {
        var bytes = Array("WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(id)\r\nWARC-Date: \(date)\r\n".utf8)
        for (name, value) in fields { bytes += "\(name): \(value)\r\n".utf8 }
        bytes += "Content-Length: \(block.count)\r\n\r\n".utf8
        return bytes + block + [0x0D, 0x0A, 0x0D, 0x0A]
    }

    /// A name made as UUIDs of version 5 are (RFC 9562 §5.5), of what the record says and its number in the file.
    private mutating func makeID(_ text: String) -> String {
        number += 1
        var bytes = Array(SHA1.digest(Array("\(number) \(text)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
        return "<urn:uuid:\(parts.joined(separator: "-"))>"
    }
}

/// A server's text must not begin a line of its own.
private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
}
