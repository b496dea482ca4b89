/// An interval of numbers, of which either end may be open or missing.
struct Interval: Sendable {
    var low: ExactDecimal?
    var includesLow = false
    var high: ExactDecimal?
    var includesHigh = false

    /// `[1,3)`, `(100,)`.
    var text: String {
        (includesLow ? "[" : "(") + (low?.description ?? "") + "," + (high?.description ?? "")
            + (includesHigh ? "]" : ")")
    }

    /// What lies in both, if one has the lower end only and the other the upper one.
    func intersection(_ other: Interval) -> Interval? {
        let (below, above) = low == nil ? (other, self) : (self, other)
        guard let low = below.low, below.high == nil, let high = above.high, above.low == nil, low < high else {
            return nil
        }
        return Interval(low: low, includesLow: below.includesLow, high: high, includesHigh: above.includesHigh)
    }
}
