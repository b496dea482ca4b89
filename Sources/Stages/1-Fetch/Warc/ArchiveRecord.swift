/// What the head of a record of a WARC or ARC file says.
struct ArchiveRecord: Hashable {
    /// The types of ISO 28500 §6, and the first record of an ARC file.
    enum Kind: String, Hashable {
        case warcinfo, response, resource, request, metadata, revisit, conversion, continuation
        case arcHeader = "arc_header"
        case unknown
    }

    let kind: Kind
    let place: ArchivePlace
    /// The address that the record is about, without the brackets that some writers put around it.
    let uri: String?
    /// ISO 8601 in UTC.
    let date: String?
    /// The bytes of the block that follows.
    let length: Int
    /// Of the block: `application/http`, or of a resource its own.
    let contentType: String?
    /// Empty for ARC.
    let fields: ArchiveFields
    /// Whether the writer says that the block is not whole.
    var isTruncated: Bool { fields["warc-truncated"] != nil }
    /// Whether this is part of a record that was cut in several.
    var isSegment: Bool { kind == .continuation || fields["warc-segment-number"] != nil }

    init(_ fields: ArchiveFields, place: ArchivePlace) {
        self.fields = fields
        self.place = place
        kind = fields["warc-type"].flatMap { Kind(rawValue: $0.lowercased()) } ?? .unknown
        date = fields["warc-date"]
        length = max(0, fields["content-length"].flatMap { Int($0) } ?? 0)
        contentType = fields["content-type"]
        if let text = fields["warc-target-uri"], text.hasPrefix("<"), text.hasSuffix(">") {
            uri = String(text.dropFirst().dropLast())
        } else {
            uri = fields["warc-target-uri"]
        }
    }

    init(_ line: ArcLine, place: ArchivePlace) {
        self.place = place
        kind = line.uri.hasPrefix("filedesc://") ? .arcHeader : .response
        uri = line.uri
        date = line.date
        length = line.length
        contentType = line.contentType
        fields = ArchiveFields()
    }

    /// Whether the block is a message of HTTP, by what it is said to be and how it begins.
    func isHTTP(_ block: [UInt8]) -> Bool {
        switch kind {
        case .response, .revisit: block.starts(with: "HTTP/".utf8)
        case .request: contentType?.lowercased().hasPrefix("application/http") ?? true
        default: false
        }
    }
}
