public import PipelineCore

/// Why a page could not be fetched.
///
/// `url` is the address that failed: after a redirect not the one that was asked for.
public enum FetchFailure: StageFailure, Hashable, CustomStringConvertible {
    /// The address cannot be read, names a user, or its scheme is none of http, https, file and stdin.
    case invalidURL(String)
    /// The page no longer exists (404, 410).
    case gone(url: String, status: Int)
    /// The server asks for patience (429, 5xx), perhaps with the time to wait.
    case busy(url: String, status: Int, retryAfter: Duration?)
    /// The server will not give us the page (any other status).
    case refused(url: String, status: Int)
    /// There was no connection, or it broke: refused, reset, no such host, a TLS error; in libcurl's words.
    case unreachable(url: String, reason: String)
    /// The page did not come in time: `after` is the limit that was passed.
    case timedOut(url: String, after: Duration)
    /// More redirects than allowed; `url` is the page that was asked for.
    case tooManyRedirects(url: String, limit: Int)
    /// A redirect to an address we do not follow: no http or https, or no address at all.
    ///
    /// `hop` counts the redirects from 1.
    case forbiddenRedirect(url: String, target: String, hop: Int)
    /// A host with an address that is not public, and private ones are not allowed.
    case forbiddenAddress(url: String, address: String)
    /// The body is longer than allowed, in bytes after decompression, or the header.
    case tooLarge(url: String, limit: Int)
    /// A file that cannot be read, in the system's words, or a body whose content coding is broken, in libcurl's.
    case unreadable(url: String, reason: String)

    /// The archive that is to keep the pages cannot be written, in the system's words.
    case archiveFailed(path: String, reason: String)

    /// The longest pause a worker waits for: a server that asks for more is left in peace for this run.
    static let longestPause = Duration.seconds(300)

    public var disposition: Disposition {
        switch self {
        case .gone: .skip
        case .archiveFailed: .abort
        case .busy(_, _, let pause?) where pause > Self.longestPause: .quarantine
        case .busy, .timedOut, .unreachable: .retry
        case .invalidURL, .refused, .tooManyRedirects, .forbiddenRedirect, .forbiddenAddress, .tooLarge, .unreadable:
            .quarantine
        }
    }

    public var retryAfter: Duration? {
        if case .busy(_, _, let pause) = self { pause } else { nil }
    }

    /// One line: the address, what was the matter, the value.
    public var description: String {
        switch self {
        case .invalidURL(let url): "\(line(url)): not an address of a page (http, https, file or stdin; no user name)"
        case .gone(let url, let status): "\(line(url)): gone, HTTP \(status)"
        case .busy(let url, let status, nil): "\(line(url)): busy, HTTP \(status)"
        case .busy(let url, let status, let pause?): "\(line(url)): busy, HTTP \(status), retry after \(pause)"
        case .refused(let url, let status): "\(line(url)): refused, HTTP \(status)"
        case .unreachable(let url, let reason): "\(line(url)): unreachable: \(line(reason))"
        case .timedOut(let url, let limit): "\(line(url)): timed out after \(limit)"
        case .tooManyRedirects(let url, let limit): "\(line(url)): more than \(limit) redirects"
        case .forbiddenRedirect(let url, let target, let hop):
            "\(line(url)): redirect \(hop) goes to \(line(target)), which is not followed"
        case .forbiddenAddress(let url, let address): "\(line(url)): \(address) is not a public address"
        case .tooLarge(let url, let limit): "\(line(url)): longer than \(limit) bytes"
        case .archiveFailed(let path, let reason): "\(line(path)): \(line(reason))"
        case .unreadable(let url, let reason): "\(line(url)): unreadable: \(line(reason))"
        }
    }
}

/// The text on one line of bounded length: it may be a stranger's.
private func line(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(500) {
        if scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" {
            shown.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
        } else {
            shown.append(scalar)
        }
    }
    return String(shown)
}
