import NewsModel
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

    /// The page was cut off before its end.
    case cutOff(url: String, reason: String)
    /// The robots.txt of the site forbids the page.
    case disallowed(url: String)
    /// The robots.txt of the site could not be had for a reason that forbids all pages: 5xx, no connection.
    case robotsUnavailable(url: String, reason: String)
    /// The host is left in peace after that many failures in a row.
    case resting(url: String, failures: Int)
    /// The page is what it was at the last run.
    case unchanged(url: String)
    /// A document of a type that is no page: an image, a PDF, an archive.
    case notAPage(url: String, contentType: String)
    /// What is remembered of earlier runs cannot be read or written, in the words of its store.
    case memoryFailed(reason: String)
    /// The run was stopped while the request waited for its turn.
    case stopped(url: String)
    /// The archive that is to keep the pages cannot be written, in the system's words.
    case archiveFailed(path: String, reason: String)

    /// The longest pause a worker waits for: a server that asks for more is left in peace for this run.
    static let longestPause = Duration.seconds(300)

    public var disposition: Disposition {
        switch self {
        case .gone, .disallowed, .unchanged, .notAPage: .skip
        case .stopped, .memoryFailed, .archiveFailed: .abort
        case .busy(_, _, let pause?) where pause > Self.longestPause: .quarantine
        case .busy, .timedOut, .unreachable, .cutOff: .retry
        case .invalidURL, .refused, .tooManyRedirects, .forbiddenRedirect, .forbiddenAddress, .tooLarge, .unreadable,
            .robotsUnavailable, .resting:
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
        case .cutOff(let url, let reason): "\(line(url)): cut off: \(line(reason))"
        case .disallowed(let url): "\(line(url)): forbidden by robots.txt"
        case .robotsUnavailable(let url, let reason): "\(line(url)): forbidden while robots.txt fails: \(line(reason))"
        case .resting(let url, let failures): "\(line(url)): host left in peace after \(failures) failures in a row"
        case .unchanged(let url): "\(line(url)): unchanged"
        case .notAPage(let url, let type): "\(line(url)): \(line(type)) is no page"
        case .memoryFailed(let reason): "what is known of earlier runs cannot be used: \(line(reason))"
        case .stopped(let url): "\(line(url)): stopped before it was fetched"
        }
    }
}

/// The text on one line of bounded length, without passwords: it may be a stranger's.
private func line(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.maskingCredentials.unicodeScalars.prefix(500) {
        if scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}" {
            shown.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
        } else {
            shown.append(scalar)
        }
    }
    return String(shown)
}
