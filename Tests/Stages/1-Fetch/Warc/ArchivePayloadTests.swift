import Testing

@testable import FetchStage

@Suite struct ArchivePayloadTests {
    private static let packed = Gzip.member(Array("新闻".utf8)) ?? []

    @Test(
        arguments: [
            ("Content-Type: text/html", Array("新闻".utf8), nil),
            ("Content-Encoding: gzip", packed, nil),
            ("Content-Encoding: gzip", Array("新闻".utf8), nil),
            ("Content-Encoding: deflate", Array(packed[10...].dropLast(8)), nil),
            ("Transfer-Encoding: chunked", Array("3;x=y\r\n新\r\n3\r\n闻\r\n0\r\n\r\n".utf8), nil),
            ("Transfer-Encoding: chunked", Array("新闻".utf8), nil),
            ("Transfer-Encoding: chunked", Array("6\r\n新闻\r\n".utf8), "the last chunk is missing"),
            ("Transfer-Encoding: chunked", Array("7\n新闻".utf8), "the last chunk is cut off"),
            ("Content-Encoding: gzip", packed.dropLast(8), "the content coding is cut off"),
            ("Content-Encoding: br", Array("新闻".utf8), "content coding br"),
        ] as [(String, [UInt8], String?)]
    )
    func undoesTheCodings(_ field: String, _ body: [UInt8], _ fault: String?) throws {
        let payload = try read("HTTP/1.1 200 OK\r\n\(field)\r\n\r\n", body)
        #expect(String(decoding: payload.body, as: UTF8.self) == "新闻")
        #expect(payload.fault == fault)
    }

    @Test func readsHeadsThatAreWrittenBadly() throws {
        let payload = try read("HTTP/1.0 404 \nNo colon\n: no name\nX-Long: a\n b\ncontent-TYPE:text/plain\n\n", [1])
        #expect(payload.status == 404)
        #expect(payload.fields["x-long"] == "a b")
        #expect(payload.fields["Content-Type"] == "text/plain")
        #expect(payload.body == [1])
        #expect(try read("HTTP/1.1", []).status == nil)
        #expect(try read("<p>no head", []).body == Array("<p>no head".utf8))
    }

    @Test func stopsAtTheLimit() throws {
        let bomb = try #require(Gzip.member([UInt8](repeating: 0, count: 1 << 20)))
        let payload = try read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", bomb, limit: 1000)
        #expect(payload.body.count == 1000)
        #expect(payload.fault == "longer than 1000 bytes")
    }

    private func read(_ head: String, _ body: [UInt8], limit: Int = 1 << 20) throws -> ArchivePayload {
        var fields = ArchiveFields()
        fields.read(Array("WARC-Type: response".utf8))
        let record = ArchiveRecord(fields, place: ArchivePlace(member: 0))
        return ArchivePayload(record, Array(head.utf8) + body, limit: limit)
    }
}
