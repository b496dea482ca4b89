/// A date in a header (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, or one of the two older forms.
///
/// Strict, because a date that is none means that an answer is not fresh.
struct HTTPDate: Hashable {
    let secondsSinceEpoch: Int

    init?(_ text: String) {
        let words = text.split(separator: " ").map { $0.lowercased() }
        switch words.count {
        case 6:
            guard words[0].hasSuffix(","), words[0].count == 4, words[5] == "gmt" else { return nil }
            self.init(day: words[1], month: words[2], year: words[3], time: words[4])
        case 5:
            guard Self.days.contains(words[0]) else { return nil }
            self.init(day: words[2], month: words[1], year: words[4], time: words[3])
        case 4:
            let date = words[1].split(separator: "-").map(String.init)
            guard words[0].hasSuffix(","), words[0].count > 4, words[3] == "gmt", date.count == 3, date[2].count == 2,
                let short = Int(date[2])
            else { return nil }
            // A year that seems more than 50 years ahead is past; said of 2 digits, that is a fixed split for decades.
            self.init(day: date[0], month: date[1], year: "\(short + (short < 70 ? 2000 : 1900))", time: words[2])
        default: return nil
        }
    }

    private init?(day: String, month: String, year: String, time: String) {
        let clock = time.split(separator: ":", omittingEmptySubsequences: false)
        guard let month = Self.months.firstIndex(of: month), (1...2).contains(day.count), let day = Self.number(day),
            (1...31).contains(day), year.count == 4, let year = Self.number(year), clock.count == 3,
            clock.allSatisfy({ $0.count == 2 }), let hour = Self.number(clock[0]), hour < 24,
            let minute = Self.number(clock[1]), minute < 60, let second = Self.number(clock[2]), second <= 60
        else { return nil }
        secondsSinceEpoch =
            Self.days(to: day, month: month + 1, year: year) * 86_400 + hour * 3600 + minute * 60 + second
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int(text) : nil
    }

    /// The days from 1970-01-01 in the Gregorian calendar, with years that begin in March so that leap days come last.
    private static func days(to day: Int, month: Int, year: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let days: Set = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
