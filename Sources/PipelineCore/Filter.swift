/// Lets records through that meet a condition and skips the others with a reason.
///
/// ```swift
/// Filter("about Luzhou") { (article: Article) in article.title.contains("泸州") }
/// ```
public struct Filter<Value: Sendable>: Stage {
    /// Why a record was skipped: it is not what the filter keeps.
    public struct Failure: StageFailure, Hashable, CustomStringConvertible {
        /// What the filter keeps.
        public let condition: String

        public var disposition: Disposition { .skip }
        public var description: String { "not \(condition)" }
    }

    let condition: String
    let keeps: @Sendable (Value) -> Bool

    /// Makes a filter.
    ///
    /// - Parameters:
    ///   - condition: What is kept, in words that complete "skipped: not …".
    ///   - keeps: Whether a record goes on. Must give the same answer for the same record.
    public init(_ condition: String, _ keeps: @escaping @Sendable (Value) -> Bool) {
        self.condition = condition
        self.keeps = keeps
    }

    /// `Filter(an article)` for a filter that keeps articles.
    public var name: String { "Filter(\(condition))" }

    public func process(_ input: Value) throws(Failure) -> Value {
        guard keeps(input) else { throw Failure(condition: condition) }
        return input
    }
}
