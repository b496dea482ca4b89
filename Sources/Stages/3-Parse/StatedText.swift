/// A text that a page states as data, in a script: plain lines, or markup within a string.
enum StatedText {
    /// The paragraphs, without the lines about the article.
    static func paragraphs(of text: [UInt8], headline: Headline.Choice, limits: ParseLimits) -> [[UInt8]] {
        var text = text
        // Twice: markup in a string may be escaped as text of markup.
        for _ in 0..<2 where isMarkup(text) {
            guard let blocks = blocks(of: text, limits: limits) else { break }
            let lines = blocks.blocks.indices.filter {
                let block = blocks.blocks[$0]
                return block.kind != .caption && !(block.isMostlyLink && block.marks == 0)
            }
            let kept = TrimmedText(lines, in: blocks, headline: headline).kept.map { Array(blocks.line($0)) }
            text = Array(kept.joined(separator: [0x0A]))
        }
        return text.split { $0 == 0x0A || $0 == 0x0D }.map(InlineText.squeezed).filter { !$0.isEmpty }
    }

    private static func isMarkup(_ text: [UInt8]) -> Bool {
        text.indices.contains { index in
            if text[index] == 0x26 { return true }
            guard text[index] == 0x3C, index + 1 < text.count else { return false }
            return text[index + 1].isASCIILetter || text[index + 1] == 0x2F
        }
    }

    private static func blocks(of text: [UInt8], limits: ParseLimits) -> PageBlocks? {
        let prepared = text.withUnsafeBufferPointer { bytes in
            Result { () throws(ParseFailure) in try PreparedMarkup(bytes, within: limits) }
        }
        // A string that cannot be read is no text of the page.
        guard var markup = try? prepared.get() else { return nil }
        let bytes = markup.takeBytes()
        var builder = TreeBuilder(
            limits: limits,
            nodeLimit: limits.nodes(inBytes: text.count),
            nodes: markup.nodeCount + 8,
            bytes: bytes.count
        )
        guard !bytes.isEmpty, HTMLEvents.read(bytes, into: &builder) else { return nil }
        builder.finish()
        return builder.failure == nil ? BlockReader.read(builder.tree) : nil
    }
}
