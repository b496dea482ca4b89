/// Resolves entities that a page escaped twice, and that a reader therefore sees: `&ldquo;` becomes “.
enum Entities {
    /// The longest name or number, brackets excluded.
    private static let longest = 8

    static func edits(in scalars: [UInt32]) -> [Edit] {
        var edits: [Edit] = []
        var i = 0
        while i < scalars.count {
            if scalars[i] == 0x26, let (scalar, end) = entity(scalars, i) {
                edits.append(Edit(rule: .entity, range: i..<end, replacement: [scalar]))
                i = end
            } else {
                i += 1
            }
        }
        return edits
    }

    /// The character of an entity that begins at an ampersand, and where it ends.
    private static func entity(_ scalars: [UInt32], _ start: Int) -> (UInt32, Int)? {
        var i = start + 1
        var ampersands = 0
        while let (name, end) = name(scalars, i) {
            if name != amp {
                guard let scalar = number(name) ?? named[name] else { return ampersands > 0 ? (0x26, i) : nil }
                return (scalar, end)
            }
            // &amp;amp;ldquo; was escaped three times.
            ampersands += 1
            i = end
        }
        return ampersands > 0 ? (0x26, i) : nil
    }

    /// The ASCII letters, digits and # from a position to a semicolon.
    private static func name(_ scalars: [UInt32], _ start: Int) -> ([UInt8], Int)? {
        var name: [UInt8] = []
        var i = start
        while i < scalars.count, name.count <= longest {
            switch scalars[i] {
            case 0x3B: return name.isEmpty ? nil : (name, i + 1)
            case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: name.append(UInt8(scalars[i]))
            default: return nil
            }
            i += 1
        }
        return nil
    }

    private static func number(_ name: [UInt8]) -> UInt32? {
        guard name[0] == 0x23, name.count > 1 else { return nil }
        let hexadecimal = name[1] | 0x20 == 0x78
        let digits = String(decoding: name[(hexadecimal ? 2 : 1)...], as: UTF8.self)
        // Control characters would be new damage.
        guard let value = UInt32(digits, radix: hexadecimal ? 16 : 10), value >= 0xA0 || 0x20...0x7E ~= value,
            Unicode.Scalar(value) != nil
        else { return nil }
        return value == 0xA0 ? 0x20 : value
    }

    private static let amp = Array("amp".utf8)

    /// The entities that Chinese editors put into news (HTML standard, named character references).
    ///
    /// A space that does not break is a space in text.
    private static let named: [[UInt8]: UInt32] = Dictionary(
        uniqueKeysWithValues: [
            ("nbsp", 0x20), ("ensp", 0x20), ("emsp", 0x20), ("thinsp", 0x20), ("lt", 0x3C), ("gt", 0x3E),
            ("quot", 0x22),
            ("apos", 0x27), ("ldquo", 0x201C), ("rdquo", 0x201D), ("lsquo", 0x2018), ("rsquo", 0x2019),
            ("sbquo", 0x201A), ("bdquo", 0x201E), ("laquo", 0xAB), ("raquo", 0xBB), ("lsaquo", 0x2039),
            ("rsaquo", 0x203A), ("hellip", 0x2026), ("mdash", 0x2014), ("ndash", 0x2013), ("middot", 0xB7),
            ("bull", 0x2022), ("times", 0xD7), ("divide", 0xF7), ("plusmn", 0xB1), ("deg", 0xB0), ("permil", 0x2030),
            ("yen", 0xA5), ("pound", 0xA3), ("euro", 0x20AC), ("cent", 0xA2), ("copy", 0xA9), ("reg", 0xAE),
            ("trade", 0x2122), ("sect", 0xA7), ("eacute", 0xE9), ("egrave", 0xE8), ("uuml", 0xFC), ("ouml", 0xF6),
            ("auml", 0xE4), ("frac12", 0xBD), ("sup2", 0xB2), ("sup3", 0xB3), ("micro", 0xB5), ("alpha", 0x3B1),
            ("beta", 0x3B2), ("rarr", 0x2192), ("larr", 0x2190), ("le", 0x2264), ("ge", 0x2265), ("ne", 0x2260),
            ("minus", 0x2212), ("sim", 0x223C), ("equiv", 0x2261), ("infin", 0x221E), ("loz", 0x25CA),
        ].map { (Array($0.0.utf8), UInt32($0.1)) }
    )
}
