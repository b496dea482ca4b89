import NewsModel

/// Pages that wait, one queue a host, so that a slow host does not hold up the others.
///
/// Within a host the first in is the first out. Hosts take turns; of those that have waited longest, the one that can be
/// asked soonest comes first.
struct FairQueue: Sendable {
    private var queues: [String: Queue] = [:]
    /// The hosts with a page, the one that was served last at the end.
    private var ring: [String] = []
    private(set) var count = 0

    private struct Queue: Sendable {
        var requests: [PageRequest] = []
        var first = 0

        mutating func popFirst() -> PageRequest? {
            guard first < requests.count else { return nil }
            defer { first += 1 }
            if first > 1024, first * 2 > requests.count {
                requests.removeFirst(first)
                first = 0
            }
            return requests[first]
        }
    }

    /// Puts a page at the end of the queue of its host, which is empty for what is on none.
    mutating func add(_ request: PageRequest, host: String) {
        if queues[host] == nil { ring.append(host) }
        queues[host, default: Queue()].requests.append(request)
        count += 1
    }

    /// Takes the next page, unless its host would have to wait longer than `limit`, if there is one.
    ///
    /// `wait` says how long a request to a host would wait.
    mutating func next(waiting limit: Duration?, _ wait: (String) -> Duration) -> PageRequest? {
        var best: (place: Int, wait: Duration)?
        for (place, host) in ring.prefix(Self.reach).enumerated() {
            let time = host.isEmpty ? .zero : wait(host)
            if let best, time >= best.wait { continue }
            best = (place, time)
            if time <= .zero { break }
        }
        guard let best, limit.map({ best.wait <= $0 }) ?? true else { return nil }
        let host = ring.remove(at: best.place)
        guard let request = queues[host]?.popFirst() else { return nil }
        count -= 1
        if let queue = queues[host], queue.first < queue.requests.count {
            ring.append(host)
        } else {
            queues[host] = nil
        }
        return request
    }

    /// How many hosts are looked at: a run has few workers, so a free one is among these.
    private static let reach = 64
}
