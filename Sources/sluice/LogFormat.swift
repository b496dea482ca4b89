import ArgumentParser

/// How messages are written on standard error.
enum LogFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// For people.
    case text
    /// One JSON object a line, for log collectors; the last line is the run report.
    case json
}
