import FetchStage
import Foundation
import LoadStage
import NewsModel
import ParseStage
import PipelineCore
import PipelineRuntime
import PipelineTesting
import Testing

@testable import Pipelines

/// Whole pipelines over files, into a collecting sink.
@Suite struct PipelineTests {
    static let samples = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples/pages")

    static func settings(_ collected: Collected<AnnotatedArticle>) -> PipelineSettings {
        var settings = PipelineSettings()
        settings.inputs = [samples.path]
        settings.sinks = [collected.sink]
        return settings
    }

    @Test func newsLoadsEverySampleInOrder() throws {
        let collected = Collected<AnnotatedArticle>()
        let pipeline = News(Self.settings(collected))
        let report = try pipeline.runner.run(pipeline)
        let names = collected.records.map { $0.article.url.split(separator: "/").last.map(String.init) ?? "" }
        #expect(names == names.sorted())
        #expect(report.loaded == 14)
        #expect(report.quarantined == 0)
        #expect(report.isBalanced)
        #expect(collected.records.allSatisfy { !$0.article.title.isEmpty && !$0.figures.isEmpty })
    }

    @Test func aLimitEndsTheInputs() throws {
        let collected = Collected<AnnotatedArticle>()
        var settings = Self.settings(collected)
        settings.limit = 3
        let pipeline = News(settings)
        #expect(try pipeline.runner.run(pipeline).read == 3)
    }

    @Test func figuresOnlyNamesNoOne() throws {
        let collected = Collected<AnnotatedArticle>()
        let pipeline = FiguresOnly(Self.settings(collected))
        try pipeline.runner.run(pipeline)
        #expect(collected.records.contains { !$0.figures.isEmpty })
        #expect(collected.records.allSatisfy { $0.companies.isEmpty && $0.persons.isEmpty })
    }

    @Test func regionalNewsFollowsLinksFromAFeedAndKeepsItsRegion() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/rss.xml":
                LoopbackAnswer(
                    "<rss><channel><item><link>/news/1.html</link></item><item><link>/news/2.html</link></item></channel></rss>"
                )
            case "/news/1.html": LoopbackAnswer(Self.page("泸州天诺科技投产", "泸州天诺科技有限公司投产。", link: "/news/3.html"))
            case "/news/2.html": LoopbackAnswer(Self.page("成都新闻", "成都一家公司投产。", link: "/news/4.html"))
            case "/news/3.html": LoopbackAnswer(Self.page("泸州再投产", "泸州容大公司再次投产。", link: "/news/1.html"))
            default: LoopbackAnswer(status: 404, body: [])
            }
        }
        let collected = Collected<AnnotatedArticle>()
        var settings = PipelineSettings()
        settings.inputs = [server.url("/rss.xml")]
        settings.sinks = [collected.sink]
        settings.fetch.allowPrivate = true
        let pipeline = RegionalNews(settings)
        let report = try pipeline.runner.run(pipeline)
        #expect(collected.records.map(\.article.title) == ["泸州天诺科技投产", "泸州再投产"])
        #expect(report.read == 3)
        #expect(report.skipped == 1)
    }

    @Test func newsMergesThePagesOfAnArticle() throws {
        let server = try LoopbackServer { request in
            switch request.path {
            case "/5.html": LoopbackAnswer(Self.part(1, of: "泸州天诺科技投产", next: "5_2.html"))
            case "/5_2.html": LoopbackAnswer(Self.part(2, of: "泸州天诺科技投产", next: "5_3.html"))
            case "/5_3.html": LoopbackAnswer(Self.part(3, of: "泸州天诺科技投产", next: "5.html"))
            default: LoopbackAnswer(status: 404, body: [])
            }
        }
        let collected = Collected<AnnotatedArticle>()
        var settings = PipelineSettings()
        settings.inputs = [server.url("/5.html")]
        settings.sinks = [collected.sink]
        settings.fetch.allowPrivate = true
        let pipeline = News(settings)
        #expect(try pipeline.runner.run(pipeline).loaded == 1)
        let article = try #require(collected.records.first?.article)
        let firsts = article.paragraphs.map { $0.prefix(3) }
        #expect(firsts == ["第1页", "又1页", "第2页", "又2页", "第3页", "又3页"])
        #expect(article.nextPage == nil)
    }

    static func part(_ number: Int, of title: String, next: String) -> String {
        let text = String(repeating: "泸州天诺科技有限公司今年投产，年产值将达12亿元。", count: 4)
        return """
            <html><head><meta charset="utf-8"><title>\(title)</title></head><body><h1>\(title)</h1>
            <div class="article"><p>第\(number)页，\(text)</p><p>又\(number)页，\(text)</p></div>
            <a href="\(next)">下一页</a></body></html>
            """
    }

    @Test func oneSiteReadsItsHostByRules() throws {
        let html = """
            <html><head><meta charset="utf-8"><title>钢价周报_东港财经网</title></head><body>
            <div class="main-text"><p>本周螺纹钢价格上涨，热轧卷板价格持平，铁矿石价格回落，市场成交一般。</p>
            <p>业内人士认为，随着天气转暖，工地陆续开工，需求会逐步回升，价格有望走稳。</p></div>
            <div class="sidebar" id="notice"><div class="notice-head"><h3>公告</h3></div>
            <div class="text"><p>岚山钢铁股份有限公司1月5日发布公告，净利润12.6亿元。</p></div>
            <div class="notice-foot"><i class="when">2021-01-07</i><i class="who">港口日报</i><i class="by">卢海</i></div></div>
            </body></html>
            """
        let page = DecodedPage(
            key: "k",
            url: "https://www.bulletin.example/1.html",
            encoding: "utf-8",
            encodingSource: .meta,
            confidence: 1,
            html: html
        )
        let byRule = try ParseHTML(rules: OneSite.rules).process(page)
        #expect(byRule.title == "公告")
        #expect(byRule.paragraphs == ["岚山钢铁股份有限公司1月5日发布公告，净利润12.6亿元。"])
        #expect(byRule.published == "2021-01-07")
        #expect(byRule.source == "港口日报")
        #expect(byRule.author == ["卢海"])
        let general = try ParseHTML().process(page)
        #expect(general.title == "钢价周报")
        #expect(general.paragraphs.first?.hasPrefix("本周螺纹钢") == true)
        let collected = Collected<AnnotatedArticle>()
        let pipeline = OneSite(Self.settings(collected))
        #expect(try pipeline.runner.run(pipeline).loaded == 14)
    }

    static func page(_ title: String, _ text: String, link: String) -> String {
        let paragraph = String(repeating: text, count: 6)
        return """
            <html><head><meta charset="utf-8"><title>\(title)</title></head><body><h1>\(title)</h1>
            <div class="article"><p>\(paragraph)</p><p>\(paragraph)</p><p>\(paragraph)</p></div>
            <a href="\(link)">下一篇</a></body></html>
            """
    }
}
