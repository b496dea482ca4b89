import Glibc

/// A second, written as ISO 8601 in UTC: `2026-11-23T21:25:00Z`.
struct UTCTime {
    let secondsSinceEpoch: Int

    /// `nil` for a year that a calendar cannot name.
    var text: String? {
        var seconds = secondsSinceEpoch
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil else { return nil }
        let date =
            "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1))-\(padded(Int(parts.tm_mday)))"
        return "\(date)T\(padded(Int(parts.tm_hour))):\(padded(Int(parts.tm_min))):\(padded(Int(parts.tm_sec)))Z"
    }
}

private func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
