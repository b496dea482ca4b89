public import PipelineCore

/// Why a page could not be fetched.
public enum FetchFailure: StageFailure, Hashable {
    /// The address cannot be read, or its scheme is none of http, https, file and stdin.
    case invalidURL(String)
    /// The page no longer exists (404, 410).
    case gone(url: String, status: Int)
    /// The server asks for patience (429, 5xx), perhaps with the time to wait.
    case busy(url: String, status: Int, retryAfter: Duration?)
    /// The server will not give us the page (any other status).
    case refused(url: String, status: Int)
    /// There was no connection: refused, reset, no such host, a TLS error; in libcurl's words.
    case unreachable(url: String, reason: String)
    /// The page did not come in time.
    case timedOut(url: String, after: Duration)
    /// More redirects than allowed.
    case tooManyRedirects(url: String, limit: Int)
    /// The body is longer than allowed, in bytes after decompression.
    case tooLarge(url: String, limit: Int)
    /// A file that cannot be read, in the system's words.
    case unreadable(url: String, reason: String)

    public var disposition: Disposition {
        switch self {
        case .gone: .skip
        case .busy, .timedOut, .unreachable: .retry
        case .invalidURL, .refused, .tooManyRedirects, .tooLarge, .unreadable: .quarantine
        }
    }

    public var retryAfter: Duration? {
        if case .busy(_, _, let pause) = self { pause } else { nil }
    }
}
