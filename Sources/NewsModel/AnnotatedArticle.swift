/// An article and what it mentions.
///
/// Produced by extract, consumed by load.
public struct AnnotatedArticle: Sendable, Hashable {
    public var article: Article
    /// Companies in the order of the text.
    public var companies: [Mention]
    /// Persons in the order of the text.
    public var persons: [Mention]
    public var roles: [Role]
    /// Figures in the order of the text.
    public var figures: [Figure]
    /// The figures in the cells of its tables, in reading order.
    public var tableFigures: [TableFigure]

    public init(
        article: Article,
        companies: [Mention] = [],
        persons: [Mention] = [],
        roles: [Role] = [],
        figures: [Figure] = [],
        tableFigures: [TableFigure] = []
    ) {
        self.article = article
        self.companies = companies
        self.persons = persons
        self.roles = roles
        self.figures = figures
        self.tableFigures = tableFigures
    }
}
