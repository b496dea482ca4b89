import Foundation
import NewsModel
import PipelineTesting
import RepairStage
import Testing

@Suite struct RepairTextTests {
    private static let article = Article(
        key: "1",
        url: "http://example.com/1",
        title: "瀘州江陽區(qū)提高發(fā)展質(zhì)量",
        source: "經(jīng)濟日報",
        author: ["關(guān)山"],
        paragraphs: [
            "江陽區(qū)的企業(yè)很多,經(jīng)濟發(fā)展很快。",
            "全區(qū)帶動創(chuàng)業(yè)人員2萬余人!苯\u{E163}枀^(qū)科技局局長介紹說,此舉推動了發(fā)展。",
            "他說:“公司力爭每月生產(chǎn)手機200萬部!",
            "許多人來此創(chuàng)業(yè)。",
        ],
        tables: [[["產(chǎn)值", "12"]]],
        captions: ["工業(yè)園區(qū)"]
    )

    @Test func keepsTheStageLaws() throws {
        let clean = Article(key: "2", url: "", title: "贵州茅台", paragraphs: ["公司发布公告。"])
        try checkStageLaws(
            RepairText(),
            on: [Self.article, clean, Article(key: "3", url: "", title: "", paragraphs: [])]
        )
    }

    @Test func repairsAllTextsOfAnArticle() {
        let repaired = RepairText().process(Self.article)
        var expected = Self.article
        expected.title = "瀘州江陽區提高發展質量"
        expected.source = "經濟日報"
        expected.author = ["關山"]
        expected.paragraphs = [
            "江陽區的企業很多,經濟發展很快。",
            "全區帶動創業人員2萬余人。”江陽區科技局局長介紹說,此舉推動了發展。",
            "他說:“公司力爭每月生產手機200萬部。”",
            "許多人來此創業。",
        ]
        expected.tables = [[["產值", "12"]]]
        expected.captions = ["工業園區"]
        expected.repairs = repaired.repairs
        #expect(repaired == expected)
    }

    @Test func titleAndParagraphsAreOneDocument() {
        let article = Article(key: "1", url: "", title: "瀘州江陽區(qū)提高發(fā)展質(zhì)量", paragraphs: ["江陽區(qū)的企業(yè)。"])
        let repaired = RepairText().process(article)
        #expect(repaired.title == "瀘州江陽區提高發展質量")
        #expect(repaired.paragraphs == ["江陽區的企業。"])
        #expect(repaired.repairs.map(\.before) == ["區(qū)", "發(fā)", "質(zhì)", "區(qū)", "業(yè)"])
        #expect(repaired.repairs.map(\.paragraph) == [-1, -1, -1, 0, 0])
    }

    @Test func saysWhereEachEditWas() {
        let repairs = RepairText().process(Self.article).repairs
        #expect(repairs.filter { $0.paragraph == -1 }.map(\.before) == ["區(qū)", "發(fā)", "質(zhì)"])
        #expect(repairs.filter { $0.paragraph == 2 }.map(\.before) == ["產(chǎn)", "!"])
        #expect(repairs.filter { $0.paragraph == 2 }.map(\.rule) == ["pinyin", "quote"])
        let elsewhere = repairs.filter { $0.paragraph == RepairText.elsewhere }
        #expect(elsewhere.map(\.before) == ["經(jīng)", "關(guān)", "業(yè)", "區(qū)", "產(chǎn)"])
    }

    @Test func aCleanArticleComesBackAsItWas() {
        var article = Article(key: "2", url: "", title: "贵州茅台!", paragraphs: ["公司发布公告:净利润增长(同比)8%!", ""])
        article.repairs = [Repair(rule: "other", paragraph: 0, before: "a", after: "b", gain: 1, guessed: false)]
        #expect(RepairText().process(article) == article)
    }

    // MARK: The samples

    private struct Gold: Decodable {
        struct Damaged: Decodable {
            let index: Int
            let flags: [String]
            let damaged_text: String
        }
        let title: String
        let body: [String]
        let damaged_paragraphs: [Damaged]
    }

    private static let samples: [Gold] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../samples/pages").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".gold.json") }.sorted().compactMap { name in
            // A sample that cannot be read is missed by the count below.
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
            return try? JSONDecoder().decode(Gold.self, from: data)
        }
    }()

    @Test func theRightTextOfEverySampleStays() {
        #expect(Self.samples.count == 14)
        for sample in Self.samples {
            let article = Article(key: "", url: "", title: sample.title, paragraphs: sample.body)
            #expect(RepairText().process(article) == article)
        }
    }

    @Test func mostDamagedParagraphsOfTheSamplesComeBack() {
        var right = 0
        var all = 0
        for sample in Self.samples {
            // Characters and spaces of which nothing is left cannot be told.
            let damaged = sample.damaged_paragraphs.filter { damage in
                damage.flags.allSatisfy { ["pinyin", "amp", "rawshift", "shift", "moji"].contains($0) }
            }
            let article = Article(key: "", url: "", title: "", paragraphs: damaged.map(\.damaged_text))
            for (damage, text) in zip(damaged, RepairText().process(article).paragraphs) {
                all += 1
                if text == sample.body[damage.index] { right += 1 }
            }
        }
        #expect(all == 45)
        // A floor: it may rise.
        #expect(right >= 34)
    }
}
