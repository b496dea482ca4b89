/// What the figures of a list are of, one name for each: 收入和利润分别为3亿元和2亿元.
struct RespectiveNames: Sendable {
    let metrics: [Range<Int>?]
    let subjects: [Range<Int>?]
    var turn = 0

    var metric: Range<Int>? { metrics[turn] }
    var subject: Range<Int>? { subjects[turn] }

    /// The names with the turn of the next figure, if there is one for it.
    var next: RespectiveNames? {
        guard turn + 1 < metrics.count else { return nil }
        return RespectiveNames(metrics: metrics, subjects: subjects, turn: turn + 1)
    }
}
