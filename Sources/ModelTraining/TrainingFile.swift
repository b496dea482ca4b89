public import Foundation

/// A file of labelled sentences, and how it is to be used: `FILE[,weight=W][,labels=KIND]`.
///
/// KIND is a ``TrainingSet/Coverage``: what its labels leave open.
public struct TrainingFile: Sendable, Hashable {
    public var url: URL
    public var weight: Float
    public var coverage: TrainingSet.Coverage

    /// - Throws: ``TrainingFailure/badSet(_:reason:)`` where a word behind a comma is none of these.
    public init(parsing text: String) throws(TrainingFailure) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard let path = parts.first, !path.isEmpty else { throw .badSet(text, reason: "it names no file") }
        url = URL(fileURLWithPath: path)
        weight = 1
        coverage = .complete
        for part in parts.dropFirst() {
            let words = part.split(separator: "=", maxSplits: 1).map(String.init)
            switch (words.first, words.last) {
            case ("weight", let value?):
                guard let number = Float(value), number > 0, number <= 100 else {
                    throw .badSet(text, reason: "a weight is above 0 and at most 100, not '\(value)'")
                }
                weight = number
            case ("labels", let value?):
                guard let kind = TrainingSet.Coverage(rawValue: value) else {
                    let known = TrainingSet.Coverage.allCases.map(\.rawValue).joined(separator: ", ")
                    throw .badSet(text, reason: "no labels '\(value)'; there are \(known)")
                }
                coverage = kind
            default: throw .badSet(text, reason: "'\(part)' is neither weight=… nor labels=…")
            }
        }
    }

    /// The sentences of the file, of a `.txt` those marked as samples/annotations/README.md tells.
    public func sentences() throws(TrainingFailure) -> [LabelledSentence] {
        url.pathExtension == "txt" ? try AnnotatedText(url).sentences() : try LabelledFile(url).sentences()
    }

    public func set() throws(TrainingFailure) -> TrainingSet {
        TrainingSet(name: url.lastPathComponent, sentences: try sentences(), coverage: coverage, weight: weight)
    }
}
