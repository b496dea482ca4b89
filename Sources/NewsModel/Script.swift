/// The Chinese script a text is written in.
public enum Script: String, Sendable, Hashable, Codable, CaseIterable {
    /// Simplified characters.
    case simplified = "hans"
    /// Traditional characters.
    case traditional = "hant"
}
