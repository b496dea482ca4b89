import ChineseText
import NewsModel

/// Finds companies, persons and who holds which post in Chinese text, by rules, a lexicon and a character model.
///
/// Offsets are Unicode scalars into the text given. Time is linear in it. It holds nothing and may be shared by threads.
public struct NameRecognizer: Sendable {
    private let model: NameModel?

    /// A recognizer with the model in the binary.
    public init() { self.init(model: NameModel.shipped) }

    /// A recognizer with another model, or with the rules alone.
    package init(model: NameModel?) { self.model = model }

    /// The names in a text.
    ///
    /// - Parameters:
    ///   - text: Paragraphs joined by "\n", simplified or traditional.
    ///   - title: The headline; unused by the rules, which take full names from the body alone.
    /// - Returns: Companies, persons and roles in the order of the text, none overlapping another of its kind.
    public func names(in text: String, title: String?) -> RecognizedNames {
        let text = FoldedText(text)
        guard text.count > 0 else { return RecognizedNames() }
        let tokens = NameLattice(text).tokens()
        let furniture = PageFurniture(text)
        let model = self.model?.spans(in: text.scalars.map(\.value)) ?? []
        let fusion = NameFusion(
            rules: CompanyGrammar(text: text, tokens: tokens).spans(),
            model: model,
            text: text,
            tokens: tokens
        )
        let spans = furniture.prose(fusion.companies)
        let cut = NameFusion.cut(tokens, at: spans.filter { $0.evidence == .model }.map(\.range), count: text.count)
        let companies = CompanyDirectory(text: text, tokens: cut, spans: spans).entries

        var taken = [Bool](repeating: false, count: text.count)
        for company in companies {
            for at in company.range { taken[at] = true }
        }
        let persons = PersonFinder(text: text, tokens: tokens, taken: taken, fusion: fusion).entries()
            .filter { !furniture.isNotice($0.range) }

        return RecognizedNames(
            companies: companies.map { entry in
                mention(entry.range, entry.canonical, confidence(of: entry.evidence), in: text)
            },
            persons: persons.map { entry in
                mention(entry.range, entry.canonical, entry.isSure ? 0.9 : 0.7, in: text)
            },
            roles: roles(
                text,
                NameFusion.cut(tokens, at: companies.map(\.range) + persons.map(\.range), count: text.count),
                companies,
                persons
            )
        )
    }

    private func roles(
        _ text: FoldedText,
        _ tokens: [NameToken],
        _ companies: [CompanyDirectory.Entry],
        _ persons: [PersonFinder.Entry]
    ) -> [Role] {
        let items = RoleItem.items(
            of: text,
            tokens: tokens,
            companies: companies.map(\.range),
            persons: persons.map(\.range)
        )
        let focus = CompanyFocus(text: text, companies: companies)
        var seen: Set<Role> = []
        var roles: [Role] = []
        for entry in RoleReader(text: text, items: items, focus: focus).entries() {
            let person = persons[entry.person]
            let name = text.text(person.canonical)
            let title = text.text(entry.title)
            var organization: String?
            var isCompany = false
            switch entry.organization {
            case .company(let index):
                organization = text.text(companies[index].canonical)
                isCompany = true
            case .other(let range): organization = text.text(range)
            case nil: break
            }
            var role = Role(
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
            guard seen.insert(role).inserted else { continue }
            role.range = person.range
            roles.append(role)
        }
        return roles
    }

    private func mention(_ range: Range<Int>, _ canonical: Range<Int>, _ confidence: Double, in text: FoldedText)
        -> Mention
    {
        let name = text.text(canonical)
        return Mention(
            text: text.text(range),
            range: range,
            canonical: name,
            canonicalSimplified: Simplified.fold(name),
            confidence: confidence
        )
    }

    private func confidence(of evidence: CompanySpan.Evidence) -> Double {
        switch evidence {
        case .legalForm: 0.95
        case .lexicon, .apposition: 0.9
        case .alias: 0.85
        case .model: 0.8
        case .business: 0.7
        }
    }
}
