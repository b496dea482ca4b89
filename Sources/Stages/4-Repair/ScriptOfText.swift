import ChineseText

/// Whether a text is in traditional characters, and which characters do not belong into it.
struct ScriptOfText {
    let isTraditional: Bool

    init(_ passages: [Passage]) {
        var traditional = 0
        var simplified = 0
        for passage in passages {
            for scalar in passage.scalars {
                if Self.isTraditional(scalar) {
                    traditional += 1
                } else if Self.isSimplified(scalar) {
                    simplified += 1
                }
            }
        }
        self.init(traditional: traditional, simplified: simplified)
    }

    init(traditional: Int, simplified: Int) {
        // Traditional text has its share of characters that also serve as simplified ones, such as 台 and 后.
        isTraditional = traditional * 3 > simplified
    }

    /// Whether the character is written otherwise in the script of this text.
    func isForeign(_ scalar: UInt32) -> Bool { isTraditional ? Self.isSimplified(scalar) : Self.isTraditional(scalar) }

    static func isTraditional(_ scalar: UInt32) -> Bool { Simplified.fold(scalar) != scalar }

    /// Whether some traditional character is simplified to this one.
    static func isSimplified(_ scalar: UInt32) -> Bool {
        let index = scalar &- first
        return index < count && simplified[Int(index)] && !isTraditional(scalar)
    }

    private static let first: UInt32 = 0x3400
    private static let count: UInt32 = 0x6C00
    private static let simplified: [Bool] = {
        var result = [Bool](repeating: false, count: Int(count))
        for scalar in first..<(first + count) where isTraditional(scalar) {
            let index = Simplified.fold(scalar) &- first
            if index < count { result[Int(index)] = true }
        }
        return result
    }()
}
