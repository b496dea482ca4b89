/// Names found by other means, to ask whether one of them is longer than a name that overlaps it.
struct LongerNames {
    /// The longest name at each scalar.
    private var longest: [Int32]

    init(_ names: [Range<Int>], count: Int) {
        longest = Array(repeating: 0, count: count)
        for name in names {
            for at in name { longest[at] = max(longest[at], Int32(name.count)) }
        }
    }

    func has(longerThan name: Range<Int>) -> Bool { name.contains { longest[$0] > Int32(name.count) } }
}
