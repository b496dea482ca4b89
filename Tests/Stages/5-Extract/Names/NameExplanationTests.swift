import NewsModel
import Testing

@testable import ExtractStage

struct NameExplanationTests {
    private static let text = "四川金欧科技有限公司总经理李占杰说，金欧科技将与喜洋洋合作。李占杰说。"

    private func explanations(_ lines: String = "", model: Bool = true) throws -> [NameExplanation] {
        let lexicon = try UserLexicon(Array(lines.utf8))
        let recognizer = model ? NameRecognizer(lexicon: lexicon) : NameRecognizer(model: nil, lexicon: lexicon)
        return recognizer.explanations(of: Self.text)
    }

    @Test func tellsTheSourceOfEachName() throws {
        let found = try explanations("喜洋洋\tcompany\t\t0.7", model: false)
        #expect(found.map(\.text) == ["四川金欧科技有限公司", "金欧科技", "喜洋洋", "李占杰", "李占杰", "四川金欧科技有限公司 总经理 李占杰"])
        #expect(found.map(\.source) == [.rule, .propagation, .lexicon, .rule, .rule, .rule])
        #expect(
            found.map(\.reason) == [
                "it ends in a legal form",
                "short for 四川金欧科技有限公司",
                "a name of the user's lexicon",
                "a surname and a likely given name; behind the title 总经理",
                "a surname and a likely given name; before 说, as speakers are",
                "the title 总经理 stands before 李占杰; the company right before the title",
            ]
        )
        #expect(found.map(\.confidence) == [0.95, 0.85, 0.7, 0.9, 0.9, 0.9])
        #expect(found.allSatisfy { $0.features.isEmpty && $0.modelConfidence == nil })
    }

    @Test func tellsTheFeaturesOfAModelsName() throws {
        let person = try #require(try explanations().first { $0.kind == .person })
        #expect(person.source == .model)
        #expect(person.modelConfidence ?? 0 > 0.5)
        #expect(person.features.count == 8)
        #expect(person.features.map { abs($0.weight) } == person.features.map { abs($0.weight) }.sorted(by: >))
        #expect(person.features.contains { $0.weight > 0 })
    }

    @Test func everyFeatureOfTheModelHasWords() {
        let text = Array("7月，四川金欧科技有限公司总经理阿不都·买买提（男）对李占杰说：“欧阳明、David 买了iPhone”，金欧科技。".unicodeScalars.map(\.value))
        let features = NameFeatures()
        var hashes = [UInt32](repeating: 0, count: NameFeatures.most)
        var templates = [UInt64](repeating: 0, count: NameFeatures.most)
        text.withUnsafeBufferPointer { features.load($0) }
        for offset in text.indices {
            let count = features.write(at: offset, into: &hashes, templates: &templates)
            for template in templates[..<count] {
                #expect(!features.words(template, at: offset).hasPrefix("feature "), "template \(template)")
            }
        }
    }

    @Test func theMentionsAreThoseOfTheNames() throws {
        let names = NameRecognizer().names(in: Self.text, title: nil)
        let found = NameRecognizer().explanations(of: Self.text)
        #expect(found.filter { $0.kind == .company }.map(\.start) == names.companies.map(\.range.lowerBound))
        #expect(found.filter { $0.kind == .person }.map(\.start) == names.persons.map(\.range.lowerBound))
        #expect(found.count { $0.kind == .role } == names.roles.count)
        #expect(NameRecognizer().explanations(of: "") == [])
    }
}
