public import NewsModel

/// Repairs the damage that Chinese text suffers on its way through programs that misread its bytes.
///
/// Clean text comes back as it went in. Every edit is in the log, and a character that had to be guessed is marked so.
/// Text of which nothing is left (锟斤拷, 烫烫烫, U+FFFD) stays: it is never invented. ``LostText`` finds it.
///
/// ```swift
/// let (text, repairs) = TextRepairer().repair("據報道,江陽區(qū)的產(chǎn)業(yè)發(fā)展很快。")
/// // text == "據報道,江陽區的產業發展很快。", repairs.count == 4
/// // repairs[0].rule == "pinyin", repairs[0].before == "區(qū)", repairs[0].after == "區"
/// ```
///
/// The rules, in order: `entity` (entities escaped twice), `utf8-as-latin1`, `gbk-as-latin1` and `utf8-as-gbk` (text read in
/// another encoding), `backslash` (of Big5), `pinyin` (left by a faulty conversion), `byte-shift` (GBK whose pairs of bytes
/// moved by one) and `quote` (a quote lost with them).
///
/// It cannot fail. Several threads may use one value at once.
///
/// - Complexity: Linear in the length of the text: one look at the bytes for clean text, some thousand looks into the
///   character model for each character of a damaged place.
public struct TextRepairer: Sendable {
    /// A repairer without settings.
    public init() {}

    /// Repairs a text, one paragraph a line.
    ///
    /// - Parameter text: The whole text: what is damaged in one line is evidence for the others.
    /// - Returns: The text, and the edits line by line, in the order they were made. The paragraph of an edit is the index of
    ///   its line, from 0; its gain is in natural logarithms, 0 where a rule needs no model.
    public func repair(_ text: String) -> (text: String, repairs: [Repair]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let result = repair(lines, numbers: Array(lines.indices))
        guard !result.repairs.isEmpty else { return (text, []) }
        return (result.texts.joined(separator: "\n"), result.repairs)
    }

    /// Repairs texts that belong together, so that each counts as evidence for the others.
    ///
    /// - Parameters:
    ///   - texts: The texts in their order.
    ///   - numbers: What stands for each text in the log.
    /// - Returns: The texts in the same order, and the edits.
    func repair(_ texts: [String], numbers: [Int]) -> (texts: [String], repairs: [Repair]) {
        let suspicion = texts.reduce(into: Suspicion()) { $0.formUnion(Suspicion.of($1)) }
        guard !suspicion.isEmpty else { return (texts, []) }
        var passages = zip(texts, numbers).map { Passage($0, index: $1) }
        for index in passages.indices { repairBytes(&passages[index], suspicion) }
        var annotations = PinyinAnnotations()
        if suspicion.contains(.annotation) { annotations.remove(from: &passages) }
        if suspicion.contains(.mark) {
            let isKnown = repairShift(&passages)
            for index in passages.indices {
                passages[index].apply(QuoteBalance.edits(in: passages[index].scalars, isKnown: isKnown))
            }
        }
        if suspicion.contains(.annotation) { annotations.remove(from: &passages) }
        let repairs = passages.flatMap(\.repairs)
        guard !repairs.isEmpty else { return (texts, []) }
        return (zip(texts, passages).map { $1.repairs.isEmpty ? $0 : $1.text }, repairs)
    }

    /// The rules that need no other passage.
    private func repairBytes(_ passage: inout Passage, _ suspicion: Suspicion) {
        if suspicion.contains(.entity) { passage.apply(Entities.edits(in: passage.scalars)) }
        if suspicion.contains(.latin) { passage.apply(MisreadLatin.edits(in: passage.scalars)) }
        if suspicion.contains(.rareHanzi), let edit = MisreadUTF8.edit(in: passage.scalars) { passage.apply([edit]) }
        if suspicion.contains(.backslash) { passage.apply(Backslashes.edits(in: passage.scalars)) }
    }

    /// Repairs pairs that moved by one; says whether the document has that fault.
    private func repairShift(_ passages: inout [Passage]) -> Bool {
        guard passages.contains(where: { ByteShift.hasSite($0.scalars) }) else { return false }
        let known = passages.contains { $0.repairs.contains { $0.rule == Rule.pinyin.rawValue } }
        // The language alone says whether there is a fault, which spares clean text the count of its words.
        guard let first = shiftEdits(passages, known, DocumentModel(script: ScriptOfText(passages))) else {
            return false
        }
        // What was restored helps to choose what is lost: a second round knows the words of the first.
        var draft = passages
        for index in draft.indices {
            draft[index].apply(first[index].map { $0.guessed ? $0.withoutLast() : $0 })
        }
        let edits = shiftEdits(passages, true, DocumentModel(draft)) ?? first
        for index in passages.indices {
            passages[index].apply(edits[index])
        }
        return true
    }

    /// The edits of each passage; `nil` if nothing says that the document has the fault.
    private func shiftEdits(_ passages: [Passage], _ known: Bool, _ model: DocumentModel) -> [[Edit]]? {
        let shows = passages.contains { $0.scalars.contains { ByteShift.userDefined ~= $0 } }
        let shift = ByteShift(model, showsUserDefined: shows, isKnown: known)
        let found = passages.map { shift.edits(in: $0.scalars) }
        guard known || found.contains(where: { $0.contains(where: \.isEvidence) }) else { return nil }
        return found.map { $0.map(\.edit) }
    }
}
