import Foundation

/// Processor time, which other programs on the machine disturb less than the clock on the wall.
enum CPUTime {
    /// The seconds that each piece of work takes at best.
    ///
    /// The pieces take turns, so that what disturbs one disturbs the others, and the best of several rounds counts.
    ///
    /// - Parameters:
    ///   - rounds: How often each has its turn.
    ///   - repetitions: How often a piece is done in one turn.
    ///   - work: The pieces.
    /// - Returns: The seconds of each.
    static func best(rounds: Int = 7, repetitions: Int, of work: [() -> Void]) -> [Double] {
        var best = [Double](repeating: .infinity, count: work.count)
        for _ in 0..<rounds {
            for (index, piece) in work.enumerated() {
                let start = clock()
                for _ in 0..<repetitions { piece() }
                let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(repetitions)
                best[index] = min(best[index], seconds)
            }
        }
        return best
    }
}
