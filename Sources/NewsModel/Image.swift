/// An image of the article.
public struct Image: Sendable, Hashable, Codable {
    /// The absolute address.
    public let url: String
    /// What is written below it, or its alternative text; empty if there is neither.
    public let caption: String

    public init(url: String, caption: String) {
        self.url = url
        self.caption = caption
    }
}
