/// Bytes that are no text in the page's charset and were replaced by U+FFFD.
///
/// Neighbouring errors make one event. A page with more than ``limit`` events has one more that counts the rest.
public struct Replacement: Sendable, Hashable, Codable {
    /// The most events that keep their bytes.
    public static let limit = 1000

    /// The place in the body, in bytes.
    public let offset: Int
    /// The bytes in hexadecimal.
    public let bytes: String
    /// The number of U+FFFD that stand for them.
    public let count: Int

    public init(offset: Int, bytes: String, count: Int) {
        self.offset = offset
        self.bytes = bytes
        self.count = count
    }
}
