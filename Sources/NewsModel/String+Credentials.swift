extension String {
    /// The text with `***` in place of the name and password of each address in it, and of each `password=` in a query.
    package var maskingCredentials: String {
        var result: [UInt8] = []
        var rest = Substring(self).utf8[...]
        while let byte = rest.first {
            if rest.starts(with: "://".utf8) {
                let authority = rest.dropFirst(3).prefix { !Self.endsAuthority.contains($0) }
                result += "://".utf8
                if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
                    result += "***".utf8
                    rest = rest[at...]
                } else {
                    rest = rest.dropFirst(3)
                }
            } else if rest.starts(with: "password=".utf8) {
                result += "password=***".utf8
                rest = rest.dropFirst(9).drop { !Self.endsValue.contains($0) }
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// An address without the name and the password before its host.
    package var removingCredentials: String {
        guard let scheme = firstRange(of: "://") else { return self }
        let authority = utf8[scheme...].prefix { !Self.endsAuthority.contains($0) }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return self }
        return String(self[..<scheme]) + String(self[utf8.index(after: at)...])
    }

    private func firstRange(of mark: String) -> String.Index? {
        var rest = utf8[...]
        while !rest.isEmpty {
            if rest.starts(with: mark.utf8) { return utf8.index(rest.startIndex, offsetBy: mark.utf8.count) }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// URL standard, section 4.4: what ends an authority; white space and quotation marks end an address in a text.
    private static let endsAuthority = Set("/?#\\ \t\r\n\"'<>".utf8)
    private static let endsValue = Set("& \t\r\n\"'".utf8)
}
