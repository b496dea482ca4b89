import ExtractStage
import Testing

@testable import ModelTraining

struct TrainerTests {
    private static let lines = [
        "{C|青禾科技}{T|董事长}{P|王明远}昨日表示，公司将扩产。",
        "{P|李思齐}曾任{C|白鹭银行}{T|行长}，如今已经退休。",
        "记者从{O|江州市教育局}获悉，学校将于九月开学。",
        "{C|星河电子}与{C|青禾科技}签约，{P|赵一鸣}出席。",
    ]
    private static let sentences = lines.compactMap { AnnotatedText.sentence($0) }
    private static let settings: TrainerSettings = {
        var settings = TrainerSettings()
        settings.epochs = 12
        settings.dropout = 0.1
        settings.hashBits = 14
        settings.leastCount = 1
        return settings
    }()

    @Test func aModelKnowsWhatItWasTrainedOn() throws {
        let set = TrainingSet(name: "lines", sentences: Self.sentences, coverage: .complete)
        let bytes = try Trainer(settings: Self.settings).train([set])
        let model = try #require(NameModel(bytes: bytes))
        for sentence in Self.sentences {
            let found = model.spans(in: sentence.scalars).map {
                NameSpan(type: $0.type, range: $0.range, confidence: 1)
            }
            #expect(found == sentence.names)
        }
    }

    @Test func theSameSetsGiveTheSameBytes() throws {
        let set = TrainingSet(name: "lines", sentences: Self.sentences, coverage: .withoutPositions)
        let trainer = Trainer(settings: Self.settings)
        #expect(try trainer.train([set]) == trainer.train([set]))
    }

    @Test func noSentencesAreAFailure() {
        #expect(throws: TrainingFailure.noSentences) { try Trainer().train([]) }
    }

    @Test func heldOutSentencesAreLeftOut() {
        let heldOut = HeldOut(Self.sentences)
        #expect(throws: TrainingFailure.noSentences) {
            let set = TrainingSet(name: "lines", sentences: Self.sentences, coverage: .complete)
            _ = try Trainer(settings: Self.settings).train([set], without: heldOut)
        }
    }

    @Test func aTraditionalCopyIsHeldOutToo() throws {
        let heldOut = HeldOut([try #require(AnnotatedText.sentence("这家银行的董事长昨日在台北表示将扩大投资"))])
        let copy = try #require(AnnotatedText.sentence("這家銀行的董事長昨日在臺北表示將擴大投資"))
        #expect(heldOut.holds(copy))
    }
}
