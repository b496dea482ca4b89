import CPostgres

/// A connection to a PostgreSQL server.
///
/// It belongs to one thread at a time.
final class PostgresConnection {
    private let handle: OpaquePointer

    /// Connects.
    ///
    /// - Parameter address: A `postgres://` URL or `key=value` pairs, as libpq has them. What it leaves open comes
    ///   from the `PG…` variables and the password file.
    /// - Throws: Why not; the message may hold the password.
    init(_ address: String) throws(PostgresFailure) {
        // The last of several values counts: what the address says goes before these.
        let settings: [(String, String)] = [
            ("connect_timeout", "10"), ("fallback_application_name", "sluice"), ("dbname", address),
            ("client_encoding", "UTF8"),
        ]
        let connected = Self.withCStrings(settings.map(\.0)) { names in
            Self.withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
        guard let connected else { throw PostgresFailure(state: nil, message: "out of memory") }
        handle = connected
        guard PQstatus(handle) == CONNECTION_OK else { throw failure() }
        // A notice ("relation already exists, skipping") is for nobody.
        _ = PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit { PQfinish(handle) }

    /// Whether the server can still be talked to, as far as is known.
    var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

    /// Runs statements, separated by semicolons, without parameters.
    func run(_ sql: String) throws(PostgresFailure) {
        try check(PQexec(handle, sql))
    }

    /// Runs one statement with a cell for each `$1`, `$2`, …; gives its rows as texts.
    @discardableResult
    func run(_ sql: String, _ cells: [Cell]) throws(PostgresFailure) -> [[String?]] {
        let texts = cells.map(\.postgresText)
        let result = Self.withCStrings(texts) { values in
            PQexecParams(handle, sql, Int32(cells.count), nil, values, nil, nil, 0)
        }
        defer { PQclear(result) }
        try checkStatus(result)
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1
                    ? nil : PQgetvalue(result, row, column).map { String(cString: $0) }
            }
        }
    }

    /// Copies rows into a table.
    ///
    /// - Parameters:
    ///   - target: The table with its columns, `name (column, …)`.
    ///   - lines: The rows in the text format of `COPY`.
    /// - Throws: What the server did not take.
    func copy(into target: String, _ lines: [UInt8]) throws(PostgresFailure) {
        let start = PQexec(handle, "COPY \(target) FROM STDIN")
        defer { PQclear(start) }
        guard PQresultStatus(start) == PGRES_COPY_IN else { throw failure(start) }
        // libpq keeps what the socket does not take at once: pieces keep that small.
        var isSent = true
        lines.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while isSent, !rest.isEmpty {
                let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 16))
                let start = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
                isSent = PQputCopyData(handle, start, Int32(piece.count)) == 1
                rest = rest.dropFirst(piece.count)
            }
        }
        guard isSent, PQputCopyEnd(handle, nil) == 1 else { throw failure() }
        var first: PostgresFailure?
        while let result = PQgetResult(handle) {
            defer { PQclear(result) }
            if PQresultStatus(result) != PGRES_COMMAND_OK, first == nil { first = failure(result) }
        }
        if let first { throw first }
    }

    private func check(_ result: OpaquePointer?) throws(PostgresFailure) {
        defer { PQclear(result) }
        try checkStatus(result)
    }

    private func checkStatus(_ result: OpaquePointer?) throws(PostgresFailure) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
        default: throw failure(result)
        }
    }

    private func failure(_ result: OpaquePointer? = nil) -> PostgresFailure {
        func field(_ code: UnicodeScalar) -> String? {
            result.flatMap { PQresultErrorField($0, Int32(code.value)) }.map { String(cString: $0) }
        }
        // SQLSTATE, the primary message and the table, as PG_DIAG_SQLSTATE and the others name them.
        let message = field("M") ?? PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return PostgresFailure(
            state: field("C"),
            message: message.split(whereSeparator: \.isNewline).joined(separator: " "),
            table: field("t"),
            isDisconnected: !isOpen
        )
    }

    /// Lends the texts as C strings, `nil` as no string, ended by a null pointer.
    private static func withCStrings<Result>(
        _ texts: [String?],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        var characters: [CChar] = []
        var starts: [Int?] = []
        for text in texts {
            starts.append(text == nil ? nil : characters.count)
            if let text { characters += text.utf8CString }
        }
        return characters.withUnsafeBufferPointer { characters in
            var pointers: [UnsafePointer<CChar>?] = starts.map { start in
                start.flatMap { start in characters.baseAddress.map { $0 + start } }
            }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
