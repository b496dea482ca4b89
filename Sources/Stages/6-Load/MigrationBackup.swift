import GRDB

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The copy of a SQLite database that is made before it is brought to a newer version: `NAME.before-2`.
///
/// It is a database of its own that the older program opens: to go back, move it into the place of `NAME` (and remove
/// `NAME-wal` and `NAME-shm`). It stays until someone removes it.
struct MigrationBackup {
    private let queue: DatabaseQueue
    private let place: String

    init(of queue: DatabaseQueue, before version: Int) {
        self.queue = queue
        place = "\(queue.path).before-\(version)"
    }

    /// Makes the copy, which gets its name when it is whole and on the disk.
    ///
    /// It needs as much room as the database has rows.
    func make() throws {
        // Several may migrate at once, each with a copy of its own: the last whole one stays.
        let partial = "\(place).\(UInt64.random(in: .min ... .max)).partial"
        unlink(partial)
        defer { unlink(partial) }
        try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
        let descriptor = open(partial, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0, rename(partial, place) == 0 else { throw failure(errno) }
    }

    private func failure(_ code: Int32) -> LoadFailure {
        code == ENOSPC
            ? .diskFull(file: place, table: nil)
            : .cannotWrite(file: place, table: nil, reason: String(cString: strerror(code)))
    }
}
