/// A point in time as a page states it.
struct DateText: Hashable {
    var year: Int
    var month: Int
    var day: Int
    /// Hour, minute and second; `nil` for those not given.
    var hour: Int?
    var minute: Int?
    var second: Int?
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
