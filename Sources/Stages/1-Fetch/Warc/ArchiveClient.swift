public import NewsModel
import PipelineCore

/// Reads pages from WARC and ARC files: `warc:///path/of.warc.gz#1234`.
///
/// The number is the byte of the file where the record begins; `Inputs` gives such addresses for an archive. The key of
/// the page is that address, its URL the one the record is about. Transfer and content codings are undone (gzip and
/// deflate). Readers stay open for the pages after; each holds some 200 KiB.
public struct ArchiveClient: PageClient {
    private let byteLimit: Int
    private let idle = Locked<[ArchiveReader]>([])

    /// More than there are workers that wait for a disc.
    private static let mostIdle = 16

    /// - Parameter byteLimit: The most bytes a page may have, packed or unpacked, at least 0.
    public init(byteLimit: Int = CurlClient.Settings().byteLimit) {
        precondition(byteLimit >= 0, "a page has no negative length: byteLimit \(byteLimit)")
        self.byteLimit = byteLimit
    }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        guard let address = ArchiveAddress(request.url) else { throw .invalidURL(request.url) }
        guard let reader = takeReader(address) else {
            throw .unreadable(url: request.url, reason: "not an archive that can be read")
        }
        defer {
            idle.withLock { readers in
                if readers.count == Self.mostIdle { readers.removeFirst() }
                readers.append(reader)
            }
        }
        let (record, payload) = try read(address.record, reader, request.url)
        if record.isSegment { throw .unreadable(url: request.url, reason: "the record is cut in several segments") }
        guard record.kind == .revisit else { return try page(record, payload, payload, key: request.url) }
        guard let place = address.payload else {
            throw .unreadable(url: request.url, reason: "a revisit of a page that is not in this file")
        }
        let (original, body) = try read(place, reader, request.url)
        guard Self.refers(record, to: original) else {
            throw .unreadable(url: request.url, reason: "a revisit of another page than the one at \(place.text)")
        }
        return try page(record, payload, body, key: request.url)
    }

    private func read(
        _ place: ArchivePlace,
        _ reader: ArchiveReader,
        _ url: String
    ) throws(FetchFailure) -> (ArchiveRecord, ArchivePayload) {
        reader.move(to: place)
        let record: ArchiveRecord
        switch reader.next() {
        case .record(let found): record = found
        case .loss(_, let reason): throw .unreadable(url: url, reason: reason)
        case nil: throw .unreadable(url: url, reason: "the archive ends before this record")
        }
        // The head of HTTP comes on top of the body.
        let limit = byteLimit + (256 << 10)
        guard record.length <= limit else { throw .tooLarge(url: url, limit: byteLimit) }
        let (block, isWhole) = reader.block(limit: limit)
        let payload = ArchivePayload(record, block, limit: byteLimit)
        // Some writers name a block longer than it is: then HTTP says whether anything is missing.
        guard isWhole || payload.hasNamedLength else { throw .unreadable(url: url, reason: "the record is cut off") }
        return (record, payload)
    }

    /// The page of a record.
    ///
    /// The head is that of the record, for a revisit has its own; the content is that of the record that has the body.
    private func page(
        _ record: ArchiveRecord,
        _ head: ArchivePayload,
        _ content: ArchivePayload,
        key: String
    ) throws(FetchFailure) -> FetchedPage {
        if let fault = content.fault { throw .unreadable(url: key, reason: fault) }
        guard content.body.count <= byteLimit else { throw .tooLarge(url: key, limit: byteLimit) }
        guard let uri = record.uri, let url = WebAddress(uri) else {
            throw .unreadable(url: key, reason: "a record about no page of the web")
        }
        if record.isTruncated, record.kind != .revisit {
            throw .unreadable(url: key, reason: "the writer cut the record off")
        }
        let status = content.status ?? 200
        guard (200...299).contains(status) else { throw .refused(url: url.text, status: status) }
        let ownType = record.kind == .resource || record.fields["warc-type"] == nil ? record.contentType : nil
        return FetchedPage(
            key: key,
            url: url.text,
            fetchedAt: record.date,
            status: status,
            contentType: head.fields["content-type"] ?? content.fields["content-type"] ?? ownType,
            body: content.body
        )
    }

    private static func refers(_ revisit: ArchiveRecord, to original: ArchiveRecord) -> Bool {
        let (digest, id) = (revisit.fields["warc-payload-digest"], revisit.fields["warc-refers-to"])
        return (digest != nil && digest == original.fields["warc-payload-digest"])
            || (id != nil && id == original.fields["warc-record-id"])
    }

    /// The reader of the file that is nearest before the record, or a new one.
    private func takeReader(_ address: ArchiveAddress) -> ArchiveReader? {
        let kept = idle.withLock { readers -> ArchiveReader? in
            let ofFile = readers.indices.filter { readers[$0].path == address.path }
            let nearest = ofFile.last { readers[$0].isBefore(address.record) } ?? ofFile.first
            return nearest.map { readers.remove(at: $0) }
        }
        return kept ?? ArchiveReader(address.path)
    }
}
