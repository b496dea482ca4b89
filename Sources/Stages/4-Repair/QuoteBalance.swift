/// Puts back 。” and 。“ of which a byte-wise fold left only `!`.
///
/// Where a figure, a Latin letter or the end follows, the fold leaves nothing of the quote but the mark: 200萬部。” becomes
/// `200萬部!`. It applies only in a document where ``ByteShift`` found the fault, and only where it closes an open quote,
/// or opens one that is closed later.
struct QuoteBalance {
    static func edits(in scalars: [UInt32]) -> [Edit] {
        var edits: [Edit] = []
        var open = 0
        for (i, scalar) in scalars.enumerated() {
            switch scalar {
            case 0x201C: open += 1
            case 0x201D: open = max(0, open - 1)
            case 0x21 where i > 0 && standsAlone(scalars, i):
                if open == 1, next(scalars, from: i + 1) != 0x201D {
                    edits.append(Edit(rule: .quote, range: i..<i + 1, replacement: [0x3002, 0x201D]))
                    open = 0
                } else if open == 0, next(scalars, from: i + 1) == 0x201D {
                    edits.append(Edit(rule: .quote, range: i..<i + 1, replacement: [0x3002, 0x201C]))
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

    /// The first quote from a position on.
    static func next(_ scalars: [UInt32], from i: Int) -> UInt32? {
        scalars[i...].first { $0 == 0x201C || $0 == 0x201D }
    }
}
