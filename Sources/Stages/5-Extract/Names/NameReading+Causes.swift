import NewsModel

extension NameReading {
    /// What decided, and the rule in words.
    typealias Cause = (source: NameExplanation.Source, reason: String)

    func cause(of company: CompanyDirectory.Entry) -> Cause {
        switch company.evidence {
        case .user: (.lexicon, "a name of the user's lexicon")
        case .legalForm: (.rule, "it ends in a legal form")
        case .lexicon: (.rule, "a company known by name")
        case .apposition: (.rule, "a definition or a stock code in brackets says so")
        case .alias: (.propagation, "short for \(companyName(company))")
        case .business: (.rule, "a proper word before a line of business, borne out by the model or a known name")
        case .model: (.model, "the model for names")
        }
    }

    func cause(of person: PersonFinder.Entry) -> Cause {
        if user?.hit(person.range) != nil { return (.lexicon, "a name of the user's lexicon") }
        if model.contains(where: { $0.range == person.range && $0.type == .person }) {
            return (.model, "the model for names" + (context(of: person.range).map { "; \($0)" } ?? ""))
        }
        guard let token = tokens.first(where: { $0.range == person.range }), token.isName else {
            let name = text.folded[person.range]
            let isElsewhere = persons.contains { $0.range != person.range && text.folded[$0.range] == name }
            if isElsewhere { return (.propagation, "the same name stands elsewhere in the document") }
            return (.rule, context(of: person.range) ?? "its place in the sentence")
        }
        let form = token.kind == .foreign ? "the form of a transliterated name" : "a surname and a likely given name"
        return (.rule, form + (context(of: person.range).map { "; \($0)" } ?? ""))
    }

    /// What beside a name speaks of persons.
    private func context(of range: Range<Int>) -> String? {
        guard let index = tokens.firstIndex(where: { $0.range.upperBound > range.lowerBound }) else { return nil }
        if index > 0, tokens[index - 1].traits.contains(.title) {
            return "behind the title \(text.text(tokens[index - 1].range))"
        }
        guard let after = tokens[index...].first(where: { $0.range.lowerBound >= range.upperBound }) else { return nil }
        if after.traits.contains(.speech) { return "before \(text.text(after.range)), as speakers are" }
        if after.traits.contains(.title) { return "before the title \(text.text(after.range))" }
        return nil
    }

    /// The roles as they are told, each with the shape it was read in.
    var roleExplanations: [NameExplanation] {
        var found: [NameExplanation] = []
        for told in names.roles {
            let entry = roles.first { entry in
                guard var role = role(entry) else { return false }
                role.range = persons[entry.person].range
                return role == told
            }
            guard let entry else { continue }
            let person = persons[entry.person].range
            let text = [told.organization, told.title, told.person].compactMap { $0 }.joined(separator: " ")
            found.append(
                NameExplanation(
                    kind: .role,
                    text: text,
                    canonical: text,
                    start: min(person.lowerBound, entry.title.lowerBound),
                    end: max(person.upperBound, entry.title.upperBound),
                    confidence: confidence(of: persons[entry.person]),
                    source: .rule,
                    reason: shape(of: entry),
                    modelConfidence: nil,
                    features: []
                )
            )
        }
        return found
    }

    private func shape(of entry: RoleReader.Entry) -> String {
        let person = persons[entry.person].range
        let title = text.text(entry.title)
        let side = entry.title.lowerBound < person.lowerBound ? "before" : "behind"
        var words = ["the title \(title) stands \(side) \(text.text(person))"]
        switch entry.organization {
        case .company(let index):
            let company = companies[index].range
            let near = company.upperBound == entry.title.lowerBound
            words.append(
                near ? "the company right before the title" : "the company is \(text.text(company)) nearby or in focus"
            )
        case .other(let range): words.append("the organisation \(text.text(range)) is printed with it")
        case nil: words.append("no organisation is stated")
        }
        if entry.isFormer { words.append("a word says it is past") }
        return words.joined(separator: "; ")
    }
}
