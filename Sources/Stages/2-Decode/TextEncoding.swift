/// A charset that Sluice reads; the raw value is its name in the Encoding Standard in lower case.
///
/// All labels of GB 2312 and GBK are read as gb18030, which holds them. HZ, ISO-2022-CN and ISO-2022-KR are read on
/// purpose although browsers gave them up: archived mail and news of the 1990s use them.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"
    case gb18030
    case big5
    case eucKR = "euc-kr"
    case eucJP = "euc-jp"
    case shiftJIS = "shift_jis"
    case iso2022JP = "iso-2022-jp"
    case hz
    case iso2022CN = "iso-2022-cn"
    case iso2022KR = "iso-2022-kr"
    // The single-byte encodings, in the order of their tables (scripts/tables/charsets.py).
    case ibm866
    case iso8859Part2 = "iso-8859-2"
    case iso8859Part3 = "iso-8859-3"
    case iso8859Part4 = "iso-8859-4"
    case iso8859Part5 = "iso-8859-5"
    case iso8859Part6 = "iso-8859-6"
    case iso8859Part7 = "iso-8859-7"
    case iso8859Part8 = "iso-8859-8"
    case iso8859Part10 = "iso-8859-10"
    case iso8859Part13 = "iso-8859-13"
    case iso8859Part14 = "iso-8859-14"
    case iso8859Part15 = "iso-8859-15"
    case iso8859Part16 = "iso-8859-16"
    case koi8R = "koi8-r"
    case koi8U = "koi8-u"
    case macintosh
    case windows874 = "windows-874"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case macCyrillic = "x-mac-cyrillic"
    case userDefined = "x-user-defined"

    /// The encoding that a label of an HTTP header or a page names, `nil` if it names none.
    ///
    /// Letter case and surrounding white space do not matter. Beside the labels of the Encoding Standard a few are
    /// known that occur on Chinese pages, such as `cp936`.
    public init?(label: String) {
        let bytes = label.utf8.drop(while: isSpace)
        let end = bytes.lastIndex { !isSpace($0) }
        guard let end else { return nil }
        let folded = bytes[...end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard let encoding = Self.byLabel[String(decoding: folded, as: UTF8.self)] else { return nil }
        self = encoding
    }

    private static let byLabel: [String: TextEncoding] = {
        var result: [String: TextEncoding] = [:]
        for (encoding, labels) in labels {
            for label in labels.split(separator: " ") { result[String(label)] = encoding }
        }
        return result
    }()

    /// The place among the tables of single-byte encodings, `nil` for the others.
    var singleByteTable: Int? {
        Self.singleByteTables[self]
    }

    private static let singleByteTables: [TextEncoding: Int] = {
        let first = allCases.firstIndex(of: .ibm866) ?? 0
        return Dictionary(uniqueKeysWithValues: allCases[first...].enumerated().map { ($1, $0) })
    }()
}

/// White space as HTML has it.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
}
