/// Puts back 。” and 。“ of which a byte-wise fold left only `!`.
///
/// Where a figure, a Latin letter or the end follows, the fold leaves nothing of the quote but the mark: 200萬部。” becomes
/// `200萬部!`. It applies only in a document where ``ByteShift`` found the fault, and only where it closes an open quote,
/// or opens one that is closed later.
enum QuoteBalance {
    private static let opening: UInt32 = 0x201C
    private static let closing: UInt32 = 0x201D

    static func edits(in scalars: [UInt32]) -> [Edit] {
        let next = nextQuotes(scalars)
        var edits: [Edit] = []
        var open = 0
        for (i, scalar) in scalars.enumerated() {
            switch scalar {
            case opening: open += 1
            case closing: open = max(0, open - 1)
            case 0x21 where i > 0 && standsAlone(scalars, i):
                if open == 1, next[i] != closing {
                    edits.append(Edit(rule: .quote, range: i..<i + 1, replacement: [0x3002, closing]))
                    open = 0
                } else if open == 0, next[i] == closing {
                    edits.append(Edit(rule: .quote, range: i..<i + 1, replacement: [0x3002, opening]))
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
