import NewsModel

/// Text as JSON has it.
enum WireText {
    /// The text in quotation marks.
    static func quoted(_ text: String) -> String {
        // A string can always be written.
        let bytes = (try? WireEncoder().encode(text)) ?? []
        return String(decoding: bytes, as: UTF8.self)
    }
}
