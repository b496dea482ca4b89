import ExtractStage

/// A labelled name and what was found in its place; one of the two may be missing.
struct NamePair {
    var labelled: NameSpan?
    var found: NameSpan?

    /// Each labelled name with what was found at the same bounds, or else the first that overlaps it; then what is left.
    static func pairs(labelled: [NameSpan], found: [NameSpan]) -> [NamePair] {
        var isUsed = [Bool](repeating: false, count: found.count)
        var pairs: [NamePair] = []
        for name in labelled {
            let index =
                found.indices.first { !isUsed[$0] && found[$0].range == name.range }
                ?? found.indices.first { !isUsed[$0] && found[$0].range.overlaps(name.range) }
            if let index { isUsed[index] = true }
            pairs.append(NamePair(labelled: name, found: index.map { found[$0] }))
        }
        return pairs + found.indices.filter { !isUsed[$0] }.map { NamePair(labelled: nil, found: found[$0]) }
    }

    var isRight: Bool { labelled?.range == found?.range && labelled?.type == found?.type }

    /// The kind of error; its count is 0.
    var confusion: ModelReport.Confusion {
        var answer = found?.type.word ?? "nothing"
        if let labelled, let found, labelled.range != found.range {
            answer = labelled.type == found.type ? "other bounds" : "\(found.type.word), other bounds"
        }
        return ModelReport.Confusion(labelled: labelled?.type.word ?? "nothing", found: answer, count: 0)
    }

    /// The error itself; its count is 0.
    func mistake(in sentence: LabelledSentence) -> ModelReport.Mistake {
        func text(_ span: NameSpan?) -> String {
            var view = String.UnicodeScalarView()
            for value in span.map({ sentence.scalars[$0.range] }) ?? [] {
                if let scalar = Unicode.Scalar(value) { view.append(scalar) }
            }
            return String(view)
        }
        return ModelReport.Mistake(
            labelled: text(labelled),
            labelledType: labelled?.type.word ?? "nothing",
            found: text(found),
            foundType: found?.type.word ?? "nothing",
            count: 0
        )
    }
}
