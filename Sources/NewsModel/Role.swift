/// Who holds which post where.
public struct Role: Sendable, Hashable {
    /// Whether the person holds the post.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case current, former
    }

    /// The person's canonical name.
    public var person: String
    public var personSimplified: String
    /// One post, without 原, 前 or 时任: 董事长、总经理 are two roles.
    public var title: String
    public var titleSimplified: String
    /// The canonical name if it is a company, else as printed; `nil` if none is stated.
    public var organization: String?
    public var organizationSimplified: String?
    public var organizationIsCompany: Bool
    public var status: Status
    /// The place of the person's name that the role was read at, as in ``Mention/range``.
    public var range: Range<Int>

    public init(
        person: String,
        personSimplified: String,
        title: String,
        titleSimplified: String,
        organization: String?,
        organizationSimplified: String?,
        organizationIsCompany: Bool,
        status: Status,
        range: Range<Int>
    ) {
        self.person = person
        self.personSimplified = personSimplified
        self.title = title
        self.titleSimplified = titleSimplified
        self.organization = organization
        self.organizationSimplified = organizationSimplified
        self.organizationIsCompany = organizationIsCompany
        self.status = status
        self.range = range
    }
}
