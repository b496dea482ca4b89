/// When which host may be asked: the rules of ``Politeness`` as a value, without lock, clock or chance.
///
/// Times are durations since any fixed moment; a caller never goes back in time.
struct HostSchedule: Sendable {
    private let politeness: Politeness
    private var hosts: [String: HostState] = [:]

    init(_ politeness: Politeness) {
        precondition(politeness.connectionsPerHost > 0, "a host has at least one connection")
        precondition(politeness.delay >= .zero, "a delay is not negative: \(politeness.delay)")
        precondition(politeness.failureLimit > 0, "a host is not left in peace without a failure")
        self.politeness = politeness
    }

    /// The answer to who wants to ask a host.
    enum Turn: Hashable {
        /// The request may start; ``HostSchedule/leave(_:_:now:took:jitter:)`` tells its end.
        case go
        /// To be asked again after that long.
        case wait(Duration)
        /// To be asked again when a request to the host has ended.
        case queue
        /// The host is left in peace after that many failures in a row.
        case rest(failures: Int)
    }

    /// Asks for a turn.
    mutating func enter(_ host: String, now: Duration) -> Turn {
        forget(now)
        var state = hosts[host] ?? HostState()
        let turn = turn(state, now)
        if turn == .go {
            state.active += 1
            hosts[host] = state
        }
        return turn
    }

    private func turn(_ state: HostState, _ now: Duration) -> Turn {
        if let until = state.restsUntil {
            // One request tries whether the host is back; the others do not wait for it.
            let isDue = now >= max(until, start(state)) && state.active == 0
            return isDue ? .go : .rest(failures: state.failures)
        }
        let start = start(state)
        if start > now { return .wait(start - now) }
        let most = delay(state) > .zero ? 1 : politeness.connectionsPerHost
        return state.active < most ? .go : .queue
    }

    /// How a request ended, as far as the host is concerned.
    enum End: Hashable {
        case answered
        /// No connection, no answer in time, 5xx or 429; perhaps with the pause that was asked for.
        case failed(pause: Duration?)
        /// Given up by us.
        case none
    }

    /// Notes the end of a request that ``enter(_:now:)`` let start.
    ///
    /// The answer took as long as `took` says; `jitter` is a random number from 0 to 1, which spreads pauses over a half of
    /// their length.
    mutating func leave(_ host: String, _ end: End, now: Duration, took: Duration, jitter: Double) {
        guard var state = hosts[host] else { return }
        state.active -= 1
        switch end {
        case .none: break
        case .answered:
            state.failures = 0
            state.rests = 0
            state.restsUntil = nil
            state.average = state.average == .zero ? took : (state.average * 3 + took) / 4
        case .failed(let pause):
            state.failures += 1
            let wait = pause ?? jittered(doubled(politeness.backOff, state.failures, politeness.longestBackOff), jitter)
            state.notBefore = max(state.notBefore, now + wait)
            if state.failures >= politeness.failureLimit, state.restsUntil.map({ now >= $0 }) ?? true {
                state.rests += 1
                let rest = jittered(doubled(politeness.rest, state.rests, politeness.longestRest), jitter)
                state.restsUntil = max(state.notBefore, now + rest)
            }
        }
        state.ended = now
        hosts[host] = state
    }

    /// Notes the Crawl-delay of a host; `nil` if it has none.
    mutating func setCrawlDelay(_ delay: Duration?, of host: String) {
        hosts[host, default: HostState()].crawlDelay = min(delay ?? .zero, politeness.longestCrawlDelay)
    }

    /// Notes that one more, or one less, waits for its turn.
    mutating func wait(for host: String, _ change: Int) {
        hosts[host, default: HostState()].waiting += change
    }

    /// About how long a further request to a host would wait: for choosing between hosts.
    func expectedWait(for host: String, now: Duration) -> Duration {
        guard let state = hosts[host] else { return .zero }
        let queued = state.active + state.waiting
        let delay = delay(state)
        let rest = max((state.restsUntil ?? .zero) - now, .zero)
        let pause = max(start(state) - now, .zero)
        if delay > .zero { return max(rest, pause) + (delay + state.average) * queued }
        return max(rest, pause) + state.average * (queued / politeness.connectionsPerHost)
    }

    /// When the next request may start, as far as pauses go.
    private func start(_ state: HostState) -> Duration {
        max(state.notBefore, state.ended.map { $0 + delay(state) } ?? .zero)
    }

    /// The pause after an answer of the host.
    private func delay(_ state: HostState) -> Duration {
        guard politeness.delay > .zero else { return state.crawlDelay }
        return max(state.crawlDelay, politeness.delay, min(state.average, politeness.longestDelay))
    }

    /// Drops what need not be remembered, so that a crawl of many hosts stays small.
    private mutating func forget(_ now: Duration) {
        guard hosts.count > Self.mostHosts else { return }
        hosts = hosts.filter { !$0.value.isForgettable || start($0.value) > now }
    }

    private static let mostHosts = 100_000
}

/// The duration doubled for each number above 1, up to a bound.
private func doubled(_ duration: Duration, _ number: Int, _ longest: Duration) -> Duration {
    min(duration * (1 << min(max(number - 1, 0), 20)), longest)
}

private func jittered(_ duration: Duration, _ jitter: Double) -> Duration {
    duration / 2 + (duration / 2) * min(max(jitter, 0), 1)
}
