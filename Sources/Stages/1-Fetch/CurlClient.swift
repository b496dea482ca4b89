public import NewsModel
import PipelineCore

/// Fetches pages over http and https, by libcurl.
///
/// Blocks; several threads may call it at once. Each call has a handle of its own while it lasts, and connections are
/// kept open for the calls after it. Redirects are followed here, not in libcurl: each hop is read, checked and counted
/// as the first address was. No cookies, no cache, TLS always verified.
public struct CurlClient: PageClient {
    private let settings: Settings
    private let clock: any WallClock
    private let addresses: AddressGuard
    private let idle = Locked<[CurlHandle]>([])

    /// - Parameters:
    ///   - settings: How far the client goes for a page.
    ///   - clock: Says when a page was fetched, and how long it is to a date in `Retry-After`.
    public init(_ settings: Settings = Settings(), clock: any WallClock = SystemWallClock()) {
        self.init(settings, clock: clock, addresses: AddressGuard(settings))
    }

    /// For tests: they have no public address to begin at.
    init(_ settings: Settings, clock: any WallClock, addresses: AddressGuard) {
        precondition(settings.redirectLimit >= 0, "redirectLimit \(settings.redirectLimit) is negative")
        precondition(settings.byteLimit >= 0, "byteLimit \(settings.byteLimit) is negative")
        precondition(settings.headerLimit > 0, "headerLimit \(settings.headerLimit) leaves no room for a status")
        precondition(settings.slowestRate >= 0, "slowestRate \(settings.slowestRate) is negative")
        self.settings = settings
        self.clock = clock
        self.addresses = addresses
    }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        guard var url = WebAddress(request.url) else { throw .invalidURL(request.url) }
        guard let handle = idle.withLock({ $0.popLast() }) ?? CurlHandle(settings) else {
            throw .unreachable(url: request.url, reason: "libcurl has no memory for a handle")
        }
        defer { idle.withLock { $0.append(handle) } }

        let deadline = ContinuousClock.now.advanced(by: settings.totalTimeout)
        for hop in 0...settings.redirectLimit {
            let answer = try exchange(url, by: handle, until: deadline)
            guard let target = answer.location, Self.redirects.contains(answer.status) else {
                return try page(answer, key: request.url, url: url.text)
            }
            guard let next = WebAddress(target, relativeTo: url) else {
                throw .forbiddenRedirect(url: url.text, target: target, hop: hop + 1)
            }
            url = next
        }
        throw .tooManyRedirects(url: request.url, limit: settings.redirectLimit)
    }

    private func exchange(
        _ url: WebAddress,
        by handle: CurlHandle,
        until deadline: ContinuousClock.Instant
    ) throws(FetchFailure) -> CurlHandle.Answer {
        if let address = addresses.forbiddenHost(of: url) {
            throw .forbiddenAddress(url: url.text, address: address.description)
        }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw .timedOut(url: url.text, after: settings.totalTimeout) }
        let transfer = Transfer(
            byteLimit: settings.byteLimit,
            headerLimit: settings.headerLimit,
            isAllowed: addresses.allows
        )
        return try handle.get(url, into: transfer, within: left, of: settings)
    }

    private func page(_ answer: CurlHandle.Answer, key: String, url: String) throws(FetchFailure) -> FetchedPage {
        let now = clock.secondsSinceEpoch
        switch answer.status {
        case 200...299:
            return FetchedPage(
                key: key,
                url: url,
                fetchedAt: UTCTime(secondsSinceEpoch: now).text,
                status: answer.status,
                contentType: answer.contentType,
                body: answer.body
            )
        case 404, 410: throw .gone(url: url, status: answer.status)
        case 429, 500...599:
            let pause = answer.retryAfter.flatMap { RetryAfter($0, now: now) }
            throw .busy(url: url, status: answer.status, retryAfter: pause?.duration)
        default: throw .refused(url: url, status: answer.status)
        }
    }

    /// RFC 9110 §15.4: the others that begin with 3 ask for a choice or refer to a cache.
    private static let redirects: Set = [301, 302, 303, 307, 308]
}
