extension Cell {
    /// The value as a parameter of a statement, `nil` for NULL.
    var postgresText: String? {
        switch self {
        case .null: nil
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        }
    }

    /// Appends the value as the text format of `COPY` has it: `\N` for NULL, what separates escaped.
    func appendCopyText(to line: inout [UInt8]) {
        switch self {
        case .null: line += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
        case .integer(let number): line += "\(number)".utf8
        case .real(let number): line += "\(number)".utf8
        case .text(var text):
            text.withUTF8 { bytes in
                for byte in bytes {
                    switch byte {
                    case UInt8(ascii: "\\"): line += [byte, byte]
                    case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
                    case UInt8(ascii: "\r"): line += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
                    case UInt8(ascii: "\t"): line += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
                    default: line.append(byte)
                    }
                }
            }
        }
    }
}

extension [Cell] {
    /// Appends a row as the text format of `COPY` has it.
    func appendCopyLine(to lines: inout [UInt8]) {
        for (index, cell) in enumerated() {
            if index > 0 { lines.append(UInt8(ascii: "\t")) }
            cell.appendCopyText(to: &lines)
        }
        lines.append(UInt8(ascii: "\n"))
    }
}
