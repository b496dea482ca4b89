public import NewsModel
public import PipelineCore

/// Repairs the text of an article; it cannot fail.
///
/// All texts of the article are one document: what is systematic in one is evidence for the others. Every edit is appended
/// to ``Article/repairs``; the edits of texts other than the title and the paragraphs (source, authors, editor, captions,
/// cells of tables) have the paragraph ``elsewhere``. See ``TextRepairer`` for what is repaired.
///
/// ```swift
/// let article = Article(key: "1", url: "", title: "瀘州江陽區(qū)提高發(fā)展質(zhì)量", paragraphs: ["江陽區(qū)的企業(yè)。"])
/// let repaired = RepairText().process(article)
/// // repaired.title == "瀘州江陽區提高發展質量", repaired.repairs[0].before == "區(qū)"
/// ```
public struct RepairText: Stage {
    /// What stands for a paragraph in the log when neither the title nor a paragraph was edited.
    public static let elsewhere = -2

    private let repairer = TextRepairer()

    public init() {}

    public func process(_ article: Article) -> Article {
        var texts: [String] = []
        var numbers: [Int] = []
        var original = article
        var paragraph = 0
        Self.visit(&original) { text, place in
            texts.append(text)
            switch place {
            case .title: numbers.append(-1)
            case .paragraph:
                numbers.append(paragraph)
                paragraph += 1
            case .elsewhere: numbers.append(Self.elsewhere)
            }
        }
        let result = repairer.repair(texts, numbers: numbers)
        guard !result.repairs.isEmpty else { return article }
        var repaired = article
        var next = 0
        Self.visit(&repaired) { text, _ in
            text = result.texts[next]
            next += 1
        }
        repaired.repairs += result.repairs
        return repaired
    }

    private enum Place {
        case title
        case paragraph
        case elsewhere
    }

    /// Calls the body for each text of the article, always in the same order.
    private static func visit(_ article: inout Article, _ body: (inout String, Place) -> Void) {
        body(&article.title, .title)
        for i in article.paragraphs.indices { body(&article.paragraphs[i], .paragraph) }
        visit(&article.source, body)
        for i in article.author.indices { body(&article.author[i], .elsewhere) }
        visit(&article.editor, body)
        visit(&article.siteName, body)
        for i in article.captions.indices { body(&article.captions[i], .elsewhere) }
        for table in article.tables.indices {
            for row in article.tables[table].indices {
                for cell in article.tables[table][row].indices { body(&article.tables[table][row][cell], .elsewhere) }
            }
        }
    }

    private static func visit(_ text: inout String?, _ body: (inout String, Place) -> Void) {
        guard var value = text else { return }
        body(&value, .elsewhere)
        text = value
    }
}
