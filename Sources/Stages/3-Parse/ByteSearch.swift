/// Searches in UTF-8, by byte.
extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// Whether `text` stands at `index`; ASCII letters must be in the case of `text`.
    @inline(__always)
    func has(_ text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index >= startIndex, count <= endIndex - index else { return false }
        let wanted = text.utf8Start
        for offset in 0..<count where self[index + offset] != wanted[offset] { return false }
        return true
    }

    func find(_ text: StaticString, from start: Int? = nil) -> Int? {
        let count = text.utf8CodeUnitCount
        var index = start ?? startIndex
        let first = text.utf8Start[0]
        while count <= endIndex - index {
            if self[index] == first, has(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    func contains(_ text: StaticString) -> Bool { find(text) != nil }

    func begins(with text: StaticString) -> Bool { has(text, at: startIndex) }

    func ends(with text: StaticString) -> Bool { has(text, at: endIndex - text.utf8CodeUnitCount) }

    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && has(text, at: startIndex)
    }

    /// The number of Unicode scalars that are not blanks.
    var inkCount: Int {
        var count = 0
        for byte in self where byte > 0x20 && byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    @inline(__always) var isASCIIBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    @inline(__always) var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inline(__always) var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    @inline(__always) var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
