/// The order in which records reach the sink.
public enum Ordering: Sendable {
    /// The order of the source. A slow record holds back those after it, up to the window.
    case input
    /// The order in which records finish.
    case completion
}
