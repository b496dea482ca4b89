/// Reads entities as HTML 5 does, so that libxml2 meets none but `&lt;`.
enum Entity {
    /// Stands for an ampersand in what libxml2 reads.
    ///
    /// libxml2 spends a microsecond on each `&amp;`. The byte is DEL, which no text has (``MarkupScanner`` drops it) and
    /// which libxml2 lets pass; ``TreeBuilder`` puts the ampersand back.
    static let ampersand: UInt8 = 0x7F

    /// Copies the reference at `start` to `output`, changed where libxml2 would misread it.
    ///
    /// - Returns: The index after what was copied.
    static func copy(
        _ html: UnsafeBufferPointer<UInt8>,
        at start: Int,
        below end: Int,
        to output: inout [UInt8]
    ) -> Int {
        if start + 1 < end, html[start + 1] == 0x23 { return copyNumber(html, at: start, below: end, to: &output) }
        var index = start + 1
        // 24: the longest name known here is shorter.
        while index < end, index - start < 24, html[index].isASCIILetter || html[index].isASCIIDigit { index += 1 }
        let name = html[start + 1..<index]
        if index < end, html[index] == 0x3B {
            if name.equals("amp") {
                output.append(ampersand)
                return index + 1
            }
            if name.equals("lt") {
                output += "&lt;".utf8
                return index + 1
            }
            if let scalar = HTMLDocument.entities[key(name)] ?? added[Word(name)] {
                append(scalar, to: &output)
                return index + 1
            }
        }
        // HTML 5 reads these without a semicolon, even before other letters.
        for legacy in withoutSemicolon where name.begins(with: legacy) {
            let after = start + 1 + legacy.utf8CodeUnitCount
            output.append(contentsOf: html[start..<after])
            output.append(0x3B)
            return after
        }
        output.append(ampersand)
        return start + 1
    }

    /// The first eight letters as a number, capitals told apart: `&Alpha;` and `&alpha;` differ.
    static func key(_ name: some Sequence<UInt8>) -> UInt64 {
        name.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
    }

    private static func copyNumber(
        _ html: UnsafeBufferPointer<UInt8>,
        at start: Int,
        below end: Int,
        to output: inout [UInt8]
    ) -> Int {
        var index = start + 2
        let isHex = index < end && html[index].lowered == 0x78
        if isHex { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < end, let digit = Self.digit(html[index], isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        guard index > digits else {
            output.append(ampersand)
            return start + 1
        }
        if index < end, html[index] == 0x3B { index += 1 }
        if value >= 0x80, value <= 0x9F { value = windows1252[Int(value - 0x80)] }
        if value < 0x20, value != 0x09, value != 0x0A { value = 0x20 }
        switch value {
        case 0x26: output.append(ampersand)
        case 0x3C: output += "&lt;".utf8
        default: append(value, to: &output)
        }
        return index
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte - 0x30) }
        guard isHex, byte.lowered >= 0x61, byte.lowered <= 0x66 else { return nil }
        return UInt32(byte.lowered - 0x61 + 10)
    }

    private static func append(_ value: UInt32, to output: inout [UInt8]) {
        output.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// What the numbers 128 to 159 mean (HTML standard, "numeric character reference end state").
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// Names of HTML 5 that are met in news pages and that HTML 4 lacks.
    private static let added: [Word: UInt32] = [
        "nbsp": 0xA0, "quot": 0x22, "apos": 0x27, "NewLine": 0x0A, "Tab": 0x09, "excl": 0x21, "num": 0x23,
        "dollar": 0x24,
        "percnt": 0x25, "lpar": 0x28, "rpar": 0x29, "ast": 0x2A, "plus": 0x2B, "comma": 0x2C,
        "period": 0x2E, "sol": 0x2F, "colon": 0x3A, "semi": 0x3B, "equals": 0x3D, "quest": 0x3F,
        "commat": 0x40, "lsqb": 0x5B, "lbrack": 0x5B, "bsol": 0x5C, "rsqb": 0x5D, "rbrack": 0x5D,
        "Hat": 0x5E, "lowbar": 0x5F, "grave": 0x60, "lcub": 0x7B, "lbrace": 0x7B, "verbar": 0x7C,
        "vert": 0x7C, "rcub": 0x7D, "rbrace": 0x7D, "hyphen": 0x2010, "dash": 0x2010, "horbar": 0x2015,
        "nldr": 0x2025, "mldr": 0x2026, "rsquor": 0x2019, "rdquor": 0x201D, "ldquor": 0x201E,
        "lsquor": 0x201A, "bullet": 0x2022, "middot": 0xB7, "centerdot": 0xB7, "check": 0x2713,
        "star": 0x2606, "starf": 0x2605, "phone": 0x260E, "copysr": 0x2117, "numero": 0x2116,
        "NonBreakingSpace": 0xA0,
        "ZeroWidthSpace": 0x200B, "half": 0xBD, "rarrow": 0x2192, "blank": 0x2423,
    ]

    private static let withoutSemicolon: [StaticString] = [
        "nbsp", "amp", "lt", "gt", "quot", "copy", "reg", "middot", "deg", "times", "laquo", "raquo", "yen", "pound",
        "plusmn", "para", "sect", "frac12", "eacute", "egrave", "uuml", "ouml", "auml", "szlig", "ccedil", "shy",
    ]
}
