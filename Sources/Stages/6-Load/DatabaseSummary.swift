/// What is in a database, in numbers and a few examples.
public struct DatabaseSummary: Sendable, Hashable {
    public var articles = 0
    public var companies = 0
    public var persons = 0
    public var companyMentions = 0
    public var personMentions = 0
    public var roles = 0
    public var figures = 0
    public var repairs = 0
    public var quarantined = 0

    /// A company and how much is said of it.
    public struct Company: Sendable, Hashable {
        public let name: String
        public let mentions: Int
        public let articles: Int
    }

    /// A person with a post.
    public struct Person: Sendable, Hashable {
        public let name: String
        public let post: String
        /// Where, `nil` if no article says.
        public let organization: String?
        /// Whether all that is known is that the person held it.
        public let isFormer: Bool
        public let articles: Int
    }

    /// A figure of which is known what it measures.
    public struct Figure: Sendable, Hashable {
        public let subject: String?
        public let metric: String
        /// As printed.
        public let text: String
        /// An exact decimal in the whole ``unit``.
        public let value: String
        public let unit: String
        /// When, in ISO 8601, or else as printed.
        public let time: String?
        /// The title of the article.
        public let title: String
    }

    /// The companies in most articles first.
    public var topCompanies: [Company] = []
    /// The persons in most articles first.
    public var people: [Person] = []
    /// The first figure of each article, then the second of each.
    public var someFigures: [Figure] = []
}
