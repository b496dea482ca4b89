/// How a model is trained.
public struct TrainerSettings: Sendable, Hashable {
    /// Passes over all sentences.
    public var epochs = 10
    /// The first step of AdaGrad; the last fifth of the passes take half of it.
    public var step: Float = 0.15
    /// The share of features left out at random for each scalar, so that no single one is relied upon.
    public var dropout: Float = 0.2
    /// Features seen less often are left out.
    public var leastCount = 2
    /// Passes before weights are averaged.
    public var burnIn = 1
    /// Models trained from different orders whose weights are averaged; each takes a thread.
    public var replicas = 4
    /// Rows of weights that the model keeps, the largest.
    public var rows = 190_000
    /// The logarithm of the number of different hashes.
    public var hashBits = 23
    /// A gradient that is smaller for every label changes nothing, which saves time: most are.
    public var least: Float = 1e-3
    public var seed: UInt64 = 13

    public init() {}
}
