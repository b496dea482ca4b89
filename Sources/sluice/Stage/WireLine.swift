/// One line of NDJSON input.
struct WireLine: Sendable, Hashable {
    /// The longest line that is read, in bytes.
    static let limit = 64 << 20

    /// The number of the line, from 1.
    let number: Int
    /// The line without its line feed; empty if it was too long.
    let bytes: [UInt8]
    /// Whether it was longer than ``limit`` and was left out.
    let isTooLong: Bool
}
