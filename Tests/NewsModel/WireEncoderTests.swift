import NewsModel
import Testing

@Suite struct WireEncoderTests {
    @Test(arguments: [Double.nan, .infinity])
    func aNumberThatIsNotFiniteIsAnErrorThatNamesItsField(number: Double) {
        let mention = Mention(text: "a", range: 0..<1, canonical: "a", canonicalSimplified: "a", confidence: number)
        let article = AnnotatedArticle(
            article: Article(key: "k", url: "u", title: "", paragraphs: []),
            companies: [mention]
        )
        let error = #expect(throws: WireFailure.self) { try WireEncoder().encode(article) }
        #expect(error == .badValue(field: "companies[0].confidence", reason: "\(number) cannot be written"))
    }

    @Test func aFieldAddedBesideARecordStandsInTheSameObject() throws {
        struct Answer: Encodable {
            enum Field: String, CodingKey { case status }
            let page: FetchedPage

            func encode(to encoder: any Encoder) throws {
                try page.encode(to: encoder)
                var fields = encoder.container(keyedBy: Field.self)
                try fields.encode("ok", forKey: .status)
            }
        }
        let line = try WireEncoder().encode(Answer(page: FetchedPage(key: "k", url: "u", body: [])))
        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"body_base64":"","content_type":null,"fetched_at":null,"key":"k","status":"ok","url":"u","v":1}"#
        )
    }
}
