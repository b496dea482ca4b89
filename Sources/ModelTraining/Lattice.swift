import ExtractStage
import Foundation

/// Expectations of labels and transitions over the paths through a sentence (forward and backward, scaled).
struct Lattice {
    /// The probability of each label at each scalar.
    var shares: [WeightRow] = []
    /// The logarithm of the sum over all paths, but for what the emissions were divided by.
    var logarithm = 0.0
    private var forward: [WeightRow] = []
    private var scales: [Float] = []

    /// Transitions as factors, by the label before and by the label behind.
    struct Transitions {
        var from: [WeightRow]
        var to: [WeightRow]

        init(_ weights: [WeightRow]) {
            from = Array(repeating: WeightRow(), count: NameLabels.count + 1)
            to = Array(repeating: WeightRow(), count: NameLabels.count)
            for previous in 0...NameLabels.count {
                for label in 0..<NameLabels.count where NameLabels.mayFollow(label, previous) {
                    let factor = exp(weights[previous][label])
                    from[previous][label] = factor
                    if previous < NameLabels.count { to[label][previous] = factor }
                }
            }
        }
    }

    private static let closing: WeightRow = {
        var row = WeightRow()
        for label in NameLabels.closing { row[label] = 1 }
        return row
    }()

    /// A row of ones where a bit is set.
    static func mask(_ bits: UInt32) -> WeightRow {
        var row = WeightRow()
        for label in 0..<NameLabels.count where bits >> UInt32(label) & 1 == 1 { row[label] = 1 }
        return row
    }

    /// Computes ``shares``, and adds the expected transitions times a sign.
    ///
    /// - Returns: Whether any path is allowed.
    mutating func run(
        _ factors: [WeightRow],
        _ transitions: Transitions,
        adding sign: Float,
        to expected: inout [WeightRow]
    ) -> Bool {
        let count = factors.count
        if shares.count < count {
            shares = Array(repeating: WeightRow(), count: count)
            forward = shares
            scales = Array(repeating: 0, count: count)
        }
        logarithm = 0
        for at in 0..<count {
            var row = WeightRow()
            if at == 0 {
                row = transitions.from[NameLabels.count]
            } else {
                let before = forward[at - 1]
                for previous in 0..<NameLabels.count { row += transitions.from[previous] * before[previous] }
            }
            row = row * factors[at]
            if at == count - 1 { row = row * Self.closing }
            let sum = row.sum
            guard sum > 0 else { return false }
            scales[at] = 1 / sum
            logarithm += log(Double(sum))
            forward[at] = row * scales[at]
        }
        var backward = Self.closing
        for at in stride(from: count - 1, through: 0, by: -1) {
            let share = forward[at] * backward
            shares[at] = share * (1 / share.sum)
            let behind = backward * factors[at] * scales[at]
            if at == 0 {
                expected[NameLabels.count] += shares[0] * sign
                break
            }
            let before = forward[at - 1]
            backward = WeightRow()
            for label in 0..<NameLabels.count { backward += transitions.to[label] * behind[label] }
            for previous in 0..<NameLabels.count where before[previous] > 0 {
                expected[previous] += transitions.from[previous] * behind * (before[previous] * sign)
            }
        }
        return true
    }
}
