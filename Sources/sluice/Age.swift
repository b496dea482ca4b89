import ArgumentParser
import Foundation

/// How long ago: `36h`, `7d`, `2w`, or a day, `2026-03-02`.
struct Age: ExpressibleByArgument {
    private let seconds: Int?
    private let date: String?

    init?(argument: String) {
        if argument.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil {
            (seconds, date) = (nil, argument)
            return
        }
        guard let unit = argument.last, let length = Self.lengths[unit], let count = Int(argument.dropLast()),
            (0...1_000_000).contains(count)
        else { return nil }
        (seconds, date) = (count * length, nil)
    }

    /// The day on which it began, in China.
    func day(now: Date) -> String {
        if let date { return date }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day], from: now - Double(seconds ?? 0))
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    private static let lengths: [Character: Int] = ["h": 3600, "d": 86_400, "w": 7 * 86_400]
}
