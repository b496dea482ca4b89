import Testing

@testable import ExtractStage

struct NameFusionTests {
    private let text = FoldedText("欧阳克勤和元野资本（上海")

    private func rule(_ range: Range<Int>, _ evidence: CompanySpan.Evidence) -> CompanySpan {
        CompanySpan(range: range, evidence: evidence, brand: range, middle: range)
    }

    private func ranges(_ rules: [CompanySpan], _ model: [NameSpan]) -> [Range<Int>] {
        NameFusion(rules: rules, model: model, text: text, tokens: NameLattice(text).tokens()).companies.map(\.range)
    }

    @Test func aFormOrADefinitionOrAKnownNameNeedsNoModel() {
        let rules: [CompanySpan] = [rule(0..<2, .legalForm), rule(2..<4, .apposition), rule(5..<9, .lexicon)]
        #expect(ranges(rules, []) == [0..<2, 2..<4, 5..<9])
    }

    @Test func aLineOfBusinessNeedsTheModelOrAKnownName() {
        let business = rule(5..<9, .business)
        #expect(ranges([business], []) == [])
        #expect(ranges([business], [NameSpan(type: .company, range: 5..<9, confidence: 0.5)]) == [5..<9])
        #expect(ranges([business, rule(5..<7, .lexicon)], []) == [5..<9, 5..<7])
    }

    @Test func theModelMustBeSureAndCloseItsBrackets() {
        #expect(ranges([], [NameSpan(type: .company, range: 5..<9, confidence: 0.95)]) == [5..<9])
        #expect(ranges([], [NameSpan(type: .company, range: 5..<9, confidence: 0.6)]) == [])
        #expect(ranges([], [NameSpan(type: .company, range: 5..<11, confidence: 0.95)]) == [])
    }

    @Test func aKnownNameWithinALongerOneOfAnotherTypeIsNone() {
        let known = rule(5..<7, .lexicon)
        #expect(ranges([known], [NameSpan(type: .org, range: 5..<9, confidence: 0.95)]) == [])
        #expect(ranges([known], [NameSpan(type: .place, range: 4..<9, confidence: 0.95)]) == [])
        #expect(ranges([known], [NameSpan(type: .org, range: 5..<9, confidence: 0.8)]) == [5..<7])
        #expect(ranges([known], [NameSpan(type: .org, range: 5..<7, confidence: 0.95)]) == [5..<7])
        #expect(ranges([known], [NameSpan(type: .org, range: 6..<9, confidence: 0.95)]) == [5..<7])
    }

    @Test func aPlaceAndALineOfBusinessAreNoName() {
        let text = FoldedText("江阳区科技和人才局")
        let model = [NameSpan(type: .company, range: 0..<5, confidence: 0.99)]
        let fusion = NameFusion(rules: [], model: model, text: text, tokens: NameLattice(text).tokens())
        #expect(fusion.companies.isEmpty)
    }

    @Test func tokensAreCutWhereNamesAre() {
        let tokens = [
            NameToken(range: 0..<4, kind: .word, traits: .noun, cost: 10),
            NameToken(range: 4..<5, kind: .word, traits: .function, cost: 10),
        ]
        let cut = NameFusion.cut(tokens, at: [1..<3], count: text.count)
        #expect(cut.map(\.range) == [0..<1, 1..<3, 3..<4, 4..<5])
        #expect(cut.map(\.traits) == [[], [], [], .function])
    }
}
