import Testing

@testable import ExtractStage

struct UserLexiconTests {
    private func folded(_ text: String) -> [UInt32] { FoldedText(text).folded }

    @Test func readsEveryFormOfALine() throws {
        let lexicon = try UserLexicon(
            Array(
                """
                \u{FEFF}# names
                天能\tcompany\t天能控股集团有限公司\t0.6

                王大锤\tperson\r
                !小米
                雄安\tforbid
                {"name":"\\u817e\\u8baf","type":"company","weight":0.7,"canonical":null}
                天能\torg
                """.utf8
            )
        )
        #expect(lexicon.count == 6)
        let found = ["天能", "王大锤", "小米", "雄安", "騰訊", "無"].map { lexicon.entry(folded($0)[...]) }
        #expect(found.map { $0?.kind } == [.name(.org), .name(.person), .forbidden, .forbidden, .name(.company), nil])
        #expect(found.map { $0?.weight } == [0.9, 0.9, 0.9, 0.9, 0.7, nil])
    }

    @Test(arguments: [
        ("天能", "names.tsv, line 2: '天能': a line has a name, a tab and a type"),
        (
            "天能\tfirm",
            "names.tsv, line 2: 'firm': no such type; there are company, person, org, position, place, forbid"
        ),
        ("天\tcompany", "names.tsv, line 2: '天': a name has 2 to 63 characters"),
        ("天能\tcompany\t\t2", "names.tsv, line 2: '2': a weight is above 0 and at most 1"),
        ("天能\tcompany\t\tnan", "names.tsv, line 2: 'nan': a weight is above 0 and at most 1"),
        ("天能\tcompany\t\t1\tx", "names.tsv, line 2: 'x': a line has at most four fields"),
        (#"{"name":"天能"}"#, #"names.tsv, line 2: '{"name":"天能"}': it has no type"#),
        (#"{"name":"天能","kind":"company"}"#, "names.tsv, line 2: 'kind': there are name, type, canonical and weight"),
        (#"{"name":1,"type":"company"}"#, "names.tsv, line 2: 'name': its value is of the wrong kind"),
        (#"{"name":"天能"#, #"names.tsv, line 2: '{"name":"天能': a string does not end"#),
        (
            #"{"name":"\ud800","type":"company"}"#,
            #"names.tsv, line 2: '{"name":"\ud800","type":"company"}': half a surrogate pair"#
        ),
    ])
    func namesFileLineAndValue(_ line: String, _ message: String) {
        #expect(throws: LexiconFailure.self) { try UserLexicon(Array("#\n\(line)\n".utf8), path: "names.tsv") }
        do {
            _ = try UserLexicon(Array("#\n\(line)\n".utf8), path: "names.tsv")
        } catch {
            #expect(error.description == message)
        }
    }

    @Test func bytesThatAreNoUTF8AreAnError() {
        let failure = #expect(throws: LexiconFailure.self) { try UserLexicon([0xFF, 0xFE, 0x09, 0x61]) }
        #expect(failure?.description == "lexicon, line 1: '\u{FFFD}\u{FFFD}': it is no UTF-8")
    }

    @Test func aMissingFileIsAnError() {
        let failure = #expect(throws: LexiconFailure.self) { try UserLexicon(path: "/nonexistent/names.tsv") }
        #expect(failure?.description == "cannot read /nonexistent/names.tsv: No such file or directory")
    }

    @Test func cutAndDamagedFilesNeverCrash() {
        let bytes = Array("天能\tcompany\t天能控股\t0.6\n!小米\n{\"name\":\"\\u817e讯\",\"type\":\"org\"}\n".utf8)
        for end in bytes.indices {
            _ = try? UserLexicon(Array(bytes[..<end]))
            for value: UInt8 in [0, 0x09, 0x22, 0x5C, 0xFF] {
                var damaged = bytes
                damaged[end] = value
                _ = try? UserLexicon(damaged)
            }
        }
    }

    @Test func findsAllLengthsAtAPlace() throws {
        let lexicon = try UserLexicon(Array("天能\tcompany\n天能动力\tcompany\n天能动\torg\n".utf8))
        #expect(lexicon.matches(in: folded("在天能動力"), at: 1) == [4, 3, 2])
        #expect(lexicon.matches(in: folded("在天能動力"), at: 0) == [])
        #expect(lexicon.matches(in: folded("天能"), at: 0) == [2])
        #expect(try UserLexicon([]).matches(in: folded("天能"), at: 0) == [])
    }
}
