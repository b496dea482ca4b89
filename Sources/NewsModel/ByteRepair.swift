/// An edit of a page's bytes before they were decoded.
///
/// A page with more than ``limit`` edits, or with edits of more than ``byteLimit`` bytes, has one more entry that counts
/// the rest: it has the rule and the place of the first of them, and no bytes.
public struct ByteRepair: Sendable, Hashable {
    /// The most edits of a page that are listed.
    public static let limit = 1000
    /// The most bytes, as they came and as they were made, that the listed edits of a page have together.
    public static let byteLimit = 1 << 20

    /// The name of the rule, such as `orphan-lead`.
    public let rule: String
    /// The place in the body, in bytes.
    public let offset: Int
    /// The bytes as they came, in hexadecimal.
    public let before: String
    /// The bytes that took their place, in hexadecimal.
    public let after: String
    /// The number of edits: 1, or that of those that are not listed.
    public let count: Int

    public init(rule: String, offset: Int, before: String, after: String, count: Int = 1) {
        self.rule = rule
        self.offset = offset
        self.before = before
        self.after = after
        self.count = count
    }
}
