/// A date of the Gregorian calendar, known to the year, the month or the day.
struct CivilDate: Sendable, Hashable {
    var year: Int
    var month: Int?
    var day: Int?

    init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the date at the head of an ISO 8601 text.
    init?(_ text: String) {
        var fields = (0, 0, 0)
        var field = 0
        reading: for byte in text.utf8.prefix(10) {
            switch (byte, field) {
            case (0x2D, 0), (0x2D, 1): field += 1
            case (0x30...0x39, 0): fields.0 = fields.0 * 10 + Int(byte - 0x30)
            case (0x30...0x39, 1): fields.1 = fields.1 * 10 + Int(byte - 0x30)
            case (0x30...0x39, 2): fields.2 = fields.2 * 10 + Int(byte - 0x30)
            default:
                // What is no number, such as Q1, is no month; without a year there is no date.
                if field == 0 { return nil }
                if field == 1 { fields.1 = 0 }
                if field == 2 { fields.2 = 0 }
                break reading
            }
        }
        guard fields.0 > 0 else { return nil }
        year = fields.0
        if (1...12).contains(fields.1) { month = fields.1 }
        if month != nil, (1...31).contains(fields.2) { day = fields.2 }
    }

    var iso: String {
        var text = Self.padded(year, 4)
        if let month { text += "-" + Self.padded(month, 2) }
        if month != nil, let day { text += "-" + Self.padded(day, 2) }
        return text
    }

    /// The last day of the month, or of the year.
    var end: CivilDate {
        let month = self.month ?? 12
        return CivilDate(year: year, month: month, day: Self.days(in: month, of: year))
    }

    /// The date so many days on, of a date known to the day.
    func adding(days: Int) -> CivilDate {
        guard var month, var day else { return self }
        var year = year
        day += days
        while day < 1 {
            month -= 1
            if month == 0 { (month, year) = (12, year - 1) }
            day += Self.days(in: month, of: year)
        }
        while day > Self.days(in: month, of: year) {
            day -= Self.days(in: month, of: year)
            month += 1
            if month == 13 { (month, year) = (1, year + 1) }
        }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The month so many months on, of a date known to the month.
    func adding(months: Int) -> CivilDate {
        guard let month else { return CivilDate(year: year) }
        let count = year * 12 + month - 1 + months
        return CivilDate(year: count / 12, month: count % 12 + 1)
    }

    /// The days from 1970-01-01, of a date known to the day.
    private var number: Int {
        // Counted in years that begin in March: https://howardhinnant.github.io/date_algorithms.html
        let (year, month, day) = (month ?? 1 > 2 ? year : year - 1, month ?? 1, day ?? 1)
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day of the week, 0 for Monday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    /// The week of ISO 8601 the day is in: `2024-W07`.
    var isoWeek: String {
        let thursday = adding(days: 3 - weekday)
        let first = CivilDate(year: thursday.year, month: 1, day: 1)
        return Self.padded(thursday.year, 4) + "-W" + Self.padded((thursday.number - first.number) / 7 + 1, 2)
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
