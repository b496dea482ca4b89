/// How much doubt a line of the main text may leave.
public enum ParseMode: Sendable, Hashable {
    /// Only lines that are surely text: no tables, no lines of links, no short lines without a sentence mark.
    case precision
    /// The best of both, by the measures of the development sets.
    case balanced
    /// Tables and lines of links too.
    case recall
}
