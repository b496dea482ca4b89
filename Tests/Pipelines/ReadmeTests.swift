import DecodeStage
import ExtractStage
import FetchStage
import Foundation
import LoadStage
import NewsModel
import ParseStage
import PipelineCore
import PipelineRuntime
import RepairStage
import Testing

/// The pipeline of the README, so that it compiles and runs.
@Suite struct ReadmeTests {
    struct MyNews: Pipeline {
        let folder: String
        let output: String

        let name = "my-news"
        var body: some Flow {
            Inputs([folder])
            FetchPage().retrying(upTo: 3)
            DecodeText()
            ParseHTML().limited(to: .cores)
            RepairText()
            Filter("about Yibin") { (article: Article) in article.title.contains("宜賓") }
            ExtractEntities()
            LoadNDJSON(output)
        }
    }

    @Test func thePipelineOfTheReadmeRuns() throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString).ndjson")
        // A file that stays behind in the temporary directory harms nobody.
        defer { try? FileManager.default.removeItem(at: output) }
        let page = PipelineTests.samples.appending(path: "d01_region_xuzhou.html").path
        let report = try Runner(width: 8).run(MyNews(folder: page, output: output.path))
        #expect(report.loaded == 1)
        let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 1)
    }
}
