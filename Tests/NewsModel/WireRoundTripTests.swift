import Foundation
import NewsModel
import Testing

/// Every record type of the wire format, as a value and as the line it is written as.
@Suite struct WireRoundTripTests {
    @Test func aFetchedPageIsALine() throws {
        try check(
            FetchedPage(
                key: "k",
                url: "http://a.test/?q=1/2",
                fetchedAt: "2026-01-01T00:00:00Z",
                status: 404,
                contentType: "text/html; charset=gbk",
                body: [0xD6, 0xD0, 0x00, 0xFF]
            ),
            #"{"body_base64":"1tAA/w==","content_type":"text/html; charset=gbk","#
                + #""fetched_at":"2026-01-01T00:00:00Z","key":"k","status":404,"url":"http://a.test/?q=1/2","v":1}"#
        )
    }

    @Test func aFetchedPageOfAFileHasNulls() throws {
        try check(
            FetchedPage(key: "a.html", url: "a.html", body: []),
            #"{"body_base64":"","content_type":null,"fetched_at":null,"key":"a.html","status":200,"url":"a.html","v":1}"#
        )
    }

    @Test func aDecodedPageIsALine() throws {
        try check(
            DecodedPage(
                key: "k",
                url: "u",
                fetchedAt: nil,
                encoding: "gb18030",
                encodingSource: .byteOrderMark,
                confidence: 0.95,
                replacements: [Replacement(offset: 7, bytes: "ff", count: 1)],
                byteRepairs: [ByteRepair(rule: "orphan-lead", offset: 3, before: "a121", after: "a1a3a1")],
                html: "<p>\"中\"\n\t\u{0}</p>"
            ),
            #"{"byte_repairs":[{"after":"a1a3a1","before":"a121","offset":3,"rule":"orphan-lead"}],"#
                + #""confidence":0.95,"encoding":"gb18030","encoding_source":"bom","fetched_at":null,"#
                + #""html":"<p>\"中\"\n\t\u0000</p>","key":"k","#
                + #""replacements":[{"bytes":"ff","count":1,"offset":7}],"url":"u","v":1}"#
        )
    }

    @Test func anEntryThatCountsSeveralEditsSaysSo() throws {
        let rest = ByteRepair(rule: "orphan-lead", offset: 3, before: "", after: "", count: 500)
        let text = try String(decoding: JSONEncoder().encode(rest), as: UTF8.self)
        #expect(text.contains(#""count":500"#))
        #expect(try JSONDecoder().decode(ByteRepair.self, from: Data(text.utf8)) == rest)
    }

    @Test func anArticleIsALine() throws {
        try check(article, "{\(articleFields(before: "", ""))}")
    }

    @Test func anAnnotatedArticleIsOneFlatObject() throws {
        let annotated = AnnotatedArticle(
            article: article,
            companies: [mention],
            persons: [],
            roles: [role],
            figures: [figure],
            tableFigures: [TableFigure(table: 0, row: 1, column: 2, figure: figure)]
        )
        let companies = #""companies":["# + Self.mentionLine + "],"
        try check(
            annotated,
            "{"
                + articleFields(
                    before: companies,
                    #""figures":["# + Self.figureLine + "],",
                    #""persons":[],"#,
                    #""roles":["# + Self.roleLine + "],",
                    #""table_figures":["# + tableFigureLine + "],"
                ) + "}"
        )
    }

    @Test func aMentionIsAnObject() throws { try check(mention, Self.mentionLine) }
    @Test func aRoleIsAnObject() throws { try check(role, Self.roleLine) }
    @Test func aFigureIsAnObject() throws { try check(figure, Self.figureLine) }

    @Test func aFigureWithoutMoreHasNulls() throws {
        try check(
            Figure(text: "3家", range: 0..<2, kind: .count, value: "3", unit: "1", unitText: "家"),
            #"{"approximate":false,"bound":null,"change":null,"classifier":null,"confidence":1,"end":2,"factor":null,"#
                + #""flags":[],"inclusive":null,"kind":"count","metric":null,"per":null,"start":0,"subject":null,"#
                + #""tense":"actual","text":"3家","time":null,"time_text":null,"unit":"1","unit_text":"家","#
                + #""value":"3","value_max":null}"#
        )
    }

    @Test func aRoleWithoutOrganizationHasNulls() throws {
        try check(
            Role(
                person: "张三",
                personSimplified: "张三",
                title: "研究员",
                titleSimplified: "研究员",
                organization: nil,
                organizationSimplified: nil,
                organizationIsCompany: false,
                status: .current,
                range: 0..<2
            ),
            #"{"end":2,"organization":null,"organization_is_company":false,"organization_simplified":null,"#
                + #""person":"张三","person_simplified":"张三","start":0,"status":"current","#
                + #""title":"研究员","title_simplified":"研究员"}"#
        )
    }

    @Test func theProvenanceStaysBehind() throws {
        var withProvenance = article
        withProvenance.provenance = Provenance(
            DecodedPage(key: "k", url: "u", encoding: "big5", encodingSource: .http, confidence: 1, html: "")
        )
        let line = try WireEncoder().encode(withProvenance)
        #expect(try WireDecoder().decode(Article.self, from: line) == article)
    }

    @Test(
        arguments: [
            (0.95, "0.95"), (0.949_999_999_9, "0.95"), (0.300_000_000_000_000_04, "0.3"), (1, "1"), (0, "0"),
            (-0.000_01, "0"), (0.666_666, "0.667"),
        ] as [(Double, String)]
    )
    func aConfidenceHasThreeDecimals(confidence: Double, printed: String) throws {
        let line = String(decoding: try WireEncoder().encode(mention(confidence)), as: UTF8.self)
        #expect(line == Self.mentionLine.replacing("0.875", with: printed))
    }

    /// Checks both ways, and that the line has no line feed.
    private func check<Record: Codable & Equatable>(_ record: Record, _ line: String) throws {
        #expect(String(decoding: try WireEncoder().encode(record), as: UTF8.self) == line)
        #expect(try WireDecoder().decode(Record.self, from: line.utf8) == record)
        #expect(try WireDecoder().decode(Record.self, from: "\(line)\r\n".utf8) == record)
        #expect(!line.utf8.contains(0x0A))
    }

    private let article = Article(
        key: "k",
        url: "http://a.test/1",
        canonicalURL: "https://a.test/1",
        title: "標題",
        published: "2026-01-02T03:04+08:00",
        source: "某報",
        author: ["甲", "乙"],
        editor: "丙",
        siteName: "某网",
        language: "zh",
        script: .traditional,
        paragraphs: ["第一段。", "第二段。"],
        tables: [[["年", "值"], ["2024", "3"]]],
        captions: ["圖"],
        images: [Image(url: "http://a.test/1.jpg", caption: "")],
        links: [Link(url: "http://a.test/2", text: "下一篇")],
        nextPage: "http://a.test/1_2",
        pageType: .article,
        confidence: 0.5,
        repairs: [Repair(rule: "quote", paragraph: -1, before: "", after: "”", gain: 1.5, guessed: true)]
    )

    /// The fields of ``article``, with room for those of an annotated one where the alphabet puts them.
    private func articleFields(
        before companies: String,
        _ figures: String,
        _ persons: String = "",
        _ roles: String = "",
        _ tableFigures: String = ""
    )
        -> String
    {
        #""author":["甲","乙"],"canonical_url":"https://a.test/1","captions":["圖"],"# + companies
            + #""confidence":0.5,"editor":"丙","# + figures
            + #""images":[{"caption":"","url":"http://a.test/1.jpg"}],"key":"k","language":"zh","#
            + #""links":[{"text":"下一篇","url":"http://a.test/2"}],"next_page":"http://a.test/1_2","#
            + #""page_type":"article","paragraphs":["第一段。","第二段。"],"# + persons
            + #""published":"2026-01-02T03:04+08:00","#
            + #""repairs":[{"after":"”","before":"","gain":1.5,"guessed":true,"paragraph":-1,"rule":"quote"}],"#
            + roles + #""script":"hant","site_name":"某网","source":"某報","# + tableFigures
            + #""tables":[[["年","值"],["2024","3"]]],"title":"標題","url":"http://a.test/1","v":1"#
    }

    private var mention: Mention { mention(0.875) }
    private func mention(_ confidence: Double) -> Mention {
        Mention(
            text: "華為",
            range: 3..<5,
            canonical: "華為公司",
            canonicalSimplified: "华为公司",
            confidence: confidence,
            flags: ["restored"]
        )
    }
    /// The line of ``figure`` with the place of its cell.
    private var tableFigureLine: String {
        Self.figureLine
            .replacing(#""confidence":"#, with: #""column":2,"confidence":"#)
            .replacing(#""start":"#, with: #""row":1,"start":"#)
            .replacing(#""tense":"#, with: #""table":0,"tense":"#)
    }

    private static let mentionLine =
        #"{"canonical":"華為公司","canonical_simplified":"华为公司","confidence":0.875,"end":5,"#
        + #""flags":["restored"],"start":3,"text":"華為"}"#

    private let role = Role(
        person: "張三",
        personSimplified: "张三",
        title: "董事長",
        titleSimplified: "董事长",
        organization: "華為公司",
        organizationSimplified: "华为公司",
        organizationIsCompany: true,
        status: .former,
        range: 1..<3
    )
    private static let roleLine =
        #"{"end":3,"organization":"華為公司","organization_is_company":true,"organization_simplified":"华为公司","#
        + #""person":"張三","person_simplified":"张三","start":1,"status":"former","#
        + #""title":"董事長","title_simplified":"董事长"}"#

    private let figure = Figure(
        text: "2万余元",
        range: 5..<9,
        kind: .percentagePoint,
        value: "20000",
        valueMax: "30000",
        unit: "CNY",
        unitText: "元",
        classifier: "辆",
        per: "年",
        approximate: true,
        bound: .atLeast,
        inclusive: false,
        metric: "营收",
        subject: "公司",
        time: "2024-Q1",
        timeText: "一季度",
        tense: .forecast,
        change: .init(direction: .up, basis: nil),
        factor: "2",
        confidence: 0.9,
        flags: ["restored"]
    )
    private static let figureLine =
        #"{"approximate":true,"bound":"at-least","change":{"basis":null,"direction":"up"},"classifier":"辆","#
        + #""confidence":0.9,"end":9,"factor":"2","flags":["restored"],"inclusive":false,"#
        + #""kind":"percentage-point","metric":"营收","per":"年","start":5,"subject":"公司","tense":"forecast","#
        + #""text":"2万余元","time":"2024-Q1","time_text":"一季度","unit":"CNY","unit_text":"元","#
        + #""value":"20000","value_max":"30000"}"#
}
