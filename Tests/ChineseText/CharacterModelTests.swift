import Testing

@testable import ChineseText

@Suite struct CharacterModelTests {
    private let model = CharacterModel.shared

    private func id(_ character: Unicode.Scalar) -> UInt16 { model.id(character.value) }

    @Test func foldsBeforeItCounts() {
        #expect(id("國") == id("国"))
        #expect(id(",") == id("，"))
        #expect(id("7") == id("３"))
        #expect(id("x") == id("Ｙ"))
        #expect(id("\u{E000}") == 0)
    }

    @Test func aWordIsLikelierThanChance() {
        let company = model.logProbability(id("限"), id("公"), id("司"))
        #expect(company > -0.2)
        #expect(model.logProbability(id("限"), id("公"), id("园")) < -3)
        #expect(model.logProbability(0, 0, 0) == -16)
    }

    @Test func probabilitiesAddUpToOne() {
        for (a, b) in [("有", "限"), ("我", "国"), ("0", "年"), ("的", "企")] as [(Unicode.Scalar, Unicode.Scalar)] {
            var sum = 0.0
            var c: UInt16 = 1
            while c < 5_000 {
                sum += _exp(model.logProbability(id(a), id(b), c))
                c += 1
            }
            #expect(abs(sum - 1) < 0.1, "\(a)\(b) \(sum)")
        }
    }

    private func _exp(_ x: Float) -> Double {
        // The series after halving: exact enough for a sum.
        var result = 1.0
        let small = Double(x) / 1_024
        result += small + small * small / 2 + small * small * small / 6
        for _ in 0..<10 { result *= result }
        return result
    }
}
