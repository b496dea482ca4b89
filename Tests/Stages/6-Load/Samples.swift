import NewsModel

/// Articles that the tests load.
enum Samples {
    /// One with everything that a row can come from.
    static let full: AnnotatedArticle = {
        let page = DecodedPage(
            key: "k1",
            url: "http://News.test/1.html",
            fetchedAt: "2024-05-01T02:03:04Z",
            encoding: "gb18030",
            encodingSource: .meta,
            confidence: 0.9,
            byteRepairs: [ByteRepair(rule: "orphan-lead", offset: 40, before: "a121", after: "a1a3a1")],
            html: ""
        )
        return AnnotatedArticle(
            article: Article(
                key: "k1",
                url: "http://News.test/1.html?utm_source=x#top",
                title: "星澜科技換帥",
                published: "2024-05-01T08:00+08:00",
                source: "某報",
                author: ["甲", "乙"],
                siteName: "某网",
                script: .traditional,
                paragraphs: ["星瀾科技公司董事長張三說，營收2.3億元。", "星瀾漲約3%。"],
                repairs: [Repair(rule: "quote", paragraph: 1, before: "", after: "”", gain: 1.5, guessed: true)],
                provenance: Provenance(page)
            ),
            companies: [
                company("星瀾科技公司", 0, simplified: "星澜科技公司"),
                company("星瀾", 20, canonical: "星瀾科技公司", simplified: "星澜科技公司", flags: ["restored", "short"]),
            ],
            persons: [person("張三", 9, simplified: "张三")],
            roles: [
                Role(
                    person: "張三",
                    personSimplified: "张三",
                    title: "董事長",
                    titleSimplified: "董事长",
                    organization: "星瀾科技公司",
                    organizationSimplified: "星澜科技公司",
                    organizationIsCompany: true,
                    status: .current,
                    range: 9..<11
                )
            ],
            figures: [
                Figure(
                    text: "2.3億元",
                    range: 15..<20,
                    kind: .money,
                    value: "230000000",
                    unit: "CNY",
                    unitText: "元",
                    metric: "營收",
                    subject: "星瀾科技公司",
                    time: "2023",
                    timeText: "去年",
                    confidence: 0.9
                ),
                Figure(
                    text: "3%",
                    range: 24..<26,
                    kind: .percent,
                    value: "3",
                    valueMax: "4",
                    unit: "%",
                    unitText: "%",
                    per: "年",
                    approximate: true,
                    bound: .atLeast,
                    inclusive: true,
                    metric: "股价",
                    tense: .forecast,
                    change: .init(direction: .up, basis: "yoy"),
                    factor: "1.03",
                    confidence: 0.8,
                    flags: ["restored"]
                ),
            ]
        )
    }()

    /// A second article that shares its company with ``full``, printed in simplified characters.
    static let second = AnnotatedArticle(
        article: Article(
            key: "k2",
            url: "http://news.test/2.html",
            title: "贵州茅台年报",
            published: "2024-05-02",
            script: .simplified,
            paragraphs: ["贵州茅台与星澜科技公司签约，李四出席。"]
        ),
        companies: [company("贵州茅台", 0), company("星澜科技公司", 5)],
        persons: [person("李四", 14)]
    )

    /// A page of links.
    static let list = AnnotatedArticle(
        article: Article(
            key: "k3",
            url: "http://news.test/",
            title: "首页",
            paragraphs: ["贵州茅台年报"],
            pageType: .list
        ),
        companies: [company("某公司", 0)]
    )

    static func company(
        _ text: String,
        _ start: Int,
        canonical: String? = nil,
        simplified: String? = nil,
        flags: [String] = [],
        confidence: Double = 0.9
    ) -> Mention {
        Mention(
            text: text,
            range: start..<start + text.unicodeScalars.count,
            canonical: canonical ?? text,
            canonicalSimplified: simplified ?? text,
            confidence: confidence,
            flags: flags
        )
    }

    static func person(_ text: String, _ start: Int, simplified: String? = nil) -> Mention {
        company(text, start, simplified: simplified)
    }
}
