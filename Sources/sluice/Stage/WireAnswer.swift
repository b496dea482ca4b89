/// The output line for one input line.
struct WireAnswer: Sendable, Hashable {
    /// What the line says of the record.
    enum Status: String, Sendable, Hashable, Codable {
        case ok, skip, quarantine
        /// The last line of another `sluice stage`: not a record, and not answered.
        case trailer
    }

    let status: Status
    /// The line in UTF-8, without its line feed.
    let bytes: [UInt8]
}
