/// Which links are followed.
public enum FollowPattern: Sendable, Hashable {
    /// Every link.
    case all
    /// No link.
    case none
    /// Links whose absolute address contains the text, in which `*` stands for any run of characters.
    ///
    /// `/news/` and `example.com/*/article` are patterns. Not a regular expression: an address is a stranger's, and
    /// this takes time in proportion to its length whatever the pattern.
    case pattern(String)

    /// The pattern in a word.
    var text: String {
        switch self {
        case .all: "all"
        case .none: "none"
        case .pattern(let pattern): "pattern " + pattern
        }
    }

    /// Whether a link to the absolute address is followed.
    func matches(_ url: String) -> Bool {
        switch self {
        case .all: true
        case .none: false
        case .pattern(let pattern): Self.contains(Array(url.utf8), pattern.utf8.split(separator: UInt8(ascii: "*")))
        }
    }

    /// Whether the pieces occur one after another.
    ///
    /// The first place of each is the best: it leaves most for the rest.
    private static func contains(_ text: [UInt8], _ pieces: [Substring.UTF8View]) -> Bool {
        var start = 0
        for piece in pieces.map(Array.init) {
            guard let place = firstPlace(of: piece, in: text, from: start) else { return false }
            start = place + piece.count
        }
        return true
    }

    private static func firstPlace(of piece: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + piece.count <= text.count {
            if text[place..<place + piece.count].elementsEqual(piece) { return place }
            place += 1
        }
        return nil
    }
}
