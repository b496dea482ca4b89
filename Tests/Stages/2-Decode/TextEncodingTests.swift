import Testing

@testable import DecodeStage

@Suite struct TextEncodingTests {
    @Test(arguments: [
        ("GB2312", TextEncoding.gb18030), (" gbk\n", .gb18030), ("x-gbk", .gb18030), ("GB18030", .gb18030),
        ("Big5-HKSCS", .big5), ("UTF8", .utf8), ("utf-16", .utf16LE), ("ISO-8859-1", .windows1252),
        ("ascii", .windows1252), ("ks_c_5601-1987", .eucKR), ("Windows-31J", .shiftJIS), ("hz-gb-2312", .hz),
        ("ISO-2022-CN", .iso2022CN), ("iso-8859-8-i", .iso8859Part8), ("cp936", .gb18030),
    ])
    func knowsTheLabelsOfTheStandard(label: String, encoding: TextEncoding) {
        #expect(TextEncoding(label: label) == encoding)
    }

    @Test(arguments: ["", " ", "gb2312;", "utf 8", "klingon", "ＵＴＦ-8"])
    func knowsNoOtherLabel(label: String) {
        #expect(TextEncoding(label: label) == nil)
    }

    @Test(arguments: TextEncoding.allCases)
    func isItsOwnLabel(encoding: TextEncoding) {
        #expect(TextEncoding(label: encoding.rawValue.uppercased()) == encoding)
    }
}
