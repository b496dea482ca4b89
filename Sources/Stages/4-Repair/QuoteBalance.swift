/// Puts back 。” and 。“ of which a byte-wise fold left only `!`.
///
/// Where a figure, a Latin letter or the end follows, the fold leaves nothing of the quote but the mark: 200萬部。” becomes
/// `200萬部!`, after U+FFFD if the decoder showed the byte before it. It applies only where it closes an open quote, or
/// opens one that is closed later.
///
/// A document where ``ByteShift`` found the fault needs no further evidence. Elsewhere two things are evidence enough: the
/// U+FFFD, and a mark between Chinese and a figure before a closing quote that nothing opens.
enum QuoteBalance {
    private static let opening: UInt32 = 0x201C
    private static let closing: UInt32 = 0x201D
    /// What it can put back.
    static let restored: [[UInt32]] = [[0x3002, opening], [0x3002, closing]]

    static func edits(in scalars: [UInt32], isKnown: Bool) -> [Edit] {
        guard scalars.contains(0x21), scalars.contains(where: { $0 == opening || $0 == closing }) else { return [] }
        let next = nextQuotes(scalars)
        var edits: [Edit] = []
        var open = 0
        for (i, scalar) in scalars.enumerated() {
            switch scalar {
            case opening: open += 1
            case closing: open = max(0, open - 1)
            case 0x21 where i > 0 && standsAlone(scalars, i):
                let isShown = scalars[i - 1] == 0xFFFD
                let range = (isShown ? i - 1 : i)..<i + 1
                if open == 1, next[i] != closing, isKnown || isShown {
                    edits.append(Edit(rule: .quote, range: range, replacement: [0x3002, closing]))
                    open = 0
                } else if open == 0, next[i] == closing, isKnown || isShown || isBetween(scalars, i) {
                    edits.append(Edit(rule: .quote, range: range, replacement: [0x3002, opening]))
                    open = 1
                }
            default: break
            }
        }
        return edits
    }

    /// Whether the mark is followed by what makes a decoder drop the lead byte before it.
    private static func standsAlone(_ scalars: [UInt32], _ i: Int) -> Bool {
        scalars[(i + 1)...].allSatisfy { $0 == 0x20 || $0 == 0x3000 } || scalars[i + 1] < 0x40
    }

    /// Whether the mark stands between a Chinese character and a figure.
    private static func isBetween(_ scalars: [UInt32], _ i: Int) -> Bool {
        i + 1 < scalars.count && 0x4E00...0x9FFF ~= scalars[i - 1] && scalars[i + 1] &- 0x30 < 10
    }

    /// For each position the first quote from there on; 0 if there is none.
    private static func nextQuotes(_ scalars: [UInt32]) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: scalars.count)
        var next: UInt32 = 0
        for i in scalars.indices.reversed() {
            if scalars[i] == opening || scalars[i] == closing { next = scalars[i] }
            result[i] = next
        }
        return result
    }
}
