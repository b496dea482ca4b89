import PipelineTesting
import Testing

@testable import FetchStage

@Suite struct ArchiveReaderTests {
    private let sample = ArchiveSample.self

    @Test(arguments: [false, true])
    func tellsTheKindsOfRecordsApart(isPacked: Bool) throws {
        let records = [
            sample.info, sample.response("a"), sample.request, sample.revisit("b", of: sample.page),
            sample.record("WARC-Type: resource\nWARC-Target-URI: <http://example.com/c>", [1, 2]),
            sample.record("WARC-Type: metadata", []), sample.record("warc-type: Conversion", []),
            sample.record("WARC-Type: continuation", []), sample.record("WARC-Type: other", []),
        ]
        let read = try items(isPacked ? sample.packed(records) : records.flatMap { $0 })
        #expect(
            read.map(\.text) == [
                "warcinfo - 9", "response http://example.com/a 84", "request http://example.com/a 38",
                "revisit http://example.com/b 44", "resource http://example.com/c 2", "metadata - 0", "conversion - 0",
                "continuation - 0", "unknown - 0",
            ]
        )
    }

    @Test func readsOneMemberOfGzipForAllAndComesBackToAnyRecord() throws {
        let records = [sample.info, sample.response("a"), sample.response("b")]
        let folder = try TemporaryFolder()
        let path = try folder.write("a.gz", Gzip.member(records.flatMap { $0 }) ?? [])
        let reader = try #require(ArchiveReader(Array(path.utf8)))
        let first = Self.all(reader)
        #expect(first.map(\.place) == ["0", "0+\(records[0].count)", "0+\(records[0].count + records[1].count)"])
        for item in first.reversed() {
            reader.move(to: try #require(ArchivePlace(item.place)))
            #expect(reader.next().map { Self.show($0, reader) } == item)
        }
    }

    @Test func readsARC() throws {
        let text = """
            filedesc://a.arc 0.0.0.0 20140216050221 text/plain 8
            1 0 Test
            http://example.com/a b 93.184.216.119 20140216050222 text/html 20
            HTTP/1.0 200 OK

            <p>
            http://example.com/2 1.2.3.4 20140216050223 text/html 200 - - 0 a.arc x
            http://example.com/3 1.2.3.4 20140216050224 text/html 200 - - 0 a.arc 3
            abc
            """
        let read = try items(Array((text + "\n").utf8))
        #expect(
            read.map(\.text) == [
                "arc_header filedesc://a.arc 8", "response http://example.com/a b 20",
                "response http://example.com/2 0",
                "response http://example.com/3 3",
            ]
        )
    }

    @Test func tellsWhatIsLostAndGoesOn() throws {
        let rubbish = Array("not a record\r\n\r\n".utf8)
        let tooShort = sample.record("WARC-Type: metadata", Array("0123456789".utf8), length: 4)
        let read = try items(sample.info + rubbish + tooShort + sample.response("a").dropLast(30))
        #expect(
            read.map(\.text) == [
                "warcinfo - 9", "loss: no record begins here", "metadata - 4", "loss: no record begins here",
                "response http://example.com/a 84", "loss: a record is cut off",
            ]
        )
    }

    @Test func aDamagedMemberOfGzipCostsItselfOnly() throws {
        var bad = sample.packed([sample.response("b")])
        for index in 40..<60 { bad[index] ^= 0xFF }
        let read = try items(sample.packed([sample.info]) + bad + [0, 0, 0] + sample.packed([sample.response("c")]))
        #expect(read.first?.text == "warcinfo - 9")
        #expect(read.last?.text == "response http://example.com/c 84")
        #expect(read.contains { $0.text.hasPrefix("loss: ") })
    }

    @Test func aLengthThatIsTooLongDoesNotSwallowTheNextMember() throws {
        let long = sample.record("WARC-Type: metadata", [1, 2, 3], length: 5000)
        let read = try items(sample.packed([long, sample.info]))
        #expect(read.map(\.text) == ["metadata - 5000", "loss: a record is cut off", "warcinfo - 9"])
    }

    @Test func readsWhateverIsCutOffOrDamaged() throws {
        let plain = sample.info + sample.response("a") + sample.revisit("b", of: sample.page)
        var random = SplitMix64(seed: 7)
        for whole in [plain, sample.packed([sample.info, sample.response("a"), sample.request])] {
            for end in stride(from: 0, to: whole.count, by: 23) {
                var bytes = Array(whole[..<end])
                _ = try items(bytes)
                for _ in 0..<4 where end > 0 {
                    bytes[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                _ = try items(bytes)
            }
        }
    }

    // MARK: -

    struct Read: Equatable {
        let place: String
        let text: String
    }

    private func items(_ bytes: [UInt8]) throws -> [Read] {
        let folder = try TemporaryFolder()
        let path = try folder.write("a", bytes)
        return Self.all(try #require(ArchiveReader(Array(path.utf8))))
    }

    private static func all(_ reader: ArchiveReader) -> [Read] {
        var read: [Read] = []
        while let item = reader.next() { read.append(show(item, reader)) }
        return read
    }

    private static func show(_ item: ArchiveReader.Item, _ reader: ArchiveReader) -> Read {
        switch item {
        case .loss(let place, let reason): Read(place: place.text, text: "loss: \(reason)")
        case .record(let record):
            Read(place: record.place.text, text: "\(record.kind.rawValue) \(record.uri ?? "-") \(record.length)")
        }
    }
}
