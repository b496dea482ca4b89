/// An entry of `roles` of the wire format.
extension Role: Codable {
    private enum Field: String, CodingKey {
        case person, title, organization, status, start, end
        case personSimplified = "person_simplified"
        case titleSimplified = "title_simplified"
        case organizationSimplified = "organization_simplified"
        case organizationIsCompany = "organization_is_company"
    }

    /// Reads a role; where a simplified form is not given, the other stands for it.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let person = try fields.decode(String.self, forKey: .person)
        let title = try fields.decode(String.self, forKey: .title)
        let organization: String? = try fields.value(.organization)
        self.init(
            person: person,
            personSimplified: try fields.value(.personSimplified, or: person),
            title: title,
            titleSimplified: try fields.value(.titleSimplified, or: title),
            organization: organization,
            organizationSimplified: try fields.value(.organizationSimplified) ?? organization,
            organizationIsCompany: try fields.value(.organizationIsCompany, or: false),
            status: try fields.word(.status, or: .current),
            range: try fields.range(.start, .end)
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(person, forKey: .person)
        try fields.encode(personSimplified, forKey: .personSimplified)
        try fields.encode(title, forKey: .title)
        try fields.encode(titleSimplified, forKey: .titleSimplified)
        try fields.encode(organization, forKey: .organization)
        try fields.encode(organizationSimplified, forKey: .organizationSimplified)
        try fields.encode(organizationIsCompany, forKey: .organizationIsCompany)
        try fields.encode(status, forKey: .status)
        try fields.encode(range.lowerBound, forKey: .start)
        try fields.encode(range.upperBound, forKey: .end)
    }
}
