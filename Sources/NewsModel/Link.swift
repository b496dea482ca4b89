/// A link of a page, with the text a reader would click on.
public struct Link: Sendable, Hashable, Codable {
    /// The absolute address.
    public let url: String
    public let text: String

    public init(url: String, text: String) {
        self.url = url
        self.text = text
    }
}
