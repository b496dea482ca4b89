import ExtractStage
import Foundation

/// One run of training: weights that climb, sentence by sentence, and their average.
final class Replica {
    private let examples: [Example]
    private let settings: TrainerSettings
    private var random: SeededGenerator
    private let size: Int
    private let weights: UnsafeMutablePointer<WeightRow>
    private let squares: UnsafeMutablePointer<WeightRow>
    private let sums: UnsafeMutablePointer<WeightRow>
    private var transitions = [WeightRow](repeating: WeightRow(), count: NameLabels.count + 1)
    private var transitionSquares: [WeightRow]
    private var transitionSums = [WeightRow](repeating: WeightRow(), count: NameLabels.count + 1)
    private var averaged: Float = 0
    private var free = Lattice()
    private var held = Lattice()

    init(_ examples: [Example], features: Int, settings: TrainerSettings, seed: UInt64) {
        self.examples = examples
        self.settings = settings
        random = SeededGenerator(seed: seed)
        size = features
        func memory(_ value: Float) -> UnsafeMutablePointer<WeightRow> {
            let pointer = UnsafeMutablePointer<WeightRow>.allocate(capacity: max(1, features))
            let all = SIMD8<Float>(repeating: value)
            pointer.initialize(repeating: WeightRow(all, all, all), count: max(1, features))
            return pointer
        }
        weights = memory(0)
        squares = memory(1e-4)
        sums = memory(0)
        let small = SIMD8<Float>(repeating: 1e-4)
        transitionSquares = Array(repeating: WeightRow(small, small, small), count: NameLabels.count + 1)
    }

    deinit {
        weights.deallocate()
        squares.deallocate()
        sums.deallocate()
    }

    /// The average of the weights over the passes, those of features first.
    func train(_ progress: (String) -> Void) -> (features: [WeightRow], transitions: [WeightRow]) {
        var order = Array(examples.indices)
        for epoch in 0..<settings.epochs {
            order.shuffle(using: &random)
            let isLate = epoch >= settings.epochs - max(1, settings.epochs / 5)
            let step = isLate ? settings.step / 2 : settings.step
            var loss = 0.0
            var scalars = 0
            for index in order {
                loss += learn(examples[index], step)
                scalars += examples[index].allowed.count
            }
            if epoch >= min(settings.burnIn, settings.epochs - 1) {
                for index in 0..<size { sums[index] += weights[index] }
                for index in transitions.indices { transitionSums[index] += transitions[index] }
                averaged += 1
            }
            progress("pass \(epoch + 1) of \(settings.epochs): loss \(loss / Double(max(1, scalars)))")
        }
        // Weights learnt with features left out count for more than all together should.
        let share = (1 - settings.dropout) / averaged
        return ((0..<size).map { sums[$0] * share }, transitionSums.map { $0 * (1 / averaged) })
    }

    private var kept: [Int32] = []
    private var keptStarts: [Int32] = []
    private var factors: [WeightRow] = []
    private var heldFactors: [WeightRow] = []

    /// Takes one step for a sentence and tells its loss before.
    private func learn(_ example: Example, _ step: Float) -> Double {
        let count = example.allowed.count
        drop(example)
        factors.removeAll(keepingCapacity: true)
        heldFactors.removeAll(keepingCapacity: true)
        for at in 0..<count {
            var row = WeightRow()
            for index in Int(keptStarts[at])..<Int(keptStarts[at + 1]) { row += weights[Int(kept[index])] }
            let factor = Self.exponential(row)
            factors.append(factor)
            heldFactors.append(factor * Lattice.mask(example.allowed[at]))
        }
        let links = Lattice.Transitions(transitions)
        var difference = [WeightRow](repeating: WeightRow(), count: NameLabels.count + 1)
        guard held.run(heldFactors, links, adding: example.weight, to: &difference),
            free.run(factors, links, adding: -example.weight, to: &difference)
        else { return 0 }
        for at in 0..<count {
            let gradient = (held.shares[at] - free.shares[at]) * example.weight
            let size = max(
                max(gradient.a.max(), -gradient.a.min()),
                max(gradient.b.max(), -gradient.b.min(), gradient.c.max(), -gradient.c.min())
            )
            if size < settings.least { continue }
            for index in Int(keptStarts[at])..<Int(keptStarts[at + 1]) {
                let number = Int(kept[index])
                weights[number].climb(gradient, step, &squares[number])
            }
        }
        for index in transitions.indices {
            transitions[index].climb(difference[index], step, &transitionSquares[index])
        }
        return free.logarithm - held.logarithm
    }

    /// Leaves out features at random.
    private func drop(_ example: Example) {
        kept.removeAll(keepingCapacity: true)
        keptStarts.removeAll(keepingCapacity: true)
        keptStarts.append(0)
        let limit = UInt64(settings.dropout * 65536)
        var bits: UInt64 = 0
        var left = 0
        for at in 0..<example.allowed.count {
            for index in Int(example.starts[at])..<Int(example.starts[at + 1]) {
                if left == 0 {
                    bits = random.next()
                    left = 4
                }
                if bits & 0xFFFF >= limit { kept.append(example.features[index]) }
                bits >>= 16
                left -= 1
            }
            keptStarts.append(Int32(kept.count))
        }
    }

    private static func exponential(_ row: WeightRow) -> WeightRow {
        var most = row[0]
        for label in 1..<NameLabels.count { most = max(most, row[label]) }
        var result = WeightRow()
        // What is impossible by far stays possible, or a sentence might have no path.
        for label in 0..<NameLabels.count { result[label] = exp(row[label] - most) + 1e-20 }
        return result
    }
}
