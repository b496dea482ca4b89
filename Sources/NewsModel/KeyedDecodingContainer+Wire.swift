extension KeyedDecodingContainer {
    /// The value of a field, or a default where the field is absent or `null`.
    func value<Value: Decodable>(_ key: Key, or standard: @autoclosure () -> Value) throws -> Value {
        try decodeIfPresent(Value.self, forKey: key) ?? standard()
    }

    /// The value of a field, `nil` where the field is absent or `null`.
    func value<Value: Decodable>(_ key: Key) throws -> Value? {
        try decodeIfPresent(Value.self, forKey: key)
    }

    /// One of the words an enumeration is written as, or a default where the field is absent or `null`.
    ///
    /// - Throws: An error that lists the words when the field holds another.
    func word<Word>(_ key: Key, or standard: Word) throws -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        try word(key) ?? standard
    }

    /// One of the words an enumeration is written as.
    ///
    /// - Throws: An error that lists the words when the field holds another.
    func requiredWord<Word>(_ key: Key) throws -> Word where Word: RawRepresentable<String> & CaseIterable {
        guard let word: Word = try word(key) else { throw missing(key) }
        return word
    }

    /// One of the words an enumeration is written as, `nil` where the field is absent or `null`.
    ///
    /// - Throws: An error that lists the words when the field holds another.
    func word<Word>(_ key: Key) throws -> Word? where Word: RawRepresentable<String> & CaseIterable {
        guard let raw = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let word = Word(rawValue: raw) else {
            throw bad(
                key,
                "\(raw.debugDescription) is none of \(Word.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return word
    }

    /// A whole number, `nil` where the field is absent or `null`.
    func wholeNumber(_ key: Key) throws -> Int? {
        do {
            return try decodeIfPresent(Int.self, forKey: key)
        } catch let error as DecodingError {
            throw error
        } catch {
            // Of 0.5 and 1e30 Foundation throws an error of its own that becomes a damaged document without a field.
            throw bad(key, "expected a whole number")
        }
    }

    /// A whole number that must be there.
    func requiredWholeNumber(_ key: Key) throws -> Int {
        guard let number = try wholeNumber(key) else { throw missing(key) }
        return number
    }

    /// A range from its two ends, the first of which is not negative and not after the second.
    func range(_ start: Key, _ end: Key) throws -> Range<Int> {
        let (first, last) = (try requiredWholeNumber(start), try requiredWholeNumber(end))
        guard first >= 0 else { throw bad(start, "\(first) is negative") }
        guard last >= first else { throw bad(end, "\(last) lies before \(start.stringValue) \(first)") }
        return first..<last
    }

    /// Refuses a record of a version this program does not know; a record without a version is of the newest.
    func checkVersion(_ key: Key) throws {
        let version = try wholeNumber(key) ?? wireVersion
        guard version <= wireVersion else { throw WireFailure.newerVersion(version) }
        guard version >= 1 else { throw bad(key, "there is no version \(version)") }
    }

    /// The error for a value that is of the right type and means nothing.
    func bad(_ key: Key, _ reason: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: reason)
    }

    /// The error for a field that no default can stand for.
    private func missing(_ key: Key) -> DecodingError {
        .keyNotFound(key, .init(codingPath: codingPath, debugDescription: "required"))
    }
}
