/// An edit of a page's bytes before they were decoded.
public struct ByteRepair: Sendable, Hashable, Codable {
    /// The name of the rule, such as `orphan-lead`.
    public let rule: String
    /// The place in the body, in bytes.
    public let offset: Int
    /// The bytes as they came, in hexadecimal.
    public let before: String
    /// The bytes that took their place, in hexadecimal.
    public let after: String

    public init(rule: String, offset: Int, before: String, after: String) {
        self.rule = rule
        self.offset = offset
        self.before = before
        self.after = after
    }
}
