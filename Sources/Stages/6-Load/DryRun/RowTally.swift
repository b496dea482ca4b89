public import NewsModel
import PipelineCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Counts the rows of articles as a database would: an article that comes again takes the place of the first.
public final class RowTally: Sendable {
    private let databases: [any StoredArticles]
    private let state = Locked(State())

    private struct State: Sendable {
        var articles: [String: Rows] = [:]
        var companies: Set<String> = []
        var persons: Set<String> = []
    }

    private struct Rows: Sendable {
        var roles: Int
        var figures: Int
        /// How it compares with each database.
        var comparisons: [Relation]
    }

    private enum Relation: Sendable {
        case new, changed, same
    }

    /// Makes a tally that begins at zero.
    ///
    /// - Parameter targets: Where the rows would be stored. The databases among them are read, and neither made nor
    ///   migrated.
    /// - Throws: ``LoadFailure`` when one cannot be read.
    public init(comparedWith targets: [Target]) throws(LoadFailure) {
        var databases: [any StoredArticles] = []
        for target in targets {
            switch target {
            case .sqlite(let file):
                let isThere = access(file, F_OK) == 0
                databases.append(isThere ? try NewsDatabase(reading: file) : NoArticles(name: file))
            case .postgres(let url): databases.append(try PostgresArticles(url))
            default: break
            }
        }
        self.databases = databases
    }

    /// Counts articles.
    ///
    /// - Throws: ``LoadFailure`` when a database cannot be read.
    public func add(_ records: [AnnotatedArticle]) throws(LoadFailure) {
        let rows = records.filter { $0.article.pageType != .list }.map { ArticleRows($0, pipelineVersion: nil) }
        var stored: [[String: String]] = []
        for database in databases { stored.append(try database.hashes(of: rows.map(\.urlKey))) }
        let known = stored
        state.withLock { state in
            for row in rows {
                let comparisons = known.map { hashes -> Relation in
                    guard let hash = hashes[row.urlKey] else { return .new }
                    return row.article[1] == .text(hash) ? .same : .changed
                }
                state.articles[row.urlKey] = Rows(
                    roles: row.roles.count,
                    figures: row.figures.count,
                    comparisons: comparisons
                )
                for company in row.companies { state.companies.insert(Self.name(company[2])) }
                for person in row.persons { state.persons.insert(Self.name(person[2])) }
                for role in row.roles {
                    state.persons.insert(Self.name(role[2]))
                    if role[7] == .integer(1) { state.companies.insert(Self.name(role[6])) }
                }
            }
        }
    }

    /// What was counted so far.
    public var counts: RowCounts {
        state.withLock { state in
            var counts = RowCounts()
            counts.articles = state.articles.count
            counts.companies = state.companies.count
            counts.persons = state.persons.count
            counts.comparisons = databases.map { RowCounts.Comparison(database: $0.name) }
            for rows in state.articles.values {
                counts.roles += rows.roles
                counts.figures += rows.figures
                for (index, relation) in rows.comparisons.enumerated() {
                    switch relation {
                    case .new: counts.comparisons[index].new += 1
                    case .changed: counts.comparisons[index].changed += 1
                    case .same: counts.comparisons[index].same += 1
                    }
                }
            }
            return counts
        }
    }

    private static func name(_ cell: Cell) -> String {
        guard case .text(let name) = cell else { return "" }
        return name
    }
}
