import Foundation

/// What the replicas learnt, gathered from their threads.
final class Results: @unchecked Sendable {
    // @unchecked Sendable because `lock` guards the only property that changes.
    private let lock = NSLock()
    private var parts: [(features: [WeightRow], transitions: [WeightRow])?]

    init(count: Int) { parts = Array(repeating: nil, count: count) }

    func set(_ number: Int, _ part: (features: [WeightRow], transitions: [WeightRow])) {
        lock.withLock { parts[number] = part }
    }

    /// The mean of all parts, added in their order so that the sum is always the same.
    func average() -> ([WeightRow], [WeightRow]) {
        let all = lock.withLock { parts.compactMap { $0 } }
        guard var features = all.first?.features, var transitions = all.first?.transitions else { return ([], []) }
        for part in all.dropFirst() {
            for index in features.indices { features[index] += part.features[index] }
            for index in transitions.indices { transitions[index] += part.transitions[index] }
        }
        let share = 1 / Float(all.count)
        return (features.map { $0 * share }, transitions.map { $0 * share })
    }
}
