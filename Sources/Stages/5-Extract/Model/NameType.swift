/// What a name names.
package enum NameType: Int, CaseIterable, Sendable {
    case company, person, org, position, place

    /// The type as labelled files write it.
    package var word: String {
        switch self {
        case .company: "company"
        case .person: "person"
        case .org: "org"
        case .position: "position"
        case .place: "place"
        }
    }

    package init?(word: String) {
        guard let type = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = type
    }
}
