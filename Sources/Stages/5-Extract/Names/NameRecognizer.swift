import ChineseText
import NewsModel

/// Finds companies, persons and who holds which post in Chinese text, by rules, a lexicon and a character model.
///
/// Offsets are Unicode scalars into the text given. Time is linear in it. It holds nothing and may be shared by threads.
public struct NameRecognizer: Sendable {
    let model: NameModel?
    private let lexicon: UserLexicon?

    /// A recognizer with the model in the binary, or a user's own, and a user's names.
    public init(lexicon: UserLexicon? = nil, model: UserModel? = nil) {
        self.init(model: model?.model ?? NameModel.shipped, lexicon: lexicon)
    }

    /// A recognizer with another model, or with the rules alone.
    package init(model: NameModel?, lexicon: UserLexicon? = nil) {
        self.model = model
        self.lexicon = lexicon
    }

    /// The names in a text.
    ///
    /// - Parameters:
    ///   - text: Paragraphs joined by "\n", simplified or traditional.
    ///   - title: The headline; unused by the rules, which take full names from the body alone.
    /// - Returns: Companies, persons and roles in the order of the text, none overlapping another of its kind.
    public func names(in text: String, title: String?) -> RecognizedNames {
        reading(text)?.names ?? RecognizedNames()
    }

    /// What the steps found in a text; nil for one without a scalar.
    func reading(_ text: String) -> NameReading? {
        let text = FoldedText(text)
        guard text.count > 0 else { return nil }
        let plain = NameLattice(text).tokens()
        let furniture = PageFurniture(text)
        var model = self.model?.spans(in: text.scalars.map(\.value)) ?? []
        var rules = CompanyGrammar(text: text, tokens: plain).spans()
        let user = lexicon.map { UserNames($0, text, tokens: plain, rules: rules, model: model) }
        let tokens = user?.merged(plain) ?? plain
        if let user {
            model = model.filter { user.admits($0.range, as: $0.type) }
            rules = rules.filter { user.admits($0.range, as: .company) } + user.companies
        }
        let fusion = NameFusion(rules: rules, model: model, text: text, tokens: tokens)
        let spans = furniture.prose(fusion.companies)
        let cut = NameFusion.cut(tokens, at: spans.filter { $0.evidence == .model }.map(\.range), count: text.count)
        var companies = CompanyDirectory(text: text, tokens: cut, spans: spans).entries
        if let user { companies = companies.filter { user.admits($0.range, as: .company) } }

        var taken = [Bool](repeating: false, count: text.count)
        for range in companies.map(\.range) + (user?.hits.filter { $0.type != .person }.map(\.range) ?? []) {
            for at in range { taken[at] = true }
        }
        let persons = PersonFinder(text: text, tokens: tokens, taken: taken, fusion: fusion, user: user).entries()
            .filter { !furniture.isNotice($0.range) }
        let cutTokens = NameFusion.cut(
            tokens,
            at: companies.map(\.range) + persons.map(\.range),
            count: text.count
        )
        let items = RoleItem.items(
            of: text,
            tokens: cutTokens,
            companies: companies.map(\.range),
            persons: persons.map(\.range)
        )
        let focus = CompanyFocus(text: text, companies: companies)
        return NameReading(
            text: text,
            tokens: tokens,
            model: model,
            user: user,
            companies: companies,
            persons: persons,
            roles: RoleReader(text: text, items: items, focus: focus).entries()
        )
    }
}
