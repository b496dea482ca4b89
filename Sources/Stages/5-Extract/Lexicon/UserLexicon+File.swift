extension UserLexicon {
    /// A lexicon from a file, with lines as ``init(_:path:)`` tells.
    ///
    /// - Throws: ``LexiconFailure``.
    public init(path: String) throws(LexiconFailure) {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.all(of: path)
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
        try self.init(bytes, path: path)
    }
}
