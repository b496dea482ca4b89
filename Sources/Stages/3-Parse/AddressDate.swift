/// Reads a date from the path of an address: /2021/01/06/, /2021-01-06/, /20210106/, t20210106_.
enum AddressDate {
    static func read(_ url: [UInt8]) -> DateText? {
        for index in url.indices where url.has("19", at: index) || url.has("20", at: index) {
            guard index > 0, !url[index - 1].isASCIIDigit, let date = date(url, index) else { continue }
            return date
        }
        return nil
    }

    private static func date(_ url: [UInt8], _ start: Int) -> DateText? {
        var at = start + 4
        guard let year = number(url, start, 4) else { return nil }
        func skipMark() {
            if at < url.count, url[at] == 0x2F || url[at] == 0x2D || url[at] == 0x5F { at += 1 }
        }
        skipMark()
        guard let month = number(url, at, 2) else { return nil }
        at += 2
        skipMark()
        guard let day = number(url, at, 2) else { return nil }
        at += 2
        guard at >= url.count || !url[at].isASCIIDigit else { return nil }
        let date = DateText(year: year, month: month, day: day)
        return date.isValid ? date : nil
    }

    private static func number(_ url: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= url.count else { return nil }
        var value = 0
        for byte in url[start..<start + count] {
            guard byte.isASCIIDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
