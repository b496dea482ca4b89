import NewsModel
import Testing

@Suite struct WireDecoderTests {
    @Test func aKeyIsEnoughForAFetchedPage() throws {
        #expect(try read(FetchedPage.self, #"{"key":"k"}"#) == FetchedPage(key: "k", url: "k", body: []))
    }

    @Test func aKeyIsEnoughForADecodedPage() throws {
        let expected = DecodedPage(
            key: "k",
            url: "k",
            encoding: "utf-8",
            encodingSource: .fallback,
            confidence: 1,
            html: ""
        )
        #expect(try read(DecodedPage.self, #"{"key":"k"}"#) == expected)
    }

    @Test func aKeyIsEnoughForAnAnnotatedArticle() throws {
        let expected = AnnotatedArticle(article: Article(key: "k", url: "k", title: "", paragraphs: []))
        #expect(try read(AnnotatedArticle.self, #"{"key":"k"}"#) == expected)
    }

    @Test func nullsAreDefaultsAndUnknownFieldsIgnored() throws {
        let line = #" {"key":"k","author":null,"confidence":null,"from_the_future":{"a":[1]},"title":"t","url":"u"} "#
        #expect(try read(Article.self, line) == Article(key: "k", url: "u", title: "t", paragraphs: []))
    }

    @Test func aMentionNeedsItsTextAndPlace() throws {
        let expected = Mention(text: "华为", range: 0..<2, canonical: "华为", canonicalSimplified: "华为", confidence: 1)
        #expect(try read(Mention.self, #"{"text":"华为","start":0,"end":2}"#) == expected)
    }

    @Test func aRoleNeedsPersonTitleAndPlace() throws {
        let expected = Role(
            person: "张三",
            personSimplified: "张三",
            title: "主任",
            titleSimplified: "主任",
            organization: "某局",
            organizationSimplified: "某局",
            organizationIsCompany: false,
            status: .current,
            range: 0..<2
        )
        let line = #"{"person":"张三","title":"主任","organization":"某局","start":0,"end":2}"#
        #expect(try read(Role.self, line) == expected)
    }

    @Test(arguments: [
        (#"{"v":2,"key":"k"}"#, "field v: version 2 is newer than 1, the newest this program reads"),
        (#"{"v":0,"key":"k"}"#, "field v: there is no version 0"),
        (#"{"v":"1","key":"k"}"#, "field v: expected a whole number"),
        (#"{}"#, "field key: missing"),
        (#"{"key":null}"#, "field key: missing"),
        (#"{"key":1}"#, "field key: expected a string"),
        (#"{"key":"k","title":["t"]}"#, "field title: expected a string"),
        (#"{"key":"k","paragraphs":"p"}"#, "field paragraphs: expected an array"),
        (#"{"key":"k","paragraphs":["p",2]}"#, "field paragraphs[1]: expected a string"),
        (#"{"key":"k","confidence":"high"}"#, "field confidence: expected a number"),
        (#"{"key":"k","tables":[[["a"],["b",null]]]}"#, "field tables[0][1][1]: missing"),
        (#"{"key":"k","script":"latn"}"#, #"field script: "latn" is none of hans, hant"#),
        (#"{"key":"k","links":[{"url":"u"}]}"#, "field links[0].text: missing"),
        (#"{"key":"k","links":[1]}"#, "field links[0]: expected an object"),
        (#"{"key":"k","companies":[{"text":"a","start":1}]}"#, "field companies[0].end: missing"),
        (#"{"key":"k","companies":[{"text":"a","start":-1,"end":1}]}"#, "field companies[0].start: -1 is negative"),
        (#"{"key":"k","persons":[{"text":"a","start":2,"end":1}]}"#, "field persons[0].end: 1 lies before start 2"),
        (
            #"{"key":"k","persons":[{"text":"a","start":0.5,"end":1}]}"#,
            "field persons[0].start: expected a whole number"
        ),
        (
            #"{"key":"k","persons":[{"text":"a","start":0,"end":1e30}]}"#,
            "field persons[0].end: expected a whole number"
        ),
        (#"{"key":"k","figures":[{"text":"1"}]}"#, "field figures[0].start: missing"),
        (
            #"{"key":"k","figures":[{"text":"1","start":0,"end":1,"kind":"x"}]}"#,
            "field figures[0].kind: \"x\" is none of money, count, percent, percentage-point, quantity, temperature, "
                + "duration, index, ratio, fraction, multiple, rate"
        ),
        (#"{"key":"k","repairs":[{"rule":"r"}]}"#, "field repairs[0].paragraph: missing"),
        ("[]", "not a JSON object: another value"),
        ("7", "not a JSON object: another value"),
    ])
    func aBadArticleIsNamedByFieldAndReason(line: String, reason: String) {
        let error = #expect(throws: WireFailure.self) { try read(AnnotatedArticle.self, line) }
        #expect(error?.description == reason)
    }

    @Test func aBodyThatIsNotBase64IsAnError() {
        let error = #expect(throws: WireFailure.self) { try read(FetchedPage.self, #"{"key":"k","body_base64":"中"}"#) }
        #expect(error == .badValue(field: "body_base64", reason: "it is not base64"))
    }

    @Test(arguments: ["", " ", "{", #"{"key":"k""#, #"{"key":"\ud800"}"#, #"{"key":"k"}{"#, "key", "[1"])
    func aLineThatIsNoJSONIsAnErrorOnOneLine(line: String) {
        let error = #expect(throws: WireFailure.self) { try read(Article.self, line) }
        #expect(error?.description == "not a JSON object: it is cut off or malformed")
    }

    @Test func bytesThatAreNotUTF8AreAnErrorWhereverTheyStand() {
        let lines: [[UInt8]] = [
            Array(#"{"key":""#.utf8) + [0xFF] + Array(#""}"#.utf8),
            Array(#"{"key":"k","other":""#.utf8) + [0xED, 0xA0, 0x80] + Array(#""}"#.utf8),
            [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00],
        ]
        for line in lines {
            let error = #expect(throws: WireFailure.self) { try WireDecoder().decode(Article.self, from: line) }
            #expect(error == .notJSON(reason: "it is not UTF-8"))
        }
    }

    @Test func deepNestingIsAnErrorAndNoCrash() {
        let line = #"{"key":"k","x":"# + String(repeating: "[", count: 100_000)
        #expect(throws: WireFailure.self) { try read(Article.self, line) }
    }

    @Test func everyPrefixOfALineAndEveryFlippedByteIsReadOrRefused() throws {
        let line = Array(
            #"{"v":1,"key":"k","paragraphs":["中文\u4e2d"],"companies":[{"text":"中","start":0,"end":1}]}"#.utf8
        )
        for length in 0..<line.count {
            #expect(throws: WireFailure.self) { try WireDecoder().decode(AnnotatedArticle.self, from: line[..<length]) }
        }
        for index in line.indices {
            for bit in [1, 0x20, 0x80] as [UInt8] {
                var flipped = line
                flipped[index] ^= bit
                do {
                    _ = try WireDecoder().decode(AnnotatedArticle.self, from: flipped)
                } catch {
                    #expect(!error.description.contains("\n"))
                }
            }
        }
    }

    private func read<Record: Decodable>(_ type: Record.Type, _ line: String) throws(WireFailure) -> Record {
        try WireDecoder().decode(type, from: line.utf8)
    }
}
