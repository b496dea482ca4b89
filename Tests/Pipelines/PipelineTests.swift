import FetchStage
import Foundation
import LoadStage
import NewsModel
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

    static func page(_ title: String, _ text: String, link: String) -> String {
        let paragraph = String(repeating: text, count: 6)
        return """
            <html><head><meta charset="utf-8"><title>\(title)</title></head><body><h1>\(title)</h1>
            <div class="article"><p>\(paragraph)</p><p>\(paragraph)</p><p>\(paragraph)</p></div>
            <a href="\(link)">下一篇</a></body></html>
            """
    }
}
