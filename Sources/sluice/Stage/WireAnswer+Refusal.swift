import NewsModel

extension WireAnswer {
    /// The answer to a line without an output, under the key of its record or, if it has none, its line number.
    init(refusing line: WireLine, _ status: Status, _ error: String) {
        // Without a key in it the line is known by its number.
        let key = (try? WireDecoder().decode(Keyed.self, from: line.bytes))?.key ?? "\(line.number)"
        // Strings alone can always be written.
        let bytes = try? WireEncoder().encode(Refusal(error: error, key: key, status: status))
        self.init(status: status, bytes: bytes ?? [])
    }

    private struct Keyed: Decodable {
        let key: String
    }

    /// A record without an output.
    private struct Refusal: Encodable {
        let error: String
        let key: String
        let status: Status
    }
}
