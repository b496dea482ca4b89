import NewsModel
import Testing

@testable import ExtractStage

/// What a user's names change; each test has a text in which they do and one in which they do not.
struct UserNamesTests {
    private func names(_ text: String, _ lines: String, model: Bool = true) throws -> RecognizedNames {
        let lexicon = try UserLexicon(Array(lines.utf8))
        let recognizer = model ? NameRecognizer(lexicon: lexicon) : NameRecognizer(model: nil, lexicon: lexicon)
        return recognizer.names(in: text, title: nil)
    }

    @Test(arguments: [true, false])
    func findsANameThatNothingElseShows(model: Bool) throws {
        let text = "据悉，喜洋洋打算扩产。"
        let found = try names(text, "喜洋洋\tcompany\t喜洋洋食品有限公司\t0.6", model: model)
        #expect(
            found.companies == [
                Mention(
                    text: "喜洋洋",
                    range: 3..<6,
                    canonical: "喜洋洋食品有限公司",
                    canonicalSimplified: "喜洋洋食品有限公司",
                    confidence: 0.6
                )
            ]
        )
        #expect(try names(text, "喜洋洋洋\tcompany", model: model).companies == [])
    }

    @Test(arguments: [true, false])
    func neverBreaksALongerName(model: Bool) throws {
        let lexicon = "天能\tcompany\n能集\tcompany\n浙江天\tperson\n集团股份\tplace"
        let found = try names("浙江天能集团股份有限公司昨日宣布扩产。", lexicon, model: model)
        #expect(found.companies.map(\.text) == ["浙江天能集团股份有限公司"])
        #expect(found.persons == [])
        #expect(try names("昨日天能宣布扩产。", lexicon, model: model).companies.map(\.range) == [2..<4])
    }

    @Test func takesTheLongerOfItsOwnNames() throws {
        let found = try names("昨日天能动力宣布扩产。", "天能\tcompany\n天能动力\tcompany\n动力\tperson")
        #expect(found.companies.map(\.text) == ["天能动力"])
        #expect(found.persons == [])
    }

    @Test func aShortNameDoesNotStandAcrossWords() throws {
        #expect(try names("这里将集中兴建一批住房。", "中兴\tcompany").companies == [])
        #expect(try names("昨日中兴宣布扩产。", "中兴\tcompany").companies.map(\.text) == ["中兴"])
    }

    @Test func matchesBothScriptsWithOffsetsInScalars() throws {
        let found = try names("𠮷𠮷，喜樂洋宣佈擴產，喜樂洋也是。", "喜乐洋\tcompany\n喜樂\tperson")
        #expect(found.companies.map(\.range) == [3..<6, 11..<14])
        #expect(found.companies.map(\.canonical) == ["喜樂洋", "喜樂洋"])
        #expect(found.companies.map(\.canonicalSimplified) == ["喜乐洋", "喜乐洋"])
    }

    @Test func theTypeIsTheUsers() throws {
        let text = "四川金欧科技有限公司总经理李占杰说，产值增长。"
        #expect(try names(text, "").persons.map(\.text) == ["李占杰"])
        #expect(try names(text, "李占杰\tplace").persons == [])
        #expect(try names(text, "四川金欧科技有限公司\torg").companies == [])
        #expect(try names("记者今天见到了喜洋洋。", "喜洋洋\tperson").persons.map(\.range) == [7..<10])
    }

    @Test func forbiddenNamesGoUnlessTheyArePartOfALonger() throws {
        let text = "四川金欧科技有限公司总经理李占杰说，金欧科技产值增长。"
        let found = try names(text, "!金欧科技\n李占杰\tforbid")
        #expect(found.companies.map(\.text) == ["四川金欧科技有限公司"])
        #expect(found.persons == [])
        #expect(found.roles == [])
        #expect(try names(text, "!欧科").companies == names(text, "").companies)
    }

    @Test func aLightNameNeedsTheModel() throws {
        let text = "他说喜洋洋打算扩产。"
        #expect(try names(text, "喜洋洋\tcompany\t\t0.4", model: false).companies == [])
        #expect(try names(text, "喜洋洋\tcompany\t\t0.5", model: false).companies.map(\.text) == ["喜洋洋"])
    }

    @Test func aPositionMakesARole() throws {
        let text = "四川金欧科技有限公司首席吹牛官李占杰说，产值增长。"
        #expect(try names(text, "首席吹牛官\tposition\n李占杰\tperson").roles.map(\.title) == ["首席吹牛官"])
    }

    @Test func hostileTextsTakeLinearTime() throws {
        let lines = (2...63).map { String(repeating: "一", count: $0) + "\tcompany" }.joined(separator: "\n")
        let found = try names(String(repeating: "一", count: 2_000), lines, model: false)
        #expect(found.companies.allSatisfy { $0.range.count <= 63 })
    }
}
