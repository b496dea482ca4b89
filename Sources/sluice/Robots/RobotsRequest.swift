/// A line of input of `sluice robots`.
struct RobotsRequest: Decodable {
    let key: String
    /// The text of the file.
    let robots: String
    let agent: String
    let url: String
}
