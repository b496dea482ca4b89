/// Where the payloads of a file's answers lie, for the revisits that follow them.
///
/// Bounded: what comes after ``mostAnswers`` answers is not found again.
struct RevisitIndex {
    private var places: [Int: (place: ArchivePlace, isPage: Bool)] = [:]

    /// Two keys an answer and some 64 bytes a key: 32 MB at most.
    static let mostAnswers = 1 << 18

    /// Learns of an answer.
    mutating func add(_ record: ArchiveRecord, isPage: Bool) {
        let keys = [Self.key("id", record.fields["warc-record-id"]), Self.digestKey(record)].compactMap { $0 }
        for key in keys where places.count < 2 * Self.mostAnswers && places[key] == nil {
            places[key] = (record.place, isPage)
        }
    }

    /// The answer that a revisit refers to, by its name or by the digest of its payload; `nil` if it is not in the file.
    func original(of revisit: ArchiveRecord) -> (place: ArchivePlace, isPage: Bool)? {
        let keys = [Self.key("id", revisit.fields["warc-refers-to"]), Self.digestKey(revisit)].compactMap { $0 }
        return keys.lazy.compactMap { places[$0] }.first
    }

    private static func digestKey(_ record: ArchiveRecord) -> Int? {
        key("digest", record.fields["warc-payload-digest"])
    }

    /// A hash instead of the text: `ArchiveClient` compares the texts when it has found the record.
    private static func key(_ kind: String, _ text: String?) -> Int? {
        text.map { "\(kind) \($0)".hashValue }
    }
}
