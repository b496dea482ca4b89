/// The fields of a request or an answer, in the order in which they came; names in lower case.
struct HeaderFields: Sendable, Hashable {
    private(set) var fields: [Field]

    struct Field: Sendable, Hashable {
        let name: String
        let value: String
    }

    init(_ fields: [(name: String, value: String)] = []) {
        self.fields = fields.map { Field(name: $0.name.lowercased(), value: $0.value) }
    }

    /// Reads what ``text`` wrote.
    init(text: String) {
        self.init(
            text.split(separator: "\n").compactMap { line in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
            }
        )
    }

    /// One field a line, `name: value`.
    var text: String {
        fields.map { "\($0.name): \($0.value.replacing("\n", with: " "))\n" }.joined()
    }

    /// The values of a field, line by line.
    func lines(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The first value of a field.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The members of a field that is a list separated by commas; commas within quotes are kept.
    func members(_ name: String) -> [String] {
        lines(name).flatMap { line in
            var members: [String] = []
            var member = ""
            var isQuoted = false
            var isEscaped = false
            for scalar in line.unicodeScalars {
                if scalar == ",", !isQuoted {
                    members.append(member)
                    member = ""
                    continue
                }
                if scalar == "\"", !isEscaped { isQuoted.toggle() }
                isEscaped = isQuoted && !isEscaped && scalar == "\\"
                member.unicodeScalars.append(scalar)
            }
            return (members + [member]).map(trimmed).filter { !$0.isEmpty }
        }
    }

    /// The fields that a cache keeps (RFC 9111 §3.1): not those of the connection.
    var kept: HeaderFields {
        let listed = members("connection").map { $0.lowercased() }
        var result = self
        result.fields.removeAll { Self.ofConnection.contains($0.name) || listed.contains($0.name) }
        return result
    }

    /// Takes over the fields of a 304 (RFC 9111 §3.2).
    mutating func update(by newer: HeaderFields) {
        // These describe the body, which a 304 does not have.
        let body: Set = ["content-length", "content-encoding", "content-range", "content-type"]
        let fresh = newer.kept.fields.filter { !body.contains($0.name) }
        let names = Set(fresh.map(\.name))
        fields.removeAll { names.contains($0.name) }
        fields += fresh
    }

    private static let ofConnection: Set = [
        "connection", "keep-alive", "proxy-authenticate", "proxy-authentication-info", "proxy-authorization",
        "proxy-connection", "te", "transfer-encoding", "upgrade",
    ]
}

/// Without the blanks around it.
private func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var rest = text.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
}
