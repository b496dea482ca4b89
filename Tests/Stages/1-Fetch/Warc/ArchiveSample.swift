@testable import FetchStage

/// Archives as tests need them.
enum ArchiveSample {
    static let page = "<p>海川科技上半年营收增长</p>"

    /// A record with the fields given as lines.
    static func record(_ fields: String, _ block: [UInt8], length: Int? = nil) -> [UInt8] {
        let lines = fields.split(separator: "\n").map { $0 + "\r\n" }.joined()
        return Array("WARC/1.0\r\n\(lines)Content-Length: \(length ?? block.count)\r\n\r\n".utf8) + block
            + Array("\r\n\r\n".utf8)
    }

    /// An answer of HTTP about `http://example.com/NAME`.
    static func response(_ name: String, head: String = "Content-Type: text/html", _ body: [UInt8]) -> [UInt8] {
        record(
            """
            WARC-Type: response
            WARC-Target-URI: http://example.com/\(name)
            WARC-Date: 2026-01-02T03:04:05Z
            WARC-Record-ID: <urn:uuid:\(name)>
            WARC-Payload-Digest: \(SHA1.label(body))
            Content-Type: application/http; msgtype=response
            """,
            Array("HTTP/1.1 200 OK\r\n\(head)\r\n\r\n".utf8) + body
        )
    }

    static func response(_ name: String) -> [UInt8] { response(name, Array(page.utf8)) }

    /// A revisit of the page that has the same body.
    static func revisit(_ name: String, of body: String) -> [UInt8] {
        record(
            """
            WARC-Type: revisit
            WARC-Target-URI: http://example.com/\(name)
            WARC-Date: 2026-02-03T04:05:06Z
            WARC-Payload-Digest: \(SHA1.label(Array(body.utf8)))
            Content-Type: application/http; msgtype=response
            """,
            Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
        )
    }

    static let info = record("WARC-Type: warcinfo\nContent-Type: application/warc-fields", Array("format: 1".utf8))
    static let request = record(
        "WARC-Type: request\nWARC-Target-URI: http://example.com/a\nContent-Type: application/http; msgtype=request",
        Array("GET /a HTTP/1.1\r\nHost: example.com\r\n\r\n".utf8)
    )

    /// Each record a member of gzip of its own.
    static func packed(_ records: [[UInt8]]) -> [UInt8] { records.flatMap { Gzip.member($0) ?? [] } }
}
