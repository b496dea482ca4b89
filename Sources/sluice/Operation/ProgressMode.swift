import ArgumentParser

/// How a run tells how it is going.
enum ProgressMode: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// A bar on a terminal, lines elsewhere.
    case auto
    /// One line, redrawn in place.
    case bar
    /// A line every now and then.
    case lines
    /// Not at all.
    case none
}
