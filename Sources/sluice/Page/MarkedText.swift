import NewsModel

/// An article's text cut into pieces that are marked or not.
struct MarkedText {
    struct Piece {
        let text: String
        let style: MarkStyle
    }

    /// The pieces of each paragraph.
    let paragraphs: [[Piece]]

    init(_ annotated: AnnotatedArticle) {
        var marks: [(range: Range<Int>, style: MarkStyle)] = []
        marks += annotated.companies.map { ($0.range, .company) }
        marks += annotated.persons.map { ($0.range, .person) }
        marks += annotated.figures.map { ($0.range, .figure) }
        // A longer mark wins over one inside it.
        marks.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }

        var paragraphs: [[Piece]] = []
        var offset = 0
        var next = 0
        for paragraph in annotated.article.paragraphs {
            let scalars = Array(paragraph.unicodeScalars)
            var pieces: [Piece] = []
            var done = 0
            while next < marks.count, marks[next].range.upperBound <= offset + scalars.count {
                let start = marks[next].range.lowerBound - offset
                let end = marks[next].range.upperBound - offset
                if start >= done {
                    pieces.append(Piece(text: Self.string(scalars[done..<start]), style: .plain))
                    pieces.append(Piece(text: Self.string(scalars[start..<end]), style: marks[next].style))
                    done = end
                }
                next += 1
            }
            pieces.append(Piece(text: Self.string(scalars[done...]), style: .plain))
            paragraphs.append(pieces.filter { !$0.text.isEmpty })
            offset += scalars.count + 1
        }
        self.paragraphs = paragraphs
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
