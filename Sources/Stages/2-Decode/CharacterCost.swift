import CTextData

/// How unlikely a character is in Chinese text, in eighths of a bit.
///
/// The figures are counts of simplified and traditional news and encyclopaedia text (scripts/tables/character-costs.py);
/// for the writings of other languages they are estimates of this file.
enum CharacterCost {
    /// One bit.
    static let bit = 8
    /// A U+FFFD: nothing is less likely in text that was read rightly.
    static let invalid = 40 * bit
    /// An incomplete character at the end of a sample.
    static let cut = 12 * bit
    static let control = 30 * bit
    private static let privateUse = 28 * bit
    private static let rareHan = 20 * bit
    private static let other = 20 * bit

    /// The cost of a byte below 80.
    @inline(__always)
    static func ascii(_ byte: UInt8) -> Int {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x20, 0x0A, 0x09: 4 * bit
        case 0x41...0x5A, 0x2C...0x2F, 0x21, 0x22, 0x25...0x29, 0x3A, 0x3B, 0x3F: 6 * bit
        case 0x00..<0x20, 0x7F: control
        default: 9 * bit
        }
    }

    /// The cost of a scalar of U+0080 or above.
    @inline(__always)
    static func cost(of scalar: UInt32) -> Int {
        switch scalar {
        case 0x4E00..<0xA000: Int(sluice_character_costs()[Int(scalar) - 0x4E00 + 0x1080])
        case 0xAC00...0xD7A3: hangul(scalar)
        case 0x0080..<0x0600: Int(sluice_character_costs()[Int(scalar) - 0x80])
        case 0x2000..<0x2700: Int(sluice_character_costs()[Int(scalar) - 0x2000 + 0x0580])
        case 0x3000..<0x3400: Int(sluice_character_costs()[Int(scalar) - 0x3000 + 0x0C80])
        case 0xFF00..<0xFFF0: Int(sluice_character_costs()[Int(scalar) - 0xFF00 + 0x6280])
        case 0xE000...0xF8FF: privateUse
        case 0x3400..<0x4E00, 0x20000..<0x32000: rareHan
        default: other
        }
    }

    @inline(__always)
    private static func hangul(_ scalar: UInt32) -> Int {
        Int(syllables[Int(scalar - 0xAC00)])
    }

    /// The commonest syllables of Korean cost 6 bits the first to 9 the last, any other 14.
    private static let syllables: [UInt8] = {
        var table = [UInt8](repeating: UInt8(14 * bit), count: 11172)
        let common = """
            이다는의에하고을가한로지은기어사를아해도인시리자나라대서그스들과니여정으있일것만수전부었면게보제상주세오장구원성적안연년\
            마러비음동조등와관공개생용위경치회유요방문소모습할계내중물신미무거국학민분당본선실저때말화체결진운입없트교현단반영데우았\
            발합간재려통역식행양달던타출심더또된되각직두드르남금산속질추건명바포업며불난북품청작길야차강려형후같크력까증술월
            """
        let scalars = common.unicodeScalars.filter { $0.value >= 0xAC00 && $0.value <= 0xD7A3 }
        for (rank, scalar) in scalars.enumerated() {
            let place = Int(scalar.value - 0xAC00)
            table[place] = min(table[place], UInt8(6 * bit + rank * 3 * bit / scalars.count))
        }
        return table
    }()
}
