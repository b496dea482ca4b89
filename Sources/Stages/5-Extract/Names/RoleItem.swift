/// A piece of a text as the grammar of roles reads it.
struct RoleItem {
    enum Kind: Equatable {
        /// A company, by its place in the list of companies.
        case company(Int)
        /// A person, by its place in the list of persons.
        case person(Int)
        case title
        /// A mark, by its folded scalar.
        case mark(UInt32)
        case word
    }

    var kind: Kind
    var range: Range<Int>
    var traits: WordTraits

    /// The text as items: names first, then words and marks.
    static func items(
        of text: FoldedText,
        tokens: [NameToken],
        companies: [Range<Int>],
        persons: [Range<Int>]
    ) -> [RoleItem] {
        var items: [RoleItem] = []
        var company = 0
        var person = 0
        var offset = 0
        for token in tokens where token.range.lowerBound >= offset {
            let start = token.range.lowerBound
            while company < companies.count, companies[company].lowerBound < start { company += 1 }
            while person < persons.count, persons[person].lowerBound < start { person += 1 }
            if company < companies.count, companies[company].lowerBound == start {
                items.append(RoleItem(kind: .company(company), range: companies[company], traits: []))
            } else if person < persons.count, persons[person].lowerBound == start {
                items.append(RoleItem(kind: .person(person), range: persons[person], traits: []))
            } else if token.traits.contains(.title), !token.traits.contains(.calling) {
                items.append(RoleItem(kind: .title, range: token.range, traits: token.traits))
            } else if token.kind == .mark {
                items.append(RoleItem(kind: .mark(text.folded[start]), range: token.range, traits: []))
            } else {
                items.append(RoleItem(kind: .word, range: token.range, traits: token.traits))
            }
            offset = items.last?.range.upperBound ?? offset
        }
        return items
    }
}
