/// The charset of exported tables.
public enum CSVEncoding: String, Sendable, Hashable, CaseIterable {
    /// With a byte order mark, by which spreadsheets know it.
    case utf8 = "utf-8"
    case gb18030
    case big5
    case shiftJIS = "shift_jis"
    case eucJP = "euc-jp"
}
