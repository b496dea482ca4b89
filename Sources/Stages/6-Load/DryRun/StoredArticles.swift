/// The articles that a database holds, to be compared with others; nothing is written or made.
package protocol StoredArticles: Sendable {
    /// What messages call it.
    var name: String { get }

    /// The hash of the content of each article that is there, by its key.
    func hashes(of urlKeys: [String]) throws(LoadFailure) -> [String: String]
}

/// A database that is yet to be made.
struct NoArticles: StoredArticles {
    let name: String

    func hashes(of urlKeys: [String]) -> [String: String] { [:] }
}
