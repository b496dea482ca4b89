extension WebAddress {
    /// The address as one that is compared: of two spellings of one page, the same.
    ///
    /// Besides what reading does (scheme and host in lower case, dot segments, default port, fragment), percent-encoding
    /// is written in upper case, what need not be encoded is not, and ``TrackingParameters`` and an empty query are
    /// dropped. The order of parameters is kept, because some sites read it.
    var canonical: WebAddress {
        let parameters = query?.split(separator: "&").filter { parameter in
            !TrackingParameters.contains(parameter.prefix { $0 != "=" })
        }
        let kept = parameters?.joined(separator: "&") ?? ""
        let spelled = WebAddress(
            scheme: scheme,
            host: host,
            port: port,
            path: Self.normalised(path),
            query: kept.isEmpty ? nil : Self.normalised(kept)
        )
        // "%2E%2E" is a dot segment only now.
        return WebAddress(spelled.text) ?? spelled
    }

    /// RFC 3986 §6.2.2.1 and §6.2.2.2.
    private static func normalised(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16),
                bytes[index + 1] != UInt8(ascii: "+")
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if isUnreserved(value) {
                result.append(value)
            } else {
                result += Array(String(decoding: bytes[index...index + 2], as: UTF8.self).uppercased().utf8)
            }
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(byte)
        }
    }
}
