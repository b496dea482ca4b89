internal import GRDB
public import PipelineCore

/// Why records were not stored.
public enum LoadFailure: StageFailure, Hashable, CustomStringConvertible {
    /// The target cannot be opened or made, or is no database.
    case cannotOpen(file: String, reason: String)
    /// A later version of this program has made the database.
    case newerSchema(file: String)
    /// The disk, or the room that the database is allowed, is full.
    case diskFull(file: String, table: String?)
    /// The file may be read only.
    case readOnly(file: String, table: String?)
    /// Another program writes to the database, and did not let go of it.
    case locked(file: String, table: String?)
    /// Another run has the target to itself.
    case inUse(file: String, holder: RunHolder?)
    /// Any other trouble with the target.
    case cannotWrite(file: String, table: String?, reason: String)
    /// The program that read the output has gone.
    case readerGone(file: String)
    /// The target accepts other records, not this one.
    case badRecord(file: String, table: String?, key: String, reason: String)

    public var disposition: Disposition {
        switch self {
        case .badRecord: .quarantine
        default: .abort
        }
    }

    public var description: String {
        switch self {
        case .cannotOpen(let file, let reason): "\(file): cannot be opened: \(reason)"
        case .newerSchema(let file): "\(file): was made by a newer version of this program"
        case .diskFull(let file, let table): "\(Self.place(file, table)): no room left"
        case .readOnly(let file, let table): "\(Self.place(file, table)): may not be written to"
        case .locked(let file, let table): "\(Self.place(file, table)): another program is writing to it"
        case .inUse(let file, let holder): "\(file): another run is using it" + (holder.map { " (\($0))" } ?? "")
        case .cannotWrite(let file, let table, let reason): "\(Self.place(file, table)): cannot be written: \(reason)"
        case .readerGone(let file): "\(file): the program that read it has gone"
        case .badRecord(let file, let table, let key, let reason):
            "\(Self.place(file, table)): does not take \(key): \(reason)"
        }
    }

    private static func place(_ file: String, _ table: String?) -> String {
        table.map { "\(file), table \($0)" } ?? file
    }
}

extension LoadFailure {
    /// What an error of the database means.
    ///
    /// `table` is the one that was being written, if one was, `key` the record; without a key no record is at fault.
    init(_ error: any Error, file: String, table: String? = nil, key: String? = nil) {
        guard let error = error as? DatabaseError else {
            self = (error as? LoadFailure) ?? .cannotWrite(file: file, table: table, reason: "\(error)")
            return
        }
        let reason = error.message ?? "error \(error.extendedResultCode.rawValue)"
        switch (error.resultCode, key) {
        case (.SQLITE_FULL, _): self = .diskFull(file: file, table: table)
        case (.SQLITE_READONLY, _): self = .readOnly(file: file, table: table)
        case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self = .locked(file: file, table: table)
        case (.SQLITE_CANTOPEN, _), (.SQLITE_NOTADB, _): self = .cannotOpen(file: file, reason: reason)
        case (.SQLITE_CONSTRAINT, let key?), (.SQLITE_TOOBIG, let key?), (.SQLITE_MISMATCH, let key?):
            self = .badRecord(file: file, table: table, key: key, reason: reason)
        default: self = .cannotWrite(file: file, table: table, reason: reason)
        }
    }
}
