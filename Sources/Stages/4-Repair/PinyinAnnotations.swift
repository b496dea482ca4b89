import ChineseText

/// Removes the pinyin that a faulty conversion to traditional characters leaves: 質(zhì)量 becomes 質量.
///
/// The fault is systematic, so the whole document decides. An annotation goes only if its syllable is a reading of
/// the character before it, the character is a traditional form, and four fifths of its occurrences are so marked.
struct PinyinAnnotations {
    /// The share of its occurrences that a character must be marked at.
    private static let share = 0.8
    /// The rank up to which a character counts as common: nobody explains the customary reading of such a one.
    private static let common: UInt16 = 600

    private var removed: [UInt32: Int] = [:]

    /// Removes what it finds in passages that belong together; call it again after other repairs laid open more.
    mutating func remove(from passages: inout [Passage]) {
        let found = passages.map { Self.find(in: $0.scalars) }
        guard found.contains(where: { !$0.isEmpty }), ScriptOfText(passages).isTraditional else { return }
        var marked = removed
        var total = removed.mapValues { _ in 0 }
        for (passage, annotations) in zip(passages, found) {
            for annotation in annotations { marked[passage.scalars[annotation.range.lowerBound - 1], default: 0] += 1 }
        }
        for passage in passages {
            for scalar in passage.scalars where marked[scalar] != nil { total[scalar, default: 0] += 1 }
        }
        marked = marked.filter { Double($0.value) >= Self.share * Double(total[$0.key] ?? 0) }
        let customary = Set(
            zip(passages, found).flatMap { passage, annotations in
                annotations.filter(\.isCustomary).map { passage.scalars[$0.range.lowerBound - 1] }
            }
        )
        guard isFault(marked, customary) else { return }
        for index in passages.indices {
            let scalars = passages[index].scalars
            let edits = found[index].map(\.range).filter { marked[scalars[$0.lowerBound - 1]] != nil }.map {
                // The character stands in the log so that a reader sees what was marked.
                Edit(rule: .pinyin, range: $0.lowerBound - 1..<$0.upperBound, replacement: [scalars[$0.lowerBound - 1]])
            }
            for edit in edits { removed[edit.replacement[0], default: 0] += 1 }
            passages[index].apply(edits)
        }
    }

    /// Whether this is the fault rather than an author who explains a reading: a character marked twice, three
    /// characters, or the customary reading of a character that every reader knows.
    private func isFault(_ marked: [UInt32: Int], _ customary: Set<UInt32>) -> Bool {
        if marked.count >= 3 || marked.contains(where: { $0.value >= 2 }) { return true }
        return marked.keys.contains { customary.contains($0) && 1...Self.common ~= CharacterModel.shared.id($0) }
    }

    private struct Annotation {
        /// From bracket to bracket.
        let range: Range<Int>
        let isCustomary: Bool
    }

    /// The annotations, each after a traditional character of that reading.
    private static func find(in scalars: [UInt32]) -> [Annotation] {
        var result: [Annotation] = []
        var i = 1
        while i < scalars.count {
            guard let end = annotationEnd(scalars, i) else {
                i += 1
                continue
            }
            let character = scalars[i - 1]
            if Simplified.fold(character) != character, let syllable = Readings.syllable(scalars[(i + 1)..<(end - 1)]) {
                let relation = Readings.relation(character, syllable)
                if relation != .none {
                    result.append(Annotation(range: i..<end, isCustomary: relation == .customary))
                }
            }
            i = end
        }
        return result
    }

    /// The end of a bracket of pinyin that begins at `start`, whatever stands before it.
    static func annotationEnd(_ scalars: [UInt32], _ start: Int) -> Int? {
        guard scalars[start] == 0x28 || scalars[start] == 0xFF08 else { return nil }
        var i = start + 1
        while i < scalars.count, i - start <= 8 {
            let scalar = scalars[i]
            if scalar == 0x29 || scalar == 0xFF09 {
                return i > start + 1 && Readings.syllable(scalars[(start + 1)..<i]) != nil ? i + 1 : nil
            }
            i += 1
        }
        return nil
    }
}
