/// A number of seconds in a header (RFC 9111 §1.2.2), perhaps in quotes.
struct DeltaSeconds: Hashable {
    let value: Int

    /// What does not fit in 31 bits is as good as for ever.
    private static let longest = Int(Int32.max)

    init?(_ text: some StringProtocol) {
        var digits = Substring(text)
        if digits.count >= 2, digits.hasPrefix("\""), digits.hasSuffix("\"") { digits = digits.dropFirst().dropLast() }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        value = min(Int(digits) ?? Self.longest, Self.longest)
    }
}
