/// The records of a WARC or ARC file, one after another.
///
/// Reads leniently: what is no record is passed over and told as a ``Item/loss(at:reason:)``, and the next record is
/// found. A block is read only when it is asked for.
final class ArchiveReader: @unchecked Sendable {
    // @unchecked Sendable because one thread at a time has it: `ArchiveClient` takes it out of its pool for a page.
    enum Item: Hashable {
        case record(ArchiveRecord)
        case loss(at: ArchivePlace, reason: String)
    }

    let path: [UInt8]
    private let bytes: ArchiveBytes
    private var isARC = false
    /// What is left of the block of the last record.
    private var left = 0

    /// The longest line of a head, and the most lines: no writer comes near them.
    private static let longestLine = 64 << 10
    private static let mostLines = 1000

    /// `nil` if there is no regular file at the path that can be read.
    init?(_ path: [UInt8]) {
        guard let bytes = ArchiveBytes(path) else { return nil }
        self.path = path
        self.bytes = bytes
    }

    /// Whether the file begins with a record.
    ///
    /// To be asked before anything else.
    var isArchive: Bool {
        guard let line = bytes.line(limit: 16) else { return false }
        return line.starts(with: "WARC/".utf8) || line.starts(with: "filedesc://".utf8)
    }

    /// Whether the file is packed by gzip.
    var isPacked: Bool { bytes.isPacked }

    /// How near the place is: records behind it in one member of gzip are reached without unpacking from its beginning.
    func isBefore(_ place: ArchivePlace) -> Bool {
        bytes.place.member == place.member && bytes.place.skip <= place.skip
    }

    /// Goes to a place where a record begins.
    func move(to place: ArchivePlace) {
        left = 0
        bytes.move(to: place)
    }

    /// The next record, or what was lost before it.
    func next() -> Item? {
        var loss: (place: ArchivePlace, reason: String)?
        let end = bytes.place
        if left > bytes.take(left, { _ in }) { loss = (end, "a record is cut off") }
        left = 0
        while let line = bytes.line(limit: Self.longestLine) {
            if let damage = takeDamage() { loss = loss ?? (bytes.place, damage) }
            let place = bytes.place
            let arc = line.starts(with: "WARC/".utf8) ? nil : mayBeARC ? ArcLine(line) : nil
            if line.starts(with: "WARC/".utf8) || arc != nil {
                if let loss { return .loss(at: loss.place, reason: loss.reason) }
                bytes.drop(line.count)
                let record = arc.map { ArchiveRecord($0, place: place) } ?? ArchiveRecord(readFields(), place: place)
                isStarted = true
                isARC = arc != nil
                left = record.length
                return .record(record)
            }
            if line.contains(where: { $0 != 0x0D && $0 != 0x0A && $0 != 0x20 && $0 != 0x09 && $0 != 0 }) {
                loss = loss ?? (place, "no record begins here")
            }
            bytes.drop(line.count)
        }
        if let damage = takeDamage() { loss = loss ?? (bytes.place, damage) }
        return loss.map { .loss(at: $0.place, reason: $0.reason) }
    }

    /// The block of the record that ``next()`` gave, or the first bytes of it.
    ///
    /// - Returns: Whether it came to its end; else it is cut off, or longer than the limit.
    func block(limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
        var block: [UInt8] = []
        let wanted = min(left, limit)
        block.reserveCapacity(min(wanted, 1 << 20))
        let count = bytes.take(wanted) { block += $0 }
        let isWhole = count == left
        // What is cut off has no rest to be passed over.
        left = count < wanted ? 0 : left - count
        return (block, isWhole)
    }

    private var isStarted = false
    private var mayBeARC: Bool { isARC || !isStarted }

    private func readFields() -> ArchiveFields {
        var fields = ArchiveFields()
        for _ in 0..<Self.mostLines {
            guard let line = bytes.line(limit: Self.longestLine) else { break }
            // A record without an end to its head.
            if line.starts(with: "WARC/".utf8) { break }
            bytes.drop(line.count)
            if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) { break }
            fields.read(line)
        }
        return fields
    }

    private func takeDamage() -> String? {
        defer { bytes.damage = nil }
        return bytes.damage
    }
}
