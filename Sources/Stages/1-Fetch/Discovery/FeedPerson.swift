/// Who wrote something, as Atom describes it.
struct FeedPerson {
    private var name: String?
    private var email: String?
    private(set) var url: String?

    /// - Returns: Whether the element belongs to a person.
    mutating func take(_ element: String, _ text: String) -> Bool {
        switch element {
        case "name": name = text
        case "email": email = text
        case "uri", "url", "homepage": url = text
        default: return false
        }
        return true
    }

    /// `Name (address)`, or what there is of it.
    var text: String? {
        guard let name else { return email }
        return email.map { "\(name) (\($0))" } ?? name
    }
}
