/// A point in time as a page states it.
struct DateText: Hashable {
    var year: Int
    var month: Int
    var day: Int
    /// Hour, minute and second; `nil` for those not given.
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// Whether day and month were told apart by the custom of America only.
    var isAmbiguous = false
    /// Whether the year was given by two digits, and the day first as in Europe.
    var hasShortYear = false
    /// Minutes east of Greenwich.
    var zone: Int?

    /// ISO 8601; the zone only where there is a time.
    var iso: String {
        var text = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
        guard let hour, let minute else { return text }
        text += "T" + Self.padded(hour, 2) + ":" + Self.padded(minute, 2) + ":" + Self.padded(second ?? 0, 2)
        guard let zone else { return text }
        if zone == 0 { return text + "Z" }
        let size = abs(zone)
        return text + (zone < 0 ? "-" : "+") + Self.padded(size / 60, 2) + ":" + Self.padded(size % 60, 2)
    }

    /// The same, read as the rest of the world writes it.
    var withDayFirst: DateText {
        var date = self
        if isAmbiguous { (date.month, date.day) = (day, month) }
        return date
    }

    /// The same, read as Chinese writes it: 21.01.06 is in January 2021.
    var withYearFirst: DateText? {
        guard hasShortYear else { return self }
        var date = self
        (date.year, date.day) = (day < 90 ? 2000 + day : 1900 + day, year % 100)
        return date.isValid ? date : nil
    }

    /// Whether the other date is at most a day away: the same moment in another zone.
    func isNextTo(_ other: DateText) -> Bool { abs(dayNumber - other.dayNumber) == 1 }

    func isSameDay(as other: DateText) -> Bool { (year, month, day) == (other.year, other.month, other.day) }

    /// Days in the calendar, by Fliegel and Van Flandern, Communications of the ACM 11 (1968), 657.
    private var dayNumber: Int {
        let early = (month - 14) / 12
        return (1461 * (year + 4800 + early)) / 4 + (367 * (month - 2 - 12 * early)) / 12
            - (3 * ((year + 4900 + early) / 100)) / 4 + day
    }

    var isValid: Bool {
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        // News on the web begins in the nineties.
        guard (1990...2099).contains(year), (1...12).contains(month), day >= 1, day <= lengths[month - 1] else {
            return false
        }
        return (0...24).contains(hour ?? 0) && (0...59).contains(minute ?? 0) && (0...60).contains(second ?? 0)
    }

    private var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
