/// How many rows a run would store.
public struct RowCounts: Sendable, Hashable {
    public package(set) var articles = 0
    /// Different ones; a name in other characters is no other company.
    public package(set) var companies = 0
    public package(set) var persons = 0
    public package(set) var roles = 0
    public package(set) var figures = 0
    /// How the articles compare with what each database holds, in the order the databases were given.
    public package(set) var comparisons: [Comparison] = []

    /// The articles of a run beside those of a database.
    public struct Comparison: Sendable, Hashable {
        /// The name of the database.
        public let database: String
        /// Articles that the database does not have.
        public package(set) var new = 0
        /// Articles whose title or text is another one there.
        public package(set) var changed = 0
        /// Articles whose title and text are the same there.
        public package(set) var same = 0
    }
}
