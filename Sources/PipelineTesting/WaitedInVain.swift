/// An event that a test waited for did not come.
///
/// Thrown so that a test that would hang for ever fails and says what it waited for.
public struct WaitedInVain: Error, Hashable, CustomStringConvertible {
    /// One line: how much of what was waited for came, and within which time.
    public let description: String
}
