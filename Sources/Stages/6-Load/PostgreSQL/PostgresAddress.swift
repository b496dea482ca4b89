import CPostgres

/// Where a PostgreSQL database is, with what a message may say of it.
struct PostgresAddress: Hashable, Sendable {
    /// A `postgres://` URL, as libpq takes it; it may hold a password.
    let url: String
    /// User, host, port and database, without password: `postgres://user@host:5432/news`.
    let name: String
    /// What must not be in a message.
    private let secrets: [String]

    /// Reads an address.
    ///
    /// - Throws: The reason, in libpq's words, when it is none.
    init(_ url: String) throws(PostgresFailure) {
        self.url = url
        var reason: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(url, &reason) else {
            let message = reason.map { String(cString: $0) } ?? "out of memory"
            PQfreemem(reason)
            // libpq quotes the address, password and all.
            let isSafe = !message.contains("@") && !message.contains("password")
            throw PostgresFailure(
                state: nil,
                message: isSafe ? message.trimmingNewlines : "it cannot be read; see libpq's connection URIs"
            )
        }
        defer { PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        secrets = ["password", "sslpassword"].compactMap { values[$0] }.filter { !$0.isEmpty }
        var name = "postgres://"
        if let user = values["user"] { name += "\(user)@" }
        if let host = values["host"] { name += host.hasPrefix("/") ? "" : host }
        if let port = values["port"] { name += ":\(port)" }
        self.name = name + "/" + (values["dbname"] ?? "")
    }

    /// A message without the password.
    func redact(_ failure: PostgresFailure) -> PostgresFailure {
        var message = failure.message
        for secret in secrets { message = message.replacing(secret, with: "***") }
        return PostgresFailure(
            state: failure.state,
            message: message,
            table: failure.table,
            isDisconnected: failure.isDisconnected,
            use: failure.use
        )
    }
}

extension String {
    fileprivate var trimmingNewlines: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
