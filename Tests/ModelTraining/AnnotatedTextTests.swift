import ExtractStage
import Foundation
import Testing

@testable import ModelTraining

struct AnnotatedTextTests {
    @Test func aMarkBecomesAName() {
        let sentence = AnnotatedText.sentence("{C|長和}{T|主席}{P|李澤鉅}表示")
        let expected = LabelledSentence(
            scalars: "長和主席李澤鉅表示".unicodeScalars.map(\.value),
            names: [
                NameSpan(type: .company, range: 0..<2, confidence: 1),
                NameSpan(type: .position, range: 2..<4, confidence: 1),
                NameSpan(type: .person, range: 4..<7, confidence: 1),
            ]
        )
        #expect(sentence == expected)
    }

    @Test(arguments: ["{X|甲}", "{C|甲", "{C甲}", "甲}", "{C|}", "{C|甲{P|乙}}"])
    func aWrongMarkIsRefused(_ line: String) {
        #expect(AnnotatedText.sentence(line) == nil)
    }

    @Test func theSamplesAreWellMarked() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../samples/annotations")
        for name in ["business", "regional", "personnel", "hongkong", "taiwan"] {
            let sentences = try AnnotatedText(folder.appendingPathComponent(name + ".txt")).sentences()
            #expect(!sentences.isEmpty)
        }
    }
}
