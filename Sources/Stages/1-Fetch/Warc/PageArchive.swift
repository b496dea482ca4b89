import Glibc
import NewsModel
import PipelineCore

/// A WARC file that keeps the pages of runs, each record a member of gzip of its own.
///
/// A run adds to what is there: a body that the file has already is not written again. A record that was cut off by a
/// crash is removed. One process at a time: a second one is refused.
public final class PageArchive: Sendable {
    private let path: String
    private let file: Int32
    private let clock: any WallClock
    private let writer: Locked<ArchiveWriter>

    /// Opens the file or makes it.
    ///
    /// Reads what is there, once.
    ///
    /// - Throws: ``FetchFailure/archiveFailed(path:reason:)`` if it cannot be written, or is something else.
    public init(
        _ path: String,
        userAgent: String = CurlClient.Settings().userAgent,
        clock: any WallClock = SystemWallClock()
    ) throws(FetchFailure) {
        self.path = path
        self.clock = clock
        var writer = ArchiveWriter(userAgent: userAgent)
        file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .archiveFailed(path: path, reason: systemWords()) }
        var reason: String?
        if flock(file, LOCK_EX | LOCK_NB) != 0 {
            reason = "another run writes to it"
        } else {
            reason = Self.learn(path, file, &writer)
        }
        let date = UTCTime(secondsSinceEpoch: clock.secondsSinceEpoch).text ?? "1970-01-01T00:00:00Z"
        if reason == nil { reason = Self.append([writer.head(date: date)], to: file) }
        self.writer = Locked(writer)
        if let reason {
            close(file)
            throw .archiveFailed(path: path, reason: reason)
        }
    }

    deinit {
        close(file)
    }

    /// Adds a page.
    ///
    /// - Throws: ``FetchFailure/archiveFailed(path:reason:)``; the file is then as it was before.
    func keep(_ page: FetchedPage) throws(FetchFailure) {
        let date = page.fetchedAt ?? UTCTime(secondsSinceEpoch: clock.secondsSinceEpoch).text ?? "1970-01-01T00:00:00Z"
        let reason = writer.withLock { writer -> String? in
            let before = writer
            let reason = Self.append(writer.records(of: page, date: date), to: file)
            if reason != nil { writer = before }
            return reason
        }
        if let reason { throw .archiveFailed(path: path, reason: reason) }
    }

    // MARK: -

    /// Reads what the file holds, and cuts off what was not written to its end.
    ///
    /// - Returns: Why nothing can be added to it.
    private static func learn(_ path: String, _ file: Int32, _ writer: inout ArchiveWriter) -> String? {
        var status = stat()
        guard fstat(file, &status) == 0 else { return systemWords() }
        guard status.st_mode & S_IFMT == S_IFREG else { return "not a regular file" }
        guard status.st_size > 0 else { return nil }
        guard let reader = ArchiveReader(Array(path.utf8)), reader.isArchive, reader.isPacked else {
            return "not a WARC file packed by gzip"
        }
        var last: ArchivePlace?
        while let item = reader.next() {
            switch item {
            case .record(let record):
                writer.know(record)
                last = record.place
            case .loss(let place, _):
                // A crash leaves the last record without its end. Damage before others is not ours to repair.
                let cut = last.map { max($0.member, place.skip == 0 ? place.member : 0) } ?? place.member
                guard reader.next() == nil else { return "damaged at byte \(place.text)" }
                return ftruncate(file, off_t(cut)) == 0 ? nil : systemWords()
            }
        }
        return nil
    }

    private static func append(_ records: [[UInt8]], to file: Int32) -> String? {
        var bytes: [UInt8] = []
        for record in records {
            guard let member = Gzip.member(record) else { return "no memory to pack a record" }
            bytes += member
        }
        let end = lseek(file, 0, SEEK_END)
        guard end >= 0 else { return systemWords() }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = systemWords()
                ftruncate(file, end)
                return reason
            }
            written += count
        }
        return nil
    }
}

extension PageArchive: Hashable {
    /// Two archives are one if they are the same object.
    public static func == (one: PageArchive, other: PageArchive) -> Bool { one === other }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
