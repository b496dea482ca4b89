/// The rules of repair; the raw value is what a log of repairs says.
enum Rule: String {
    /// UTF-8 that was read as latin-1 or windows-1252.
    case utf8AsLatin = "utf8-as-latin1"
    /// GBK that was read as latin-1 or windows-1252.
    case gbkAsLatin = "gbk-as-latin1"
    /// UTF-8 that was read as GBK.
    case utf8AsGBK = "utf8-as-gbk"
    /// The backslash that escaped the second byte of a Big5 character.
    case backslash
    /// An entity that was escaped twice.
    case entity
    /// GBK whose pairs of bytes moved by one.
    case byteShift = "byte-shift"
    /// Pinyin after a character.
    case pinyin
    /// A closing or opening quote lost with the byte before it.
    case quote
}
