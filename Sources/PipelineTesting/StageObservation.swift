/// A call that a ``RecordingObserver`` got.
///
/// A position is the place of a leaf stage among the leaves, which counts from 0.
public enum StageObservation: Sendable, Hashable {
    /// The leaf was about to run.
    case willRun(Int)
    /// The leaf ran.
    case didRun(Int, failed: Bool)
    /// The leaf, or a group that begins with it, was about to be tried again.
    case willRetry(Int)
}
