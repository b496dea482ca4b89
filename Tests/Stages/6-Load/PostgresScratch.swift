import Foundation
import Testing

@testable import LoadStage

/// A schema of its own in the server that `scripts/test` starts, removed with its last reference.
final class PostgresScratch {
    /// The server's address, if there is one.
    static let server = ProcessInfo.processInfo.environment["SLUICE_TEST_POSTGRES"]

    /// The address of the schema.
    let url: String
    private let connection: PostgresConnection
    private let schema: String

    init() throws {
        let server = try #require(Self.server)
        schema = "t" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
        connection = try PostgresConnection(server)
        try connection.run("CREATE SCHEMA \(schema); SET search_path TO \(schema)")
        url = "\(server)?options=-csearch_path%3D\(schema)&application_name=\(schema)"
    }

    deinit {
        // What cannot be removed goes with the server.
        try? connection.run("DROP SCHEMA \(schema) CASCADE")
    }

    func run(_ sql: String) throws { try connection.run(sql) }

    /// Ends the other connections to the schema, as a server does that is shut down.
    func cutConnections() throws {
        try run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '\(schema)'")
    }

    /// The rows a query gives, the values separated by `|`, `NULL` for none.
    func rows(_ sql: String) throws -> [String] {
        try connection.run(sql, []).map { row in row.map { $0 ?? "NULL" }.joined(separator: "|") }
    }
}
