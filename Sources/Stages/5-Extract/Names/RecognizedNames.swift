public import NewsModel

/// The names in a text and what the text says of them.
public struct RecognizedNames: Sendable, Hashable {
    /// Companies in the order of the text.
    public var companies: [Mention]
    /// Persons in the order of the text.
    public var persons: [Mention]
    /// Who holds which post, in the order of the text.
    public var roles: [Role]

    public init(companies: [Mention] = [], persons: [Mention] = [], roles: [Role] = []) {
        self.companies = companies
        self.persons = persons
        self.roles = roles
    }
}
