import ChineseText

/// Writes fields as bytes of a charset.
struct CSVText {
    let encoding: CSVEncoding
    private let japanese: JapaneseEncoder?
    /// What the charset has no bytes for, with how often; a `?` stands in its place.
    private(set) var unencodable: [Unicode.Scalar: Int] = [:]

    init(_ encoding: CSVEncoding) throws(LoadFailure) {
        self.encoding = encoding
        japanese =
            switch encoding {
            case .shiftJIS: try JapaneseEncoder(shiftJIS: true)
            case .eucJP: try JapaneseEncoder(shiftJIS: false)
            default: nil
            }
    }

    /// What the file begins with.
    var mark: [UInt8] { encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : [] }

    /// Appends a record, ended as RFC 4180 has it.
    mutating func append(_ fields: [Cell], to bytes: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field, to: &bytes)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private mutating func append(_ field: Cell, to bytes: inout [UInt8]) {
        switch field {
        // Nothing between the commas is no value, "" a text without characters.
        case .null: break
        case .integer(let number): bytes += "\(number)".utf8
        case .real(let number): bytes += "\(number)".utf8
        case .text(let text):
            let needsQuotes = text.isEmpty || text.utf8.contains(where: Self.separates) || Self.isFormula(text)
            if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
            // A spreadsheet shows the apostrophe to nobody and computes nothing.
            if Self.isFormula(text) { bytes.append(UInt8(ascii: "'")) }
            append(text, to: &bytes)
            if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        }
    }

    private mutating func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            if scalar == "\"" { bytes.append(UInt8(ascii: "\"")) }
            let isEncoded =
                switch encoding {
                case .utf8: Self.appendUTF8(scalar, to: &bytes)
                case .gb18030: GB18030Encoder.append(scalar.value, to: &bytes)
                case .big5: Big5Encoder.append(scalar.value, to: &bytes)
                case .shiftJIS, .eucJP: japanese?.append(scalar, to: &bytes) ?? false
                }
            if !isEncoded {
                bytes.append(UInt8(ascii: "?"))
                unencodable[scalar, default: 0] += 1
            }
        }
    }

    private static func appendUTF8(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
        return true
    }

    private static func separates(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// Whether a spreadsheet might take the text for a formula: it begins with `=`, `+`, `-`, `@`, a tab or a carriage
    /// return (OWASP, "CSV Injection"), also in full width, and is not just a number.
    static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return false }
        return !text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
            || text.utf8.count == 1 || !"+-".unicodeScalars.contains(first)
    }
}
