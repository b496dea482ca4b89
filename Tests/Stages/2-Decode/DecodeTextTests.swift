import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@testable import DecodeStage

@Suite struct DecodeTextTests {
    static func page(_ body: [UInt8], _ contentType: String? = nil) -> FetchedPage {
        FetchedPage(key: "k", url: "http://example.test/k", contentType: contentType, body: body)
    }

    @Test func keepsTheStageLaws() throws {
        var noise = Noise(seed: 3)
        let inputs = Samples.all.map { Self.page($0.body) } + (0..<20).map { Self.page(noise.bytes($0 * 7)) }
        try checkStageLaws(DecodeText(), on: inputs)
    }

    @Test func readsAPage() throws {
        let page = try DecodeText().process(
            FetchedPage(
                key: "k",
                url: "http://example.test/k",
                fetchedAt: "2026-01-01T00:00:00Z",
                contentType: "text/html; charset=GBK",
                body: [0xC3, 0xA9, 0xCC, 0xA8, 0xBE, 0xC6, 0xFF]
            )
        )
        #expect(page.key == "k")
        #expect(page.url == "http://example.test/k")
        #expect(page.fetchedAt == "2026-01-01T00:00:00Z")
        #expect(page.encoding == "gb18030")
        #expect(page.encodingSource == .http)
        #expect(page.html == "茅台酒\u{FFFD}")
        #expect(page.replacements == [Replacement(offset: 6, bytes: "ff", count: 1)])
        #expect(page.byteRepairs == [])
    }

    @Test func refusesAnEmptyBody() {
        let failure = #expect(throws: DecodeFailure.self) { try DecodeText().process(Self.page([])) }
        #expect(failure == .empty(key: "k"))
        #expect(failure?.disposition == .skip)
        #expect(failure.map { "\($0)" } == "decode k: the body is empty")
    }

    @Test(arguments: [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] as [UInt8], "PNG image"),
        ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG image"),
        (Array("GIF89a...".utf8), "GIF image"),
        (Array("%PDF-1.4".utf8), "PDF document"),
        ([0x50, 0x4B, 0x03, 0x04, 0x14], "ZIP archive"),
        ([0x1F, 0x8B, 0x08, 0x00], "gzip file"),
    ])
    func refusesOtherFiles(body: [UInt8], kind: String) {
        let failure = #expect(throws: DecodeFailure.self) { try DecodeText().process(Self.page(body)) }
        #expect(failure == .binary(key: "k", kind: kind))
        #expect(failure?.disposition == .skip)
        #expect(failure.map { "\($0)" } == "decode k: the body is a \(kind), not text")
    }

    @Test(arguments: [[UInt8](repeating: 0, count: 1000), [UInt8](repeating: 7, count: 1000)])
    func refusesControlCharacters(body: [UInt8]) {
        let failure = #expect(throws: DecodeFailure.self) { try DecodeText().process(Self.page(body)) }
        #expect(failure == .notText(key: "k", controls: 1000, length: 1000))
        #expect(failure?.disposition == .quarantine)
        #expect(failure.map { "\($0)" } == "decode k: the body is not text: 1000 control characters in 1000 bytes")
    }

    @Test func refusesRandomBytes() {
        var noise = Noise(seed: 5)
        let body = (0..<4096).map { _ in UInt8(truncatingIfNeeded: noise.next()) }
        let failure = #expect(throws: DecodeFailure.self) { try DecodeText().process(Self.page(body)) }
        #expect(failure == .notText(key: "k", controls: 385, length: 4096))
    }

    @Test(arguments: Samples.all)
    func readsTheSamples(sample: Sample) throws {
        let page = try DecodeText().process(Self.page(sample.body))
        #expect(page.encoding == sample.encoding)
        let text = Samples.text(of: page.html)
        for paragraph in sample.cleanParagraphs {
            #expect(text.contains(paragraph), "\(sample.name): \(paragraph)")
        }
    }

    @Test(arguments: Samples.all)
    func survivesCutSamples(sample: Sample) throws {
        for length in stride(from: 1, to: sample.body.count, by: 211) {
            let page = try DecodeText().process(Self.page(Array(sample.body[..<length])))
            #expect(page.replacements.count <= Replacement.limit + 1)
        }
    }

    @Test(arguments: Samples.all)
    func survivesFlippedBytes(sample: Sample) throws {
        var noise = Noise(seed: 4)
        for _ in 0..<6 {
            var body = sample.body
            for _ in 0..<20 { body[Int(noise.next() % UInt64(body.count))] = UInt8(truncatingIfNeeded: noise.next()) }
            _ = try DecodeText().process(Self.page(body))
        }
    }

    @Test func countsTheRepairsThatItDoesNotList() throws {
        let damaged = GBKPageRepairTests.gbk("他说：") + [0xA1, 0x21, 0xB1, 0xBD, 0xAD, 0xEA, 0x96, 0x85, 0x5E, 0x0A]
        let body = [[UInt8]](repeating: damaged, count: 1500).flatMap { $0 }
        let page = try DecodeText().process(Self.page(body))
        #expect(page.byteRepairs.count == ByteRepair.limit + 1)
        let rest = try #require(page.byteRepairs.last)
        #expect(rest.count == 500)
        #expect(rest.offset == 1000 * damaged.count + 6)
        #expect((rest.rule, rest.before, rest.after) == ("orphan-lead", "", ""))
        #expect(!page.html.contains("\u{FFFD}"))
    }

    @Test func listsNoMoreBytesThanTheLimit() throws {
        let run = Array("今年公司营收增长两成，净利润翻番。".utf8)
        let long = [[UInt8]](repeating: run, count: 12_000).flatMap { $0 }
        let body = GBKPageRepairTests.gbk("<p>今年公司营收增长两成。</p><p>") + long
        let page = try DecodeText().process(
            FetchedPage(key: "k", url: "u", contentType: "text/html; charset=gbk", body: body)
        )
        #expect(
            page.byteRepairs.reduce(0) { $0 + $1.before.utf8.count + $1.after.utf8.count } <= 2 * ByteRepair.byteLimit
        )
        #expect(!page.html.contains("\u{FFFD}"))
    }

    /// The example of the documentation of ``TextDecoder``.
    @Test func theExampleOfTheDecoderIsTrue() {
        let decoder = TextDecoder(.gb18030)
        let decoded = decoder.decode([0xD6, 0xD0, 0xB9, 0xFA, 0x81, 0x20])
        #expect(decoded.text == "中国\u{FFFD} ")
        #expect(decoded.replacements == [Replacement(offset: 4, bytes: "81", count: 1)])
    }
}
