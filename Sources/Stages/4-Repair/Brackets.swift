/// Which brackets and quotes are open, by kind.
struct Brackets: Hashable {
    private var open = SIMD8<Int8>(repeating: 0)

    /// Takes a character in; says whether it is at odds with what is open.
    mutating func append(_ scalar: UInt32) -> Bool {
        guard let (kind, opens) = Self.kind(scalar) else { return false }
        let depth = open[kind]
        open[kind] = opens ? min(depth, 63) + 1 : max(depth - 1, 0)
        // Quotes of one kind do not nest, and none closes that was not opened.
        return opens ? depth > 0 : depth == 0
    }

    /// The number of kinds that are open though the next bracket of the kind opens, or the reverse.
    func mismatches(before next: Next) -> Int {
        var count = 0
        for kind in 0..<Self.kinds where (open[kind] > 0) != (next.value[kind] < 0) { count += 1 }
        return count
    }

    /// For each kind whether the next bracket opens (1) or closes (-1).
    struct Next {
        fileprivate var value = SIMD8<Int8>(repeating: 0)

        /// The next brackets from each position of a text, and from its end.
        static func all(_ scalars: [UInt32]) -> [Next] {
            var result = [Next](repeating: Next(), count: scalars.count + 1)
            var next = Next()
            for i in scalars.indices.reversed() {
                if let (kind, opens) = Brackets.kind(scalars[i]) { next.value[kind] = opens ? 1 : -1 }
                result[i] = next
            }
            return result
        }
    }

    static func isBracket(_ scalar: UInt32) -> Bool { kind(scalar) != nil }

    private static let kinds = 6

    @inline(__always)
    private static func kind(_ scalar: UInt32) -> (Int, Bool)? {
        switch scalar {
        case 0x201C, 0x201D: (0, scalar == 0x201C)
        case 0x300C, 0x300D: (1, scalar == 0x300C)
        case 0x300E, 0x300F: (2, scalar == 0x300E)
        case 0x300A, 0x300B: (3, scalar == 0x300A)
        case 0x3008, 0x3009: (4, scalar == 0x3008)
        case 0x3010, 0x3011: (5, scalar == 0x3010)
        default: nil
        }
    }
}
