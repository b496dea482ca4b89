public import NewsModel
public import PipelineCore

/// Repairs the text of an article; it cannot fail.
///
/// Title and paragraphs are one document: what is systematic in one is evidence for the other. Every edit of them is
/// appended to ``Article/repairs``. See ``TextRepairer`` for what is repaired.
public struct RepairText: Stage {
    private let repairer = TextRepairer()

    public init() {}

    public func process(_ article: Article) -> Article {
        let result = repairer.repair([article.title] + article.paragraphs, first: -1)
        guard !result.repairs.isEmpty else { return article }
        var repaired = article
        repaired.title = result.texts[0]
        repaired.paragraphs = Array(result.texts.dropFirst())
        repaired.repairs += result.repairs
        return repaired
    }
}
