import ChineseText

@testable import DecodeStage

/// The ISO-2022-JP decoder of the Encoding Standard, section 12.2.1, with its states as it names them.
struct ReferenceISO2022JP {
    private enum State {
        case ascii, roman, katakana, leadByte, trailByte, escapeStart, escape
    }

    static func decode(_ bytes: [UInt8]) -> String {
        var state = State.ascii
        var outputState = State.ascii
        var lead: UInt8 = 0
        var output = false
        var result = String.UnicodeScalarView()
        var next = 0
        let error: Unicode.Scalar = "\u{FFFD}"

        func emit(_ value: UInt32) {
            if let scalar = Unicode.Scalar(value) { result.append(scalar) }
        }

        while true {
            let byte = next < bytes.count ? bytes[next] : nil
            next += 1
            switch state {
            case .ascii, .roman, .katakana:
                guard let byte else { return String(result) }
                if byte == 0x1B {
                    state = .escapeStart
                    continue
                }
                output = false
                if state == .katakana {
                    if (0x21...0x5F).contains(byte) { emit(0xFF61 - 0x21 + UInt32(byte)) } else { result.append(error) }
                } else if byte > 0x7F || byte == 0x0E || byte == 0x0F {
                    result.append(error)
                } else if state == .roman, byte == 0x5C {
                    emit(0xA5)
                } else if state == .roman, byte == 0x7E {
                    emit(0x203E)
                } else {
                    emit(UInt32(byte))
                }
            case .leadByte:
                guard let byte else { return String(result) }
                if byte == 0x1B {
                    state = .escapeStart
                    continue
                }
                output = false
                if (0x21...0x7E).contains(byte) {
                    lead = byte
                    state = .trailByte
                } else {
                    result.append(error)
                }
            case .trailByte:
                state = byte == 0x1B ? .escapeStart : .leadByte
                guard let byte, (0x21...0x7E).contains(byte) else {
                    result.append(error)
                    continue
                }
                let value = UInt32(CharsetTables.jis0208[(Int(lead) - 0x21) * 94 + Int(byte) - 0x21])
                if value == 0 { result.append(error) } else { emit(value) }
            case .escapeStart:
                if let byte, byte == 0x24 || byte == 0x28 {
                    lead = byte
                    state = .escape
                    continue
                }
                next -= 1
                output = false
                state = outputState
                result.append(error)
            case .escape:
                let found: State? =
                    switch (lead, byte) {
                    case (0x28, 0x42): .ascii
                    case (0x28, 0x4A): .roman
                    case (0x28, 0x49): .katakana
                    case (0x24, 0x40), (0x24, 0x42): .leadByte
                    default: nil
                    }
                if let found {
                    (state, outputState) = (found, found)
                    if output { result.append(error) }
                    output = true
                    continue
                }
                next -= 2
                output = false
                state = outputState
                result.append(error)
            }
        }
    }
}
