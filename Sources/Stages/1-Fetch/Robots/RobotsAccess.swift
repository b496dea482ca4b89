/// What the attempt to get a robots.txt means for the pages of its origin (RFC 9309 §2.3.1).
enum RobotsAccess: Hashable {
    /// The rules are known.
    case rules(RobotsFile)
    /// There is no such file (4xx, too many redirects): everything is allowed.
    case unrestricted
    /// The server could not say (5xx, no connection, no answer): nothing is allowed for now.
    case forbidden(reason: String)
    /// The server asks for patience (429): to be asked again after that long, if it said so.
    case later(retryAfter: Duration?)
    /// Nobody asked: the run was stopped.
    case abandoned

    /// How long the verdict holds, in seconds.
    ///
    /// RFC 9309 §2.4 allows a day for a file. A server that fails is asked again soon, yet not by every page.
    var lifetime: Int {
        switch self {
        case .rules, .unrestricted: 24 * 3600
        case .forbidden: 600
        case .later(let pause): min(max(Int(pause?.components.seconds ?? 60), 1), 24 * 3600)
        case .abandoned: 0
        }
    }

    /// Judges what came in place of a file.
    init(_ failure: FetchFailure) {
        switch failure {
        case .busy(_, 429, let pause): self = .later(retryAfter: pause)
        case .stopped: self = .abandoned
        case .gone: self = .unrestricted
        case .refused(_, 400...499): self = .unrestricted
        // "May assume that the file is unavailable", which allows: a loop there says nothing about the pages.
        case .tooManyRedirects: self = .unrestricted
        default: self = .forbidden(reason: failure.description)
        }
    }
}
