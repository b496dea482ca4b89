import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

struct MergePagesTests {
    private static let host = "https://news.example"

    /// Pages as lines: the headline, the address of the next page or nothing, the paragraphs.
    private struct Lines: Stage {
        func process(_ page: FetchedPage) -> Article {
            var lines = String(decoding: page.body, as: UTF8.self).split(
                separator: "\n",
                omittingEmptySubsequences: false
            ).map(String.init)
            let title = lines.removeFirst()
            let next = lines.removeFirst()
            return Article(
                key: page.key,
                url: page.url,
                title: title,
                paragraphs: lines,
                parts: lines.indices.map { .paragraph($0) },
                links: next.isEmpty ? [] : [Link(url: next, text: "下一页")],
                nextPage: next.isEmpty ? nil : next,
                pageType: title == "目录" ? .list : .article
            )
        }
    }

    private func merged(_ pages: [String: String], upTo limit: Int = 20) throws -> (Article, [String]) {
        let client = FakePageClient(
            pages: Dictionary(
                uniqueKeysWithValues: pages.map { path, text in
                    (Self.host + path, text.replacing("@", with: Self.host))
                }
            )
        )
        let first = try Lines().process(FetchPage(client).process(PageRequest(url: Self.host + "/5.html")))
        let stage = MergePages(upTo: limit) {
            FetchPage(client)
            Lines()
        }
        let article = stage.process(first)
        return (article, client.requests.dropFirst().map { String($0.url.dropFirst(Self.host.count)) })
    }

    @Test func threePagesAreOneArticle() throws {
        let (article, asked) = try merged([
            "/5.html": "钢价\n@/5_2.html\n导语，每页都有，说的是同一件事。\n甲。",
            "/5_2.html": "钢价(2)\n@/5_3.html\n导语，每页都有，说的是同一件事。\n乙。",
            "/5_3.html": "钢价（3）\n\n导语，每页都有，说的是同一件事。\n丙。\n甲。",
        ])
        #expect(article.title == "钢价")
        #expect(article.paragraphs == ["导语，每页都有，说的是同一件事。", "甲。", "乙。", "丙。"])
        #expect(article.parts == [.paragraph(0), .paragraph(1), .paragraph(2), .paragraph(3)])
        #expect(article.nextPage == nil)
        #expect(article.links == [])
        #expect(asked == ["/5_2.html", "/5_3.html"])
    }

    @Test func aMissingPageIsNamedAndWhatWasReadIsKept() throws {
        let (article, _) = try merged([
            "/5.html": "钢价\n@/5_2.html\n甲。", "/5_2.html": "钢价\n@/5_3.html\n乙。",
        ])
        #expect(article.paragraphs == ["甲。", "乙。"])
        #expect(article.nextPage == Self.host + "/5_3.html")
    }

    @Test(arguments: [
        ["/5.html": "钢价\n@/5.html#2\n甲。"],
        ["/5.html": "钢价\n@/5_2.html\n甲。", "/5_2.html": "钢价\n@/5.html\n乙。"],
        ["/5.html": "钢价\n@/5_2.html\n甲。", "/5_2.html": "钢价\n@/5_2.html?utm_source=x\n乙。"],
        ["/5.html": "钢价\n@/5_2.html\n甲。", "/5_2.html": "钢价\n@/5_3.html\n甲。", "/5_3.html": "钢价\n\n丁。"],
    ])
    func aLoopIsCut(pages: [String: String]) throws {
        let (article, asked) = try merged(pages)
        #expect(["甲。", "甲。乙。"].contains(article.paragraphs.joined()))
        #expect(asked.count <= 1)
    }

    @Test func noMorePagesAreReadThanTheLimit() throws {
        let pages = Dictionary(
            uniqueKeysWithValues: (1...30).map { number in
                (number == 1 ? "/5.html" : "/5_\(number).html", "钢价\n@/5_\(number + 1).html\n第\(number)段。")
            }
        )
        let (article, asked) = try merged(pages, upTo: 4)
        #expect(article.paragraphs == ["第1段。", "第2段。", "第3段。", "第4段。"])
        #expect(article.nextPage == Self.host + "/5_5.html")
        #expect(asked.count == 3)
    }

    @Test(arguments: [
        "钢价\n@/6.html\n甲。", "钢价\n@/5_2.html\n甲。", "钢价\n@/50.html\n甲。",
    ])
    func anotherArticleIsNotAppended(first: String) throws {
        let others = ["/6.html": "铁矿石\n\n乙。", "/5_2.html": "目录\n\n乙。", "/50.html": "铁矿石\n\n乙。"]
        let (article, _) = try merged(others.merging(["/5.html": first]) { _, last in last })
        #expect(article.paragraphs == ["甲。"])
        #expect(article.nextPage == nil)
    }

    @Test(arguments: [
        "钢价\nhttps://other.example/5_2.html\n甲。", "目录\n@/5_2.html\n甲。", "钢价\nfile:///etc/passwd\n甲。", "钢价\n\n甲。",
    ])
    func noPageOfAnotherKindIsAskedFor(first: String) throws {
        let (article, asked) = try merged(["/5.html": first, "/5_2.html": "钢价\n\n乙。"])
        #expect(article.paragraphs == ["甲。"])
        #expect(asked == [])
    }

    @Test(arguments: [("2020年钢价", "2020年钢价(2)", true), ("钢价2020", "钢价2021", false), ("G20", "G20 第2页", true)])
    func headlinesDifferByTheNumberOfThePage(first: String, second: String, isOne: Bool) throws {
        let (article, _) = try merged(["/5.html": "\(first)\n@/9.html\n甲。", "/9.html": "\(second)\n\n乙。"])
        #expect(article.paragraphs == (isOne ? ["甲。", "乙。"] : ["甲。"]))
    }
}
