/// How unlikely a letter beyond ASCII is in text of the languages that a charset was made for, in the unit of
/// ``CharacterCost``.
///
/// The orders of the letters are approximate and were set down from general knowledge of the languages, not counted from
/// a text or copied from a list. They are to tell one charset of a script from another, and such text from Chinese: that
/// the commonest dozen letters cost less than the rarest is all that they need to get right, and the tests hold a sentence
/// of each script. The alphabets are those of the orthographies.
enum LetterCost {
    /// The first scalar of the tables, and the one after the last.
    static let scalars: Range<UInt32> = 0x00C0..<0x0E80
    /// A letter that the languages at home do not have.
    private static let rare = UInt8(14 * CharacterCost.bit)
    /// A letter of Latin script beyond ASCII that they have.
    private static let latin = UInt8(8 * CharacterCost.bit)

    /// The costs within a word, a table for each language that text in an encoding may have.
    ///
    /// Letters of several languages at once are a sign of another encoding. Empty for one that is not made for letters.
    private static func tables(for encoding: TextEncoding) -> [[UInt8]] {
        switch encoding {
        case .utf8: all
        case .windows1250, .iso8859Part2, .iso8859Part16: central
        case .windows1254: turkish
        case .windows1257, .iso8859Part4, .iso8859Part13: baltic
        case .windows1258: vietnamese
        case .windows1252, .iso8859Part15, .macintosh: western
        default: encoding.singleByteTable == nil ? [] : otherScripts
        }
    }

    /// The table to be tried, or all in turn; one that is `nil` for an encoding that is not made for letters.
    static func choices(for encoding: TextEncoding, allLanguages: Bool) -> [[UInt8]?] {
        let tables = tables(for: encoding)
        return tables.isEmpty ? [nil] : allLanguages ? tables : Array(tables.prefix(1))
    }

    private static let western = westernAlphabets.map(table)
    private static let central = centralAlphabets.map(table)
    private static let turkish = [table(turkishAlphabet)]
    private static let baltic = balticAlphabets.map(table)
    private static let vietnamese = [table(vietnameseAlphabet)]
    private static let otherScripts = [table("")]
    private static let all = [
        table((westernAlphabets + centralAlphabets + balticAlphabets).joined() + turkishAlphabet + vietnameseAlphabet)
    ]

    private static func table(_ alphabet: String) -> [UInt8] {
        var table = [UInt8](repeating: rare, count: scalars.count)
        for scalar in (alphabet + alphabet.uppercased()).unicodeScalars where scalars.contains(scalar.value) {
            table[Int(scalar.value - scalars.lowerBound)] = latin
        }
        for order in orders {
            let letters = Array(order.unicodeScalars)
            for (rank, scalar) in letters.enumerated() {
                // From 3.5 bits for the commonest to 8 for the last.
                let cost = (7 * CharacterCost.bit + rank * 9 * CharacterCost.bit / letters.count) / 2
                for form in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
                    for letter in form.unicodeScalars where scalars.contains(letter.value) {
                        let place = Int(letter.value - scalars.lowerBound)
                        table[place] = min(table[place], UInt8(cost))
                    }
                }
            }
        }
        return table
    }

    // Russian with Ukrainian, Belarusian, Serbian and Macedonian; Greek; Arabic with Persian; Hebrew; Thai.
    private static let orders = [
        "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэіёїєъґўјљњћђџќѓѕ",
        "αοιετσνηυρπκμλςάίέόωγδώύήθφχβξζψϊϋΐΰ",
        "اليمونترةبعدفسهكقحجشطصأخىضئذإغزظثءؤآپچگژ\u{64B}\u{651}",
        "יוהלאברתמשםנדחעקפטכזגסןצךףץ",
        "านรอก\u{E40}ง\u{E48}มย\u{E31}ลวด\u{E34}\u{E35}ทส\u{E49}ต\u{E30}ป\u{E41}\u{E4C}คห\u{E38}บ\u{E37}จพ\u{E39}"
            + "\u{E44}ชข\u{E43}\u{E47}\u{E36}\u{E33}โธผณซถภศษฉฟญฝ\u{E46}ฐฤ\u{E2F}ฎฏฒฌฮ",
    ]
    // French, German, Spanish with Portuguese and Italian, the Nordic languages.
    private static let westernAlphabets = ["àâçéèêëîïôùûüœ", "äöüß", "áéíóúñüàâãçêôõèìòù", "åäöæøéðþáíóúý"]
    // Polish, Czech with Slovak, Hungarian, Romanian, Croatian with Slovene.
    private static let centralAlphabets = ["ąćęłńóśźż", "áčďéěíňóřšťúůýžäľĺôŕ", "áéíóöőúüű", "ăâîșşțţ", "čćđšž"]
    private static let turkishAlphabet = "çğıöşüâîûİ"
    // Lithuanian, Latvian, Estonian.
    private static let balticAlphabets = ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"]
    private static let vietnameseAlphabet = "ăâđêôơưàáãèéìíòóõùúý\u{300}\u{301}\u{303}\u{309}\u{323}"
}
