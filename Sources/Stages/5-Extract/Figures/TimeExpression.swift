/// A date or period a text names.
struct TimeExpression: Sendable, Hashable {
    var range: Range<Int>
    /// ISO 8601, or `nil` if it takes a date of publication to resolve.
    var iso: String?
    /// The year, where the text names one.
    var year: Int?
}
