import NewsModel
import Testing

@testable import FetchStage

@Suite struct ArchiveClientTests {
    private let sample = ArchiveSample.self

    @Test(arguments: [0, 1, 2])
    func givesThePagesOfAnArchive(packing: Int) throws {
        let image = sample.response("i", head: "Content-Type: image/png", [1])
        let records = [
            sample.info, sample.response("a"), sample.request, image, sample.revisit("b", of: sample.page),
            sample.record(
                "WARC-Type: resource\nWARC-Target-URI: http://example.com/c\nContent-Type: text/html",
                Array("<p>c".utf8)
            ),
        ]
        let all = records.flatMap { $0 }
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "a.dat",
            packing == 0 ? all : packing == 1 ? sample.packed(records) : Gzip.member(all) ?? []
        )
        var inputs = Inputs([path])
        var requests: [PageRequest] = []
        while let request = try inputs.next() { requests.append(request) }
        let client = SystemPageClient()
        // In the order of the file, against it, and with what one reader has gone by.
        for request in requests + requests.reversed() {
            let page = try client.page(for: request)
            #expect(page.key == request.url)
        }
        let pages = try requests.map { try client.page(for: $0) }
        #expect(pages.map(\.url) == ["a", "b", "c"].map { "http://example.com/\($0)" })
        #expect(pages.map(\.fetchedAt) == ["2026-01-02T03:04:05Z", "2026-02-03T04:05:06Z", nil])
        #expect(pages.map(\.contentType) == ["text/html", "text/html", "text/html"])
        #expect(pages.map { String(decoding: $0.body, as: UTF8.self) } == [sample.page, sample.page, "<p>c"])
    }

    @Test func saysWhatIsLost() throws {
        let folder = try TemporaryFolder()
        let truncated = sample.record(
            "WARC-Type: response\nWARC-Target-URI: http://example.com/t\nWARC-Truncated: length",
            Array("HTTP/1.1 200 OK\r\n\r\n<p>".utf8)
        )
        let path = try folder.write(
            "a.warc",
            sample.info + Array("rubbish\r\n".utf8) + sample.revisit("r", of: "elsewhere") + truncated
                + sample.response("z").dropLast(20)
        )
        var inputs = Inputs([path])
        var reasons: [String] = []
        while let request = try inputs.next() {
            do throws(FetchFailure) {
                _ = try ArchiveClient().page(for: request)
            } catch {
                reasons.append(error.description.replacing("warc://\(path)", with: "", maxReplacements: 1))
            }
        }
        let start = sample.info.count
        #expect(
            reasons.map { $0.split(separator: " ", maxSplits: 1)[1] } == [
                "unreadable: no record begins here", "unreadable: a revisit of a page that is not in this file",
                "unreadable: the writer cut the record off", "unreadable: the record is cut off",
            ]
        )
        #expect(reasons.first?.hasPrefix("#\(start): ") == true)
    }

    @Test(arguments: [
        "warc:", "warc:///a", "warc:///a#", "warc:///a#x", "warc:///a#1;", "warc:///a#1+2+3", "file:///a#1",
    ])
    func refusesWhatIsNoAddress(_ url: String) {
        #expect(throws: FetchFailure.invalidURL(url)) { try ArchiveClient().page(for: PageRequest(url: url)) }
    }

    @Test func refusesWhatIsNoArchive() throws {
        let path = try TemporaryFolder().path + "/none"
        let url = "warc://\(path)#0"
        #expect(throws: FetchFailure.unreadable(url: url, reason: "not an archive that can be read")) {
            try ArchiveClient().page(for: PageRequest(url: url))
        }
    }
}
