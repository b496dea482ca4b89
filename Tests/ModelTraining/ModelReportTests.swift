import ExtractStage
import Testing

@testable import ModelTraining

struct ModelReportTests {
    private static let lines = [
        "{C|青禾科技}{T|董事长}{P|王明远}昨日表示，公司将扩产。",
        "记者从{O|江州市教育局}获悉，学校将于九月开学。",
    ]
    private static func sentences(_ lines: [String]) -> [LabelledSentence] {
        lines.compactMap { AnnotatedText.sentence($0) }
    }

    private func model() throws -> UserModel {
        var settings = TrainerSettings()
        settings.hashBits = 14
        settings.leastCount = 1
        let set = TrainingSet(name: "lines", sentences: Self.sentences(Self.lines), coverage: .complete)
        return try #require(UserModel(try Trainer(settings: settings).train([set])))
    }

    @Test func countsWhatIsRightAndWhatIsNew() throws {
        let report = ModelReport(
            of: try model(),
            on: Self.sentences(Self.lines),
            seen: Self.sentences(["{P|王明遠}"]),
            types: ["company", "person"]
        )
        var company = ModelReport.Score(type: "company", right: 1, found: 1, labelled: 1, unseen: 1, unseenRight: 1)
        (company.precision, company.recall, company.f1, company.unseenRecall) = (1, 1, 1, 1)
        var person = ModelReport.Score(type: "person", right: 1, found: 1, labelled: 1)
        (person.precision, person.recall, person.f1) = (1, 1, 1)
        #expect(report.scores == [company, person])
        #expect(report.confusion == [])
        #expect(report.mistakes == [])
    }

    @Test func tellsTypesAndBoundsThatAreWrong() throws {
        let wrong = ["{O|青禾科技}董事长王{P|明远}昨日表示，公司将扩产。", "记者{P|从}江州市教育局获悉，学校将于九月开学。"]
        let report = ModelReport(of: try model(), on: Self.sentences(wrong))
        #expect(
            report.confusion == [
                .init(labelled: "nothing", found: "org", count: 1),
                .init(labelled: "nothing", found: "position", count: 1),
                .init(labelled: "org", found: "company", count: 1),
                .init(labelled: "person", found: "nothing", count: 1),
                .init(labelled: "person", found: "other bounds", count: 1),
            ]
        )
        #expect(
            report.mistakes.first
                == .init(labelled: "", labelledType: "nothing", found: "江州市教育局", foundType: "org", count: 1)
        )
    }
}
