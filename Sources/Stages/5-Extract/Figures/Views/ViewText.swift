/// Questions about single scalars that several views ask.
enum ViewText {
    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    static func isLetter(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    static func isASCIIWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }

    static func isHan(_ scalar: UInt32) -> Bool { (0x3400..<0xA000).contains(scalar) }
}
