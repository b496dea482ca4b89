import Foundation

/// What a stream's terminal can show.
struct Terminal: Sendable {
    /// Whether a person looks at it, so that a progress line makes sense.
    let isInteractive: Bool
    /// Whether it shows colours; never when `NO_COLOR` is set (https://no-color.org).
    let hasColour: Bool
    /// Columns, 80 if unknown.
    let columns: Int

    init(descriptor: Int32, environment: [String: String] = ProcessInfo.processInfo.environment) {
        isInteractive = isatty(descriptor) == 1
        let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        hasColour = isInteractive && !refuses && environment["TERM"] != "dumb"
        var size = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        columns = isKnown ? Int(size.ws_col) : environment["COLUMNS"].flatMap(Int.init).map { max($0, 20) } ?? 80
    }

    static let output = Terminal(descriptor: 1)
    static let error = Terminal(descriptor: 2)
}
