public import NewsModel
import PipelineCore

/// Fetches pages over http and https, by libcurl.
///
/// Blocks; several threads may call it at once. A host is asked as gently as ``Politeness`` says, and what its robots.txt
/// forbids is not asked for. Connections are kept open for the pages after. Redirects are followed here, not in libcurl:
/// each hop is read, checked and counted as the first address was. No cookies, TLS always verified.
public struct CurlClient: PageClient {
    private let settings: Settings
    private let clock: any WallClock
    private let addresses: AddressGuard
    private let handles: HandlePool
    private let turns: HostTurns
    private let robots = RobotsRegistry()
    private let memory: PageMemory?

    /// - Parameters:
    ///   - settings: How far the client goes for a page.
    ///   - clock: Says when a page was fetched, and how long it is to a date in `Retry-After`.
    ///   - memory: What is known of pages from earlier runs; a page that has not changed is not fetched again.
    ///   - hostClock: Says when a host may be asked again.
    ///   - isCancelled: Whether those who wait for their turn are to give up.
    public init(
        _ settings: Settings = Settings(),
        clock: any WallClock = SystemWallClock(),
        memory: PageMemory? = nil,
        hostClock: any HostClock = SystemHostClock(),
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        let turns = HostTurns(settings.politeness, clock: hostClock, isCancelled: isCancelled)
        self.init(settings, clock: clock, memory: memory, turns: turns, addresses: AddressGuard(settings))
    }

    /// For tests: they have no public address to begin at.
    init(_ settings: Settings, clock: any WallClock, addresses: AddressGuard) {
        let turns = HostTurns(settings.politeness, clock: SystemHostClock())
        self.init(settings, clock: clock, memory: nil, turns: turns, addresses: addresses)
    }

    private init(
        _ settings: Settings,
        clock: any WallClock,
        memory: PageMemory?,
        turns: HostTurns,
        addresses: AddressGuard
    ) {
        precondition(settings.redirectLimit >= 0, "redirectLimit \(settings.redirectLimit) is negative")
        precondition(settings.byteLimit >= 0, "byteLimit \(settings.byteLimit) is negative")
        precondition(settings.headerLimit > 0, "headerLimit \(settings.headerLimit) leaves no room for a status")
        precondition(settings.slowestRate >= 0, "slowestRate \(settings.slowestRate) is negative")
        self.settings = settings
        self.clock = clock
        self.addresses = addresses
        self.turns = turns
        self.memory = memory
        handles = HandlePool(settings)
    }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        guard let url = WebAddress(request.url) else { throw .invalidURL(request.url) }
        let (answer, last) = try follow(url, upTo: settings.redirectLimit) { url, left throws(FetchFailure) in
            if settings.obeysRobots { try checkRobots(of: url) }
            return try exchange(url, within: &left, rememberedFor: request.url)
        }
        return try page(answer, key: request.url, url: last)
    }

    public func expectedWait(for host: String) -> Duration { turns.expectedWait(for: host) }

    /// Asks for an address and, as often as allowed, for where it leads.
    private func follow(
        _ first: WebAddress,
        upTo limit: Int,
        by ask: (WebAddress, inout Duration) throws(FetchFailure) -> CurlHandle.Answer
    ) throws(FetchFailure) -> (CurlHandle.Answer, WebAddress) {
        var url = first
        // The time of the requests alone: waiting for a turn is our own doing.
        var left = settings.totalTimeout
        for hop in 0...limit {
            let answer = try ask(url, &left)
            guard let target = answer.location, Self.redirects.contains(answer.status) else { return (answer, url) }
            guard let next = WebAddress(target, relativeTo: url) else {
                throw .forbiddenRedirect(url: url.text, target: target, hop: hop + 1)
            }
            url = next
        }
        throw .tooManyRedirects(url: first.text, limit: limit)
    }

    private func exchange(
        _ url: WebAddress,
        within left: inout Duration,
        sending fields: HeaderFields = HeaderFields(),
        isRobots: Bool = false
    ) throws(FetchFailure) -> CurlHandle.Answer {
        if let address = addresses.forbiddenHost(of: url) {
            throw .forbiddenAddress(url: url.text, address: address.description)
        }
        guard left > .zero else { throw .timedOut(url: url.text, after: settings.totalTimeout) }
        let transfer = Transfer(
            byteLimit: isRobots ? RobotsFile.byteLimit : settings.byteLimit,
            headerLimit: settings.headerLimit,
            takesBeginning: isRobots,
            isAllowed: addresses.allows
        )
        let limit = left
        let (answer, took) = try turns.take(url) { () throws(FetchFailure) in
            let began = ContinuousClock.now
            let answer = try handles.lend(for: url) { handle throws(FetchFailure) in
                try handle.get(url, sending: fields, into: transfer, within: limit, of: settings)
            }
            guard answer.status != 429, !(500...599).contains(answer.status) else {
                let pause = answer.retryAfter.flatMap { RetryAfter($0, now: clock.secondsSinceEpoch) }
                throw .busy(url: url.text, status: answer.status, retryAfter: pause?.duration)
            }
            return (answer, began.duration(to: .now))
        }
        left -= took
        return answer
    }

    // MARK: - robots.txt

    private func checkRobots(of url: WebAddress) throws(FetchFailure) {
        let origin = WebAddress(scheme: url.scheme, host: url.host, port: url.port, path: "/robots.txt", query: nil)
        let access = robots.access(to: origin, now: clock.secondsSinceEpoch) { fetchRobots(origin) }
        switch access {
        case .unrestricted: return
        case .rules(let file):
            guard !file.allows(url.text, agent: settings.userAgent) else { return }
            throw .disallowed(url: url.text)
        case .forbidden(let reason): throw .robotsUnavailable(url: url.text, reason: reason)
        case .later(let pause): throw .busy(url: origin.text, status: 429, retryAfter: pause)
        case .abandoned: throw .stopped(url: url.text)
        }
    }

    private func fetchRobots(_ origin: WebAddress) -> RobotsAccess {
        do throws(FetchFailure) {
            let (answer, _) = try follow(origin, upTo: Self.robotsRedirects) { url, left throws(FetchFailure) in
                try exchange(url, within: &left, isRobots: true)
            }
            guard (200...299).contains(answer.status) else {
                return RobotsAccess(.refused(url: origin.text, status: answer.status))
            }
            let file = RobotsFile(answer.body)
            turns.setCrawlDelay(file.crawlDelay(for: settings.userAgent), of: origin.host)
            return .rules(file)
        } catch {
            return RobotsAccess(error)
        }
    }

    /// RFC 9309 §2.3.1.2 asks for five at least; more is a loop.
    private static let robotsRedirects = 5

    // MARK: - Between runs

    /// Asks for a page unless it is known to be unchanged.
    private func exchange(
        _ url: WebAddress,
        within left: inout Duration,
        rememberedFor asked: String
    ) throws(FetchFailure) -> CurlHandle.Answer {
        guard let memory else { return try exchange(url, within: &left) }
        let request = HeaderFields([("user-agent", settings.userAgent)])
        let askedAt = clock.secondsSinceEpoch
        let fields: HeaderFields
        switch try memory.use(url, asked: asked, request: request, now: askedAt) {
        case .fresh: throw .unchanged(url: asked)
        case .validate(let validators): fields = validators
        case .unusable: fields = HeaderFields()
        }
        let answer = try exchange(url, within: &left, sending: fields)
        let now = clock.secondsSinceEpoch
        switch answer.status {
        case 304 where !fields.fields.isEmpty:
            try memory.confirm(url, asked: asked, by: answer.headers, askedAt: askedAt, now: now)
            throw .unchanged(url: asked)
        case 200...299:
            let kept = CachedAnswer(
                status: answer.status,
                headers: answer.headers,
                request: request,
                askedAt: askedAt,
                answeredAt: now
            )
            memory.learn(kept, of: url, asked: asked)
        case 404, 410: memory.forget(url)
        default: break
        }
        return answer
    }

    // MARK: -

    private func page(_ answer: CurlHandle.Answer, key: String, url last: WebAddress) throws(FetchFailure)
        -> FetchedPage
    {
        let url = last.text
        switch answer.status {
        case 200...299:
            return FetchedPage(
                key: key,
                url: url,
                fetchedAt: UTCTime(secondsSinceEpoch: clock.secondsSinceEpoch).text,
                status: answer.status,
                contentType: answer.contentType,
                body: answer.body
            )
        case 404, 410: throw .gone(url: url, status: answer.status)
        default: throw .refused(url: url, status: answer.status)
        }
    }

    /// RFC 9110 §15.4: the others that begin with 3 ask for a choice or refer to a cache.
    private static let redirects: Set = [301, 302, 303, 307, 308]
}
