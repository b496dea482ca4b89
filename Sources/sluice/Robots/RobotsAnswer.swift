import FetchStage

/// A line of output of `sluice robots`.
struct RobotsAnswer: Encodable {
    let key: String
    let allowed: Bool
    let status = WireAnswer.Status.ok
    /// The version of the wire format.
    let v = 1

    init(_ request: RobotsRequest) {
        key = request.key
        allowed = RobotsFile(request.robots.utf8).allows(request.url, agent: request.agent)
    }
}
