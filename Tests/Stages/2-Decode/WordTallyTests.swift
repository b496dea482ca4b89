import Testing

@testable import DecodeStage

@Suite struct WordTallyTests {
    private func cost(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
        bytes.withUnsafeBufferPointer { WordTally.cost(of: $0, as: encoding) }
    }

    /// 戳: in GBK is 期: in Big5, which is the commoner character; but a time stamp has the former.
    @Test func wordsSettleWhatCharactersLeaveOpen() {
        let bytes: [UInt8] = [0xCA, 0xB1, 0xBC, 0xE4, 0xB4, 0xC1, 0x3A]
        #expect(cost(bytes, .gb18030) < cost(bytes, .big5))
        let word = cost([0xB5, 0xE7, 0xD3, 0xB0], .gb18030)
        let chance = cost([0xB5, 0xE7, 0xC9, 0xBD], .gb18030)
        #expect(word + 5 * CharacterCost.bit < chance)
    }

    @Test func longTextIsWeighedByItsCharactersAlone() {
        let bytes = [[UInt8]](repeating: [0xB5, 0xE7, 0xD3, 0xB0], count: 40).flatMap { $0 }
        let tally = bytes.withUnsafeBufferPointer { CharacterTally.of($0, as: .gb18030).cost }
        #expect(cost(bytes, .gb18030) == tally)
    }
}
