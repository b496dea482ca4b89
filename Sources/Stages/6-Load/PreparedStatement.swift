import GRDB
import GRDBSQLite

/// A statement of a SQLite connection, prepared once, run for row after row.
///
/// It binds and steps through SQLite's own functions: GRDB's arrays of arguments and its observation of changes cost
/// more than the insertion of a row. It must not outlive the use of the connection it was made in, and changes rows
/// only within a transaction of GRDB's.
final class PreparedStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    /// The UTF-8 of the texts of a row, one after the other: SQLite reads them here and need not copy each.
    private var texts: UnsafeMutableRawBufferPointer

    init(_ sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        texts = .allocate(byteCount: 1 << 10, alignment: 1)
    }

    deinit {
        sqlite3_clear_bindings(handle)
        texts.deallocate()
    }

    /// Runs the statement with a cell for each `?`, in order.
    func run(_ cells: [Cell]) throws {
        try run(cells, [])
    }

    /// Runs it with further cells after the first ones.
    func run(_ first: [Cell], _ rest: ArraySlice<Cell>) throws {
        try forEachRow(first, rest) { _ in }
    }

    /// The number in the first column of the first row, `nil` if there is no row.
    func number(_ cells: [Cell]) throws -> Int64? {
        var number: Int64?
        try forEachRow(cells, []) { number = number ?? sqlite3_column_int64($0, 0) }
        return number
    }

    /// The numbers in the first column of all rows.
    func numbers(_ cells: [Cell]) throws -> [Int64] {
        var numbers: [Int64] = []
        try forEachRow(cells, []) { numbers.append(sqlite3_column_int64($0, 0)) }
        return numbers
    }

    /// The number in the first column and the text in the second of the first row.
    func numberAndText(_ cells: [Cell]) throws -> (Int64, String)? {
        var found: (Int64, String)?
        try forEachRow(cells, []) { handle in
            guard found == nil, let text = sqlite3_column_text(handle, 1) else { return }
            found = (sqlite3_column_int64(handle, 0), String(cString: text))
        }
        return found
    }

    private func forEachRow(_ first: [Cell], _ rest: ArraySlice<Cell>, _ body: (OpaquePointer) -> Void) throws {
        defer { sqlite3_reset(handle) }
        makeRoom(for: first, rest)
        var place: Int32 = 0
        var start = 0
        for cell in first { try bind(cell, &place, &start) }
        for cell in rest { try bind(cell, &place, &start) }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: body(handle)
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    private func makeRoom(for first: [Cell], _ rest: ArraySlice<Cell>) {
        func size(_ cell: Cell) -> Int {
            if case .text(let text) = cell { text.utf8.count } else { 0 }
        }
        let needed = first.reduce(0) { $0 + size($1) } + rest.reduce(0) { $0 + size($1) }
        guard needed > texts.count else { return }
        texts.deallocate()
        texts = .allocate(byteCount: max(needed, texts.count * 2), alignment: 1)
    }

    private func bind(_ cell: Cell, _ place: inout Int32, _ start: inout Int) throws {
        place += 1
        let status =
            switch cell {
            case .null: sqlite3_bind_null(handle, place)
            case .integer(let number): sqlite3_bind_int64(handle, place, number)
            case .real(let number): sqlite3_bind_double(handle, place, number)
            case .text(let text): bind(text, place, &start)
            }
        guard status == SQLITE_OK else { throw failure() }
    }

    private func bind(_ text: String, _ place: Int32, _ start: inout Int) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            let copy = UnsafeMutableRawBufferPointer(rebasing: texts[start..<start + bytes.count])
            copy.copyMemory(from: UnsafeRawBufferPointer(bytes))
            start += bytes.count
            // No destructor: the bytes stay where they are until the next row. An empty text needs some address too,
            // or SQLite takes it for NULL.
            let address = copy.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
            return sqlite3_bind_text64(handle, place, address, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
        }
    }

    private func failure() -> DatabaseError {
        let connection = sqlite3_db_handle(handle)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection))
        )
    }
}
