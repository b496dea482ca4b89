/// What differs from the golden files.
public struct GoldenMismatch: Error, CustomStringConvertible {
    /// One text for each file that differs: its name, then the lines, `-` for the golden ones, `+` for those of now.
    public let differences: [String]

    public var description: String { "\n" + differences.joined(separator: "\n") }
}
