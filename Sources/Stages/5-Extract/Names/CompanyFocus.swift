/// Which company a text speaks of where it only says 公司.
struct CompanyFocus {
    struct Subject {
        var offset: Int
        /// The company's place in the list of mentions.
        var company: Int
        /// How much it is what the text is about.
        var weight: Int
    }

    private let subjects: [Subject]
    private let paragraphStarts: [Int]

    init(text: FoldedText, companies: [CompanyDirectory.Entry]) {
        var starts = [0]
        for (offset, scalar) in text.folded.enumerated() where scalar == 0x0A { starts.append(offset + 1) }
        paragraphStarts = starts
        subjects = companies.enumerated().map { index, entry in
            let start = entry.range.lowerBound
            let previous: UInt32 = start > 0 ? text.folded[start - 1] : 0x0A
            let opens = !NameCharacters.isHan(previous) && previous != 0x3001
            let isNamedInFull = entry.canonical.count >= 6
            return Subject(offset: start, company: index, weight: (opens ? 1 : 0) + (isNamedInFull ? 2 : 0))
        }
    }

    /// The company in focus at an offset: the last of the weightiest in this paragraph, else in the ones before.
    func company(before offset: Int) -> Int? {
        var high = subjects.count
        var low = 0
        while low < high {
            let middle = (low + high) / 2
            if subjects[middle].offset < offset { low = middle + 1 } else { high = middle }
        }
        let paragraph = paragraphStart(of: offset)
        var best: Subject?
        for subject in subjects[..<low].reversed().prefix(40) {
            if let best,
                best.weight >= 3 || (best.offset >= paragraph && subject.offset < paragraph && best.weight >= 2)
            {
                break
            }
            if best.map({ subject.weight > $0.weight }) ?? true { best = subject }
        }
        return best?.company
    }

    private func paragraphStart(of offset: Int) -> Int {
        var low = 0
        var high = paragraphStarts.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return paragraphStarts[max(0, low - 1)]
    }
}
