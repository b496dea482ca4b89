import NewsModel

/// The pages of a WARC or ARC file, in its order.
///
/// Pages are answers with a status of 200 to 299, resources, and revisits of both, of addresses of http and https, that
/// are not of a type that is never a page (images, PDF). Requests, metadata, redirects and the like are passed over. What
/// is damaged is given as an address too, so that fetch says what was lost there. One record is looked at at a time.
struct ArchivePages: Sendable {
    private let path: [UInt8]
    private let reader: ArchiveReader
    private let seen = Seen()

    private final class Seen: @unchecked Sendable {
        // @unchecked Sendable because a source is never asked by two threads at once.
        var answers = RevisitIndex()
    }

    /// `nil` if the file at the path is no archive.
    init?(_ path: [UInt8]) {
        guard let reader = ArchiveReader(path), reader.isArchive else { return nil }
        self.path = path
        self.reader = reader
    }

    /// The next page.
    mutating func next() -> PageRequest? {
        while let item = reader.next() {
            switch item {
            case .loss(let place, _): return request(place)
            case .record(let record): if let request = page(record) { return request }
            }
        }
        return nil
    }

    private func page(_ record: ArchiveRecord) -> PageRequest? {
        guard let uri = record.uri?.lowercased(), uri.hasPrefix("http://") || uri.hasPrefix("https://") else {
            return nil
        }
        switch record.kind {
        case .response, .resource:
            let isPage = isPage(record)
            seen.answers.add(record, isPage: isPage)
            return isPage ? request(record.place) : nil
        case .revisit:
            guard let original = seen.answers.original(of: record) else { return request(record.place) }
            return original.isPage ? request(record.place, payload: original.place) : nil
        case .continuation:
            // The record that it goes on with was given, and fetch says that it is not whole.
            return nil
        case .warcinfo, .request, .metadata, .conversion, .arcHeader, .unknown: return nil
        }
    }

    /// Whether the head of the block does not speak against a page.
    private func isPage(_ record: ArchiveRecord) -> Bool {
        let head = ArchivePayload(record, reader.block(limit: Self.headLimit).bytes, limit: Self.headLimit)
        let type = record.kind == .response ? head.fields["content-type"] : record.contentType
        if let status = head.status, !(200...299).contains(status) { return false }
        return type.map { !MediaType($0).isNoPage } ?? true
    }

    private static let headLimit = 16 << 10

    private func request(_ place: ArchivePlace, payload: ArchivePlace? = nil) -> PageRequest {
        PageRequest(url: ArchiveAddress(path: path, record: place, payload: payload).text)
    }
}
