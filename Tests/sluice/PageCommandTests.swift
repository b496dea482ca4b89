import Foundation
import NewsModel
import Testing

/// `sluice page`, `list` and `explain`, run as processes.
@Suite struct PageCommandTests {
    static let page = Samples.folder.appending(path: "d12_flash_lithium.html").path

    @Test func showsTheTextMarkedAndThreeTables() throws {
        let result = try Program.run("page", Self.page)
        #expect(result.status == 0)
        #expect(result.text.contains("[江西赣湖锂业集团股份有限公司]"))
        #expect(result.text.contains("{6.8万吨}"))
        for heading in ["Companies (", "People", "Figures ("] { #expect(result.text.contains(heading)) }
        #expect(!result.text.contains("\u{1B}"), "no colours where no person looks")
    }

    @Test func printsTheRecordAsJSON() throws {
        let result = try Program.run("page", Self.page, "--json")
        let record = try WireDecoder().decode(AnnotatedArticle.self, from: result.output)
        #expect(record.article.title == "【快讯】赣湖锂业与LG新能源签6.8万吨氢氧化锂长单")
        #expect(record.article.published == "2022-11-02T07:58:00+08:00")
        #expect(record.figures.contains { $0.text == "6.8万吨" && $0.value == "68000" })
    }

    @Test func saysWhyANameWasFound() throws {
        let result = try Program.run("page", Self.page, "--why")
        #expect(result.status == 0)
        let at = try #require(result.lines.firstIndex { $0.hasPrefix("  江西赣湖锂业集团股份有限公司  ") })
        #expect(result.lines[at + 1].hasPrefix("    rule: it ends in a legal form"))
        let json = try Program.run("page", Self.page, "--why", "--json")
        #expect(json.text.hasPrefix(#"[{"canonical":"#))
        #expect(try Program.run("page", Self.page, "--why", "--text").status == 64)
    }

    @Test func printsMarkdown() throws {
        let result = try Program.run("page", Self.page, "--markdown")
        #expect(result.status == 0)
        #expect(result.lines.first == "---")
        #expect(result.lines.contains("# 【快讯】赣湖锂业与LG新能源签6.8万吨氢氧化锂长单"))
        #expect(result.lines.contains("published: \"2022-11-02T07:58:00+08:00\""))
    }

    @Test func readsAPageFromStandardInput() throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: Self.page)))
        let result = try Program.run("page", "-", "--text", input: bytes)
        #expect(result.lines.first == "【快讯】赣湖锂业与LG新能源签6.8万吨氢氧化锂长单")
    }

    @Test func aPageThatCannotBeReadIsOneLineAndStatusOne() throws {
        let result = try Program.run("page", "/no/such/page.html")
        #expect(result.status == 1)
        #expect(result.text == "")
        #expect(
            result.messages == "sluice: FetchPage: file:///no/such/page.html: unreadable: No such file or directory\n"
        )
    }

    @Test func explainShowsTheTypesBetweenTheStages() throws {
        let result = try Program.run("explain", "figures-only")
        #expect(
            result.text == """
                figures-only: Figures without names, as NDJSON on standard output.

                          name                takes             gives
                  source  Inputs                                PageRequest
                  stage   FetchPage           PageRequest       FetchedPage       up to 3 attempts
                  stage   DecodeText          FetchedPage       DecodedPage
                  stage   ParseHTML           DecodedPage       Article           limited to \(cores)
                  stage   Filter(an article)  Article           Article
                  stage   RepairText          Article           Article
                  stage   ExtractFigures      Article           AnnotatedArticle  limited to \(cores)
                  sink    LoadNDJSON          AnnotatedArticle

                """
        )
    }

    private var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    @Test func listNamesThePipelines() throws {
        let names = try Program.run("list").lines.map { $0.prefix { $0 != " " } }
        #expect(names == ["news", "regional-news", "one-site", "figures-only"])
    }

    @Test(arguments: ["run", "page", "list", "explain", "stage", "robots"])
    func everyCommandExplainsItself(command: String) throws {
        let result = try Program.run(command, "--help")
        #expect(result.status == 0)
        #expect(result.text.contains("OVERVIEW: "))
        #expect(result.text.contains("USAGE: sluice \(command)"))
    }
}
