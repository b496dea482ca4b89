import CCurl

/// The pause a server asks for (RFC 9110 §10.2.3).
struct RetryAfter: Hashable {
    let duration: Duration

    /// Reads a number of seconds or an HTTP date; a date that has passed asks for no pause.
    ///
    /// - Returns: `nil` if the text is neither.
    init?(_ text: String, now: Int) {
        if !text.isEmpty, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
            // More digits than an Int holds mean a very long time all the same.
            duration = .seconds(min(Int(text) ?? Self.longest, Self.longest))
            return
        }
        let date = curl_getdate(text, nil)
        guard date >= 0 else { return nil }
        duration = .seconds(min(max(date - now, 0), Self.longest))
    }

    /// A year: a pause beyond it is never waited for.
    private static let longest = 365 * 24 * 3600
}
