import PipelineCore
import PipelineTesting
import Testing

@Suite struct DamageTests {
    @Test(arguments: [(1, [[], [1], [1, 2]]), (2, [[], [1, 2]]), (3, [[]])])
    func cutsAtEveryStride(stride: Int, prefixes: [[UInt8]]) {
        #expect(Array(Damage([1, 2, 3]).prefixes(stride: stride)) == prefixes)
    }

    @Test func flipsOneBitAtATime() {
        #expect(Array(Damage([0, 0xFF]).flippedBits(stride: 5)) == [[1, 0xFF], [32, 0xFF], [0, 0xFB], [0, 0x7F]])
        #expect(Array(Damage([0, 0]).flippedBits()).count == 16)
    }

    @Test func givesTheSameNoiseEachTimeAndOtherNoiseForAnotherSeed() {
        let sample = Array("泸州老窖股份有限公司".utf8)
        let noise = Array(Damage(sample).noise(count: 20))
        #expect(noise == Array(Damage(sample).noise(count: 20)))
        #expect(noise != Array(Damage(sample, seed: 77).noise(count: 20)))
        #expect(Set(noise).count == 20)
        #expect(!noise.contains(sample))
    }

    @Test func theEmptySampleHasNoiseOnlyIfAskedFor() {
        #expect(Array(Damage([]).all()) == [])
        #expect(Array(Damage([]).noise(count: 3)).count == 3)
    }

    @Test func allIsEveryKindInTurn() {
        let damage = Damage([7, 8, 9])
        #expect(
            Array(damage.all(stride: 2))
                == Array(damage.prefixes(stride: 2)) + Array(damage.flippedBits(stride: 2))
                + Array(damage.noise(count: 2))
        )
    }

    @Test func aStageMeetsEveryVariant() {
        let stage = Transform("scalars") { (text: String) in text.unicodeScalars.count }
        let damage = Damage(Array("泸州老窖".utf8))
        for bytes in damage.all(stride: 5) {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(throws: Never.self) { try stage.process(text) }
        }
    }
}
