import Foundation
import NewsModel
import PipelineCore
import Testing

@testable import LoadStage

@Suite struct LoadCSVTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func load(_ records: [AnnotatedArticle], _ encoding: CSVEncoding = .utf8) throws {
        var sink = LoadCSV(folder.file("out"), encoding: encoding, pipelineVersion: "7")
        for record in records { try sink.write([record]) }
        try sink.finish()
    }

    private func text(of name: String) throws -> String {
        try String(decoding: Data(contentsOf: URL(fileURLWithPath: folder.file("out/\(name)"))), as: UTF8.self)
    }

    @Test func everyTableIsAFileWithNamesInPlaceOfReferences() throws {
        try load([Samples.full, Samples.list])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("out")).sorted()
        #expect(
            names == [
                "articles.csv", "company_mentions.csv", "figures.csv", "person_mentions.csv", "repairs.csv",
                "roles.csv",
            ]
        )
        #expect(
            try text(of: "company_mentions.csv")
                == "\u{FEFF}article,ordinal,canonical,canonical_simplified,text,start,end,confidence,flags\r\n"
                + "http://news.test/1.html,0,星瀾科技公司,星澜科技公司,星瀾科技公司,0,6,0.9,\"\"\r\n"
                + "http://news.test/1.html,1,星瀾科技公司,星澜科技公司,星瀾,20,22,0.9,\"restored,short\"\r\n"
        )
        #expect(
            try text(of: "roles.csv").hasSuffix(
                "\r\nhttp://news.test/1.html,0,張三,张三,董事長,董事长,星瀾科技公司,星澜科技公司,1,current,9,11\r\n"
            )
        )
    }

    @Test func anArticleThatComesTwiceStandsOnce() throws {
        var changed = Samples.full
        changed.article.title = "改"
        try load([Samples.full, Samples.second, changed, changed])
        let lines = try text(of: "articles.csv").components(separatedBy: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[1].contains("贵州茅台年报") && lines[2].contains(",改,"))
        try load([changed, Samples.second])
        #expect(try Set(text(of: "articles.csv").components(separatedBy: "\r\n")) == Set(lines))
    }

    @Test(
        arguments: [
            ("普通", "普通"), ("a,b", "\"a,b\""), ("他说\"好\"", "\"他说\"\"好\"\"\""), ("一\n二", "\"一\n二\""), ("", "\"\""),
            ("=1+1", "\"'=1+1\""), ("+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\""), ("-2+3", "\"'-2+3\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"'\t=1\""), ("＝1+1", "\"'＝1+1\""), ("-50", "-50"),
            ("+3.5", "+3.5"), ("-", "\"'-\""), ("3-5", "3-5"),
        ]
    )
    func aFieldIsQuotedAndNeverAFormula(field: String, written: String) throws {
        var text = try CSVText(.utf8)
        var bytes: [UInt8] = []
        text.append([Cell(field), .null, .integer(1)], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == written + ",,1\r\n")
    }

    @Test(
        arguments: [
            (.gb18030, [0xB9, 0xF3, 0xD6, 0xDD]), (.big5, [0xB6, 0x51, 0xA6, 0x7B]),
            (.shiftJIS, [0x8B, 0x4D, 0x8F, 0x42]), (.eucJP, [0xB5, 0xAE, 0xBD, 0xA3]),
        ] as [(CSVEncoding, [UInt8])]
    )
    func theCharsetIsTheOneAskedFor(encoding: CSVEncoding, bytes: [UInt8]) throws {
        var text = try CSVText(encoding)
        #expect(text.mark == [])
        var written: [UInt8] = []
        text.append([Cell(encoding == .gb18030 ? "贵州" : "貴州")], to: &written)
        #expect(written == bytes + [13, 10])
        #expect(text.unencodable == [:])
    }

    @Test func charactersTheCharsetHasNotAreReported() throws {
        var odd = Samples.second
        odd.article.title = "café 囧囧 𠮷"
        try load([odd], .shiftJIS)
        #expect(
            try text(of: "unencodable.csv").components(separatedBy: "\r\n").filter {
                $0.contains("囧") || $0.contains("é")
            }
                == ["é,U+E9,1", "囧,U+56E7,2"]
        )
        try load([Samples.second])
        #expect(!FileManager.default.fileExists(atPath: folder.file("out/unencodable.csv")))
    }

    /// libiconv-hook gives `)` for é and the like.
    @Test(arguments: [true, false])
    func noCharacterBecomesAnother(isShiftJIS: Bool) throws {
        let encoder = try JapaneseEncoder(shiftJIS: isShiftJIS)
        var encoded = 0
        var seen: [[UInt8]: Unicode.Scalar] = [:]
        for value in UInt32(0x80)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var bytes: [UInt8] = []
            guard encoder.append(scalar, to: &bytes) else { continue }
            encoded += 1
            #expect(bytes.count > 1 || (0xA1...0xDF).contains(bytes[0]), "\(scalar)")
            #expect(seen.updateValue(scalar, forKey: bytes) == nil, "\(scalar)")
        }
        // The 6,879 characters of JIS X 0208 and those of NEC and IBM.
        #expect(encoded > 6_879)
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        try Data().write(to: URL(fileURLWithPath: folder.file("file")))
        var sink = LoadCSV(folder.file("file/out"))
        let error = #expect(throws: LoadFailure.self) { try sink.write([Samples.full]) }
        guard case .cannotOpen(let file, _)? = error else {
            Issue.record("not the right error: \(String(describing: error))")
            return
        }
        #expect(file == folder.file("file/out"))
    }

    @Test func untilTheEndTheEarlierFilesStay() throws {
        try load([Samples.full])
        let before = try text(of: "articles.csv")
        var sink = LoadCSV(folder.file("out"))
        try sink.write([Samples.second])
        #expect(try text(of: "articles.csv") == before)
        try sink.finish()
        #expect(try text(of: "articles.csv").contains("贵州茅台年报"))
    }
}
