/// The main text without the lines about it: what stands above the first paragraph and below the last.
struct TrimmedText {
    private(set) var kept: [Int] = []
    /// The lines taken away, which may tell source and editor.
    private(set) var removed: [Int] = []

    init(_ blocks: [Int], in page: PageBlocks, headline: Headline.Choice) {
        var inHead = true
        kept.reserveCapacity(blocks.count)
        let copies = RepeatedText.copies(in: blocks, of: page)
        let buttons = RepeatedText.buttons(in: blocks, of: page)
        for (position, index) in blocks.enumerated() {
            let block = page.blocks[index]
            let line = page.line(index)
            let ink = Int(block.ink)
            if index == headline.block || (inHead && line.elementsEqual(headline.title)) {
                // A subheading in the midst of the text can say what the title says.
                if inHead { kept.removeAll(keepingCapacity: true) } else { kept.append(index) }
                continue
            }
            if copies.contains(index) || buttons.contains(line) { continue }
            if inHead, block.isMeta || LineRules.isMetaLine(line, ink: ink) {
                // What stands between the headline and this line is about the article too.
                removed += kept + [index]
                kept.removeAll(keepingCapacity: true)
                continue
            }
            if block.isMostlyLink, LineRules.isReference(line) {
                removed.append(index)
                continue
            }
            let verdict = LineRules.judge(line, ink: ink, marks: Int(block.marks))
            switch verdict {
            case .end, .disclaimer:
                // Early in the text the heading of other articles heads a box, not the end.
                if !inHead, verdict == .disclaimer || position * 2 >= blocks.count {
                    removed += blocks[position...]
                    return
                }
                removed.append(index)
            case .furniture: removed.append(index)
            case .text:
                kept.append(index)
                if block.marks > 0, ink > 30 { inHead = false }
            }
        }
    }

    /// Takes away a note about an author that ends the text: her name, "is" and her post.
    mutating func cutBiography(of authors: [[UInt8]], in page: PageBlocks) {
        // Four: name, note, and a line about where to follow her.
        for position in kept.indices.suffix(4) where position > 2 {
            let line = page.line(kept[position])
            let isNote = authors.contains { name in
                guard name.count > 3, line.starts(with: name) else { return false }
                let rest = line.dropFirst(name.count)
                return rest.isEmpty || Self.verbs.contains { rest.begins(with: $0) }
            }
            guard isNote else { continue }
            removed += kept[position...]
            kept.removeSubrange(position...)
            return
        }
    }

    private static let verbs: [StaticString] = [
        " is ", " was ", " has ", " covers ", " writes ", ", ", " (", " joined ", " leads ", " reports ",
    ]
}
