import ChineseText
import NewsModel

/// What the steps of reading found in one text, before it is told.
struct NameReading {
    let text: FoldedText
    let tokens: [NameToken]
    /// What the model found, less what the user's lexicon overrules.
    let model: [NameSpan]
    let user: UserNames?
    let companies: [CompanyDirectory.Entry]
    let persons: [PersonFinder.Entry]
    /// Perhaps the same role at several places.
    let roles: [RoleReader.Entry]

    var names: RecognizedNames {
        var seen: Set<Role> = []
        var told: [Role] = []
        for entry in roles {
            guard var role = role(entry), seen.insert(role).inserted else { continue }
            role.range = persons[entry.person].range
            told.append(role)
        }
        return RecognizedNames(
            companies: companies.map { mention($0.range, companyName($0), confidence(of: $0)) },
            persons: persons.map { mention($0.range, personName($0), confidence(of: $0)) },
            roles: told
        )
    }

    /// A role without its place; nil for one whose title the user forbids.
    func role(_ entry: RoleReader.Entry) -> Role? {
        if user?.forbids(entry.title) == true { return nil }
        let name = personName(persons[entry.person])
        let title = text.text(entry.title)
        var organization: String?
        var isCompany = false
        switch entry.organization {
        case .company(let index):
            organization = companyName(companies[index])
            isCompany = true
        case .other(let range):
            if user?.forbids(range) != true { organization = user?.canonical(range, as: .org) ?? text.text(range) }
        case nil: break
        }
        return Role(
            person: name,
            personSimplified: Simplified.fold(name),
            title: title,
            titleSimplified: Simplified.fold(title),
            organization: organization,
            organizationSimplified: organization.map(Simplified.fold),
            organizationIsCompany: isCompany,
            status: entry.isFormer ? .former : .current,
            range: 0..<0
        )
    }

    func companyName(_ entry: CompanyDirectory.Entry) -> String {
        name(entry.range, entry.canonical, .company)
    }

    func personName(_ entry: PersonFinder.Entry) -> String { name(entry.range, entry.canonical, .person) }

    private func name(_ range: Range<Int>, _ canonical: Range<Int>, _ type: NameType) -> String {
        user?.canonical(range, as: type) ?? user?.canonical(canonical, as: type) ?? text.text(canonical)
    }

    private func mention(_ range: Range<Int>, _ name: String, _ confidence: Double) -> Mention {
        Mention(
            text: text.text(range),
            range: range,
            canonical: name,
            canonicalSimplified: Simplified.fold(name),
            confidence: confidence
        )
    }

    func confidence(of person: PersonFinder.Entry) -> Double {
        user?.hit(person.range)?.weight ?? (person.isSure ? 0.9 : 0.7)
    }

    func confidence(of company: CompanyDirectory.Entry) -> Double {
        if let hit = user?.hit(company.range) { return hit.weight }
        switch company.evidence {
        case .legalForm: return 0.95
        case .lexicon, .apposition, .user: return 0.9
        case .alias: return 0.85
        case .model: return 0.8
        case .business: return 0.7
        }
    }
}
