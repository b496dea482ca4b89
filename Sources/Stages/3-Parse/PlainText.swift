import NewsModel

/// Reads a document without markup: the first line is the headline, the others are paragraphs.
enum PlainText {
    /// Where the first tag or comment begins; `nil` in a text without markup.
    static func firstTag(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        text.indices.first { index in
            guard text[index] == 0x3C, index + 1 < text.count else { return false }
            let next = text[index + 1]
            return next.isASCIILetter || next == 0x2F || next == 0x21 || next == 0x3F
        }
    }

    static func article(_ page: DecodedPage) -> Article? {
        let bytes = Array(page.html.utf8)
        var lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { InlineText.squeezed($0) }.filter { !$0.isEmpty }
        guard !lines.isEmpty else { return nil }
        let title = lines.removeFirst()
        var byline = Byline()
        var date: DateText?
        // Lines about the article stand within the first three after the headline.
        var index = 0
        while index < min(3, lines.count) {
            let line = lines[index]
            guard LineRules.isMetaLine(line[...], ink: line.inkCount) else {
                index += 1
                continue
            }
            byline.read(line)
            date = date ?? DateReader.first(in: line)?.date
            lines.remove(at: index)
        }
        let paragraphs = lines.map(\.text)
        let guess = ScriptGuess.guess([title.text] + paragraphs)
        if guess.language == "zh", date?.hour != nil, date?.zone == nil { date?.zone = 8 * 60 }
        return Article(
            key: page.key,
            url: page.url,
            title: title.text,
            published: date?.iso,
            source: byline.source?.text,
            author: byline.authors.map(\.text),
            editor: byline.editor?.text,
            language: guess.language,
            script: guess.script,
            paragraphs: paragraphs,
            provenance: Provenance(page)
        )
    }
}
