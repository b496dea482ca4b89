/// The line that begins a record of an ARC file (the Internet Archive's format before WARC).
///
/// `URL address date type length`, in the second version with five more fields before the length.
struct ArcLine {
    let uri: String
    /// ISO 8601 in UTC, to the second.
    let date: String?
    let contentType: String
    /// 0 if it is no number.
    let length: Int

    /// `nil` if the line is none.
    init?(_ line: ArraySlice<UInt8>) {
        var text = line
        while let last = text.last, last == 0x0A || last == 0x0D { text = text.dropLast() }
        guard text.count < 16_384 else { return nil }
        let fields = text.split(separator: 0x20)
        // An address may hold spaces, so what is fixed is counted from the end.
        guard
            let dateIndex = [3, 8].lazy.map({ fields.count - $0 }).first(where: { $0 >= 2 && Self.isDate(fields[$0]) })
        else { return nil }
        let address = text.prefix(upTo: fields[dateIndex - 2].endIndex)
        guard address.contains(UInt8(ascii: ":")),
            fields[dateIndex - 1].contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
        else { return nil }
        uri = String(decoding: address, as: UTF8.self)
        date = Self.iso(fields[dateIndex])
        contentType = String(decoding: fields[dateIndex + 1], as: UTF8.self)
        length = max(0, Int(String(decoding: fields[fields.count - 1], as: UTF8.self)) ?? 0)
    }

    /// `YYYYMMDDhhmmss`, by some writers with more or fewer digits.
    private static func isDate(_ field: ArraySlice<UInt8>) -> Bool {
        (8...18).contains(field.count) && field.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    private static func iso(_ field: ArraySlice<UInt8>) -> String? {
        guard field.count >= 14 else { return nil }
        let digits = String(decoding: field, as: UTF8.self).utf8.map { String(UnicodeScalar($0)) }
        let part = { (range: Range<Int>) in digits[range].joined() }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    }
}
