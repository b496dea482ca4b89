/// An event that a test waited for did not come.
///
/// Thrown so that a test that would hang for ever fails and says what it waited for.
public struct WaitedInVain: Error, Hashable, CustomStringConvertible {
    public let description: String
}
