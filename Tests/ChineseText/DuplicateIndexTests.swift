import ChineseText
import PipelineTesting
import Testing

@Suite struct DuplicateIndexTests {
    @Test func findsWhatALookAtAllFinds() {
        var random = SplitMix64(seed: 5)
        var index = DuplicateIndex()
        var all: [Simhash] = []
        for number in 0..<500 {
            var bits = random.next()
            if number > 0, number % 3 == 0 {
                bits = all[number / 2].bits
                for _ in 0..<(number % 5) { bits ^= 1 << UInt64.random(in: 0..<64, using: &random) }
            }
            let hash = Simhash(bits: bits)
            let near = all.indices.filter { all[$0].distance(to: hash) <= Simhash.nearest }
            let nearest = near.min { (all[$0].distance(to: hash), $0) < (all[$1].distance(to: hash), $1) }
            #expect(index.nearest(to: hash) == nearest.map(UInt32.init))
            index.add(hash, name: UInt32(number))
            all.append(hash)
        }
        #expect(index.count == 500)
    }
}
