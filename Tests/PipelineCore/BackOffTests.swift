import PipelineCore
import Testing

@Suite struct BackOffTests {
    @Test(arguments: [
        (BackOff.standard, [0.5, 1, 2, 4, 8, 16, 30, 30]),
        (.none, [0, 0, 0]),
        (BackOff(initial: .seconds(1), factor: 3, maximum: .seconds(27)), [1, 3, 9, 27, 27]),
        (BackOff(initial: .seconds(2), factor: 1, maximum: .seconds(9)), [2, 2, 2]),
        (BackOff(initial: .seconds(5), maximum: .seconds(3)), [3, 3]),
    ])
    func growsUpToItsMaximum(backOff: BackOff, seconds: [Double]) {
        let delays = (1...seconds.count).map { backOff.delay(afterAttempt: $0) }
        #expect(delays == seconds.map { .seconds($0) })
    }

    @Test(arguments: [1, 2, 10])
    func doesNotOverflow(factor: Int) {
        let longest = Duration.seconds(Int64.max)
        let backOff = BackOff(initial: .seconds(Int64.max / 3), factor: factor, maximum: longest)
        let expected: [Int: Duration] = [1: backOff.initial, 2: .seconds(Int64.max / 3) * 2, 10: longest]
        #expect(backOff.delay(afterAttempt: 2) == expected[factor])
        #expect(BackOff(initial: .seconds(1), factor: .max, maximum: longest).delay(afterAttempt: 9) == longest)
        #expect(BackOff(initial: .seconds(1), factor: 1, maximum: longest).delay(afterAttempt: .max) == .seconds(1))
    }
}
