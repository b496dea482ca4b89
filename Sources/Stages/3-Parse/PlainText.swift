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
        var title: [UInt8] = []
        var paragraphs: [String] = []
        var byline = Byline()
        var date: DateText?
        let bytes = Array(page.html.utf8)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let line = InlineText.squeezed(bytes[start..<end])
            start = end + 1
            if line.isEmpty { continue }
            if title.isEmpty {
                title = line
            } else if paragraphs.count < 3, LineRules.isMetaLine(line[...], ink: line.inkCount) {
                // Lines about the article stand within the first three after the headline.
                byline.read(line)
                date = date ?? DateReader.first(in: line)?.date
            } else {
                paragraphs.append(line.text)
            }
        }
        guard !title.isEmpty else { return nil }
        let guess = ScriptGuess.guess([[title.text], paragraphs].joined())
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
