import Dispatch
import ExtractStage
import Foundation

/// Trains a model for names; the same sets and settings give the same bytes.
public struct Trainer: Sendable {
    public var settings: TrainerSettings

    public init(settings: TrainerSettings = TrainerSettings()) { self.settings = settings }

    /// The bytes of a model.
    ///
    /// Sentences that the held-out text holds are left out, and so is what goes beyond 1,024 scalars of a sentence.
    /// It takes some 50 µs a scalar and pass, and 100 bytes of memory for each feature of each scalar.
    ///
    /// - Throws: ``TrainingFailure/noSentences``.
    public func train(
        _ sets: [TrainingSet],
        without heldOut: HeldOut = HeldOut([]),
        progress: @Sendable (String) -> Void = { _ in }
    ) throws(TrainingFailure) -> [UInt8] {
        var sentences: [(scalars: [UInt32], allowed: [UInt32], weight: Float)] = []
        for set in sets {
            var left = 0
            for sentence in set.sentences where !sentence.scalars.isEmpty {
                if heldOut.holds(sentence) {
                    left += 1
                    continue
                }
                let short = Self.shortened(sentence)
                sentences.append((short.scalars, set.allowed(short), set.weight))
            }
            progress("\(set.name): \(set.sentences.count - left) sentences, \(left) held out")
        }
        guard !sentences.isEmpty else { throw .noSentences }
        let index = FeatureIndex(sentences.map(\.scalars), settings: settings)
        progress("\(index.hashes.count) features")
        let examples = sentences.map { sentence in
            let features = index.features(of: sentence.scalars)
            return Example(
                features: features.numbers,
                starts: features.starts,
                allowed: sentence.allowed,
                weight: sentence.weight
            )
        }
        let (weights, transitions) = average(examples, features: index.hashes.count, progress)
        return ModelWriter(settings: settings).bytes(index, weights, transitions)
    }

    private func average(_ examples: [Example], features: Int, _ progress: @Sendable (String) -> Void) -> (
        [WeightRow], [WeightRow]
    ) {
        let results = Results(count: settings.replicas)
        DispatchQueue.concurrentPerform(iterations: settings.replicas) { number in
            let seed = settings.seed &+ UInt64(number) &* 0x9E37_79B9
            let replica = Replica(examples, features: features, settings: settings, seed: seed)
            results.set(number, replica.train { if number == 0 { progress($0) } })
        }
        return results.average()
    }

    private static func shortened(_ sentence: LabelledSentence) -> LabelledSentence {
        guard sentence.scalars.count > NameFeatures.longest else { return sentence }
        return LabelledSentence(
            scalars: Array(sentence.scalars.prefix(NameFeatures.longest)),
            names: sentence.names.filter { $0.range.upperBound <= NameFeatures.longest }
        )
    }
}
