import ExtractStage
import NewsModel
import PipelineTesting
import Testing

struct ExtractNamesTests {
    @Test func keepsTheStageLaws() throws {
        let texts = ["", "四川金欧科技有限公司总经理李占杰表示，金欧科技今年将扩产。", "x"]
        try checkStageLaws(
            ExtractNames(),
            on: texts.map { Article(key: $0, url: "http://example.com/", title: "", paragraphs: [$0]) }
        )
    }
}
