/// What a view found at a place of a squeezed text.
struct ViewMatch: Sendable, Hashable {
    var range: Range<Int>
    var value: String
    var unit: String
}
