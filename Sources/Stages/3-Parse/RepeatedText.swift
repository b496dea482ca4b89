/// Finds text that a page carries twice, for narrow and for wide screens.
enum RepeatedText {
    /// Shorter lines may well stand twice in a text, in scalars.
    private static let shortestCopy: Int32 = 40

    /// The lines of second copies: runs of two long lines at least that follow each other in the same order before.
    ///
    /// A single repeated line stays, for authors repeat themselves.
    ///
    /// - Complexity: Linear in the bytes of the lines.
    static func copies(in blocks: [Int], of page: PageBlocks) -> Set<Int> {
        let long = blocks.filter { page.blocks[$0].ink >= shortestCopy }
        var first: [ArraySlice<UInt8>: Int] = [:]
        var originals = [Int?](repeating: nil, count: long.count)
        for (position, index) in long.enumerated() {
            let line = page.line(index)
            if let original = first[line] { originals[position] = original } else { first[line] = position }
        }
        var result: Set<Int> = []
        for (position, original) in originals.enumerated() {
            guard let original else { continue }
            let follows = position > 0 && originals[position - 1] == original - 1
            let leads = position + 1 < originals.count && originals[position + 1] == original + 1
            if follows || leads { result.insert(long[position]) }
        }
        return result
    }

    /// The lines that are links and stand three times at least: Read the full review, Check the price.
    static func buttons(in blocks: [Int], of page: PageBlocks) -> Set<ArraySlice<UInt8>> {
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for index in blocks where isButton(page.blocks[index]) {
            counts[page.line(index), default: 0] += 1
        }
        return Set(counts.lazy.filter { $0.value >= 3 }.map(\.key))
    }

    private static func isButton(_ block: Block) -> Bool {
        block.kind != .heading && block.marks == 0 && block.ink <= 60 && block.linkInk * 10 >= block.ink * 9
    }
}
