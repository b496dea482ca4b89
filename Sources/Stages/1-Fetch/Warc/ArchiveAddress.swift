/// The address of a record in an archive file: `warc:///path/of.warc.gz#1234`.
///
/// A revisit names the record that has its payload too: `#1234;56`.
struct ArchiveAddress: Hashable {
    let path: [UInt8]
    let record: ArchivePlace
    let payload: ArchivePlace?

    init(path: [UInt8], record: ArchivePlace, payload: ArchivePlace? = nil) {
        self.path = path
        self.record = record
        self.payload = payload
    }

    /// `nil` if the text is no such address.
    init?(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased().hasPrefix("warc:"),
            let path = FileURL.path("file:" + parts[0].dropFirst(5))
        else { return nil }
        let places = parts[1].split(separator: ";", omittingEmptySubsequences: false).map { ArchivePlace($0) }
        guard places.count <= 2, let record = places.first ?? nil else { return nil }
        if places.count == 2 {
            guard let payload = places[1] else { return nil }
            self.init(path: path, record: record, payload: payload)
        } else {
            self.init(path: path, record: record)
        }
    }

    var text: String {
        "warc:\(FileURL.text(path: path).dropFirst(5))#\(record.text)\(payload.map { ";" + $0.text } ?? "")"
    }
}
