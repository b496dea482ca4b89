import PipelineCore

/// Lets workers ask a host one after another, as ``HostSchedule`` says.
final class HostTurns: Sendable {
    private let schedule: Locked<HostSchedule>
    private let clock: any HostClock
    private let jitter: @Sendable () -> Double
    private let isCancelled: @Sendable () -> Bool

    init(
        _ politeness: Politeness,
        clock: any HostClock,
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        schedule = Locked(HostSchedule(politeness))
        self.clock = clock
        self.jitter = jitter
        self.isCancelled = isCancelled
    }

    /// Waits for a turn of the host, asks it, and notes how that ended.
    ///
    /// - Throws: What `ask` throws, ``FetchFailure/resting(url:failures:)`` when the host is left in peace,
    ///   ``FetchFailure/stopped(url:)`` when the run is cancelled meanwhile.
    func take<Answer>(_ url: WebAddress, _ ask: () throws(FetchFailure) -> Answer) throws(FetchFailure) -> Answer {
        schedule.withLock { $0.wait(for: url.host, 1) }
        do throws(FetchFailure) {
            try enter(url)
        } catch {
            schedule.withLock { $0.wait(for: url.host, -1) }
            throw error
        }
        schedule.withLock { $0.wait(for: url.host, -1) }
        let began = clock.now
        do throws(FetchFailure) {
            let answer = try ask()
            leave(url.host, .answered, began)
            return answer
        } catch {
            leave(url.host, error.endForHost, began)
            throw error
        }
    }

    func setCrawlDelay(_ delay: Duration?, of host: String) {
        schedule.withLock { $0.setCrawlDelay(delay, of: host) }
    }

    /// About how long a further request to a host would wait.
    func expectedWait(for host: String) -> Duration {
        let now = clock.now
        return schedule.withLock { $0.expectedWait(for: host, now: now) }
    }

    private func enter(_ url: WebAddress) throws(FetchFailure) {
        while true {
            guard !isCancelled() else { throw .stopped(url: url.text) }
            // A look now and then without a reason, because nobody wakes us when the run is cancelled.
            let turn = schedule.wait { schedule -> Locked<HostSchedule>.Waiting<HostSchedule.Turn> in
                let turn = schedule.enter(url.host, now: clock.now)
                return turn == .queue && !isCancelled() ? .notYet(atMost: .milliseconds(100)) : .done(turn)
            }
            switch turn {
            case .go: return
            case .rest(let failures): throw .resting(url: url.text, failures: failures)
            case .wait(let pause): clock.wait(pause, unless: isCancelled)
            case .queue: continue
            }
        }
    }

    private func leave(_ host: String, _ end: HostSchedule.End, _ began: Duration) {
        let now = clock.now
        let jitter = jitter()
        schedule.change { $0.leave(host, end, now: now, took: now - began, jitter: jitter) }
    }
}

extension FetchFailure {
    /// What a failure says about the host: only what came of its own weakness counts against it.
    fileprivate var endForHost: HostSchedule.End {
        switch self {
        case .busy(_, _, let pause): .failed(pause: pause.map { min($0, Self.longestPause) })
        case .unreachable, .timedOut, .cutOff: .failed(pause: nil)
        case .forbiddenAddress, .invalidURL: .none
        default: .answered
        }
    }
}
