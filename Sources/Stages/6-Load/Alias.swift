import ChineseText

/// A name that an entity is mentioned by, other than its canonical one.
enum Alias {
    /// The name, as printed, in simplified characters; `nil` if it is the canonical one, given in simplified characters,
    /// in whichever script.
    static func folded(_ name: String, of canonical: String) -> String? {
        guard ExactText(name) != ExactText(canonical) else { return nil }
        let folded = Simplified.fold(name)
        return ExactText(folded) == ExactText(canonical) ? nil : folded
    }
}
