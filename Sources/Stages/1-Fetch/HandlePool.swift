import PipelineCore

/// Handles that are not in use, each with its connection to one origin.
///
/// A handle serves one origin for its life, so that a host never has more connections open than were asked for at once.
final class HandlePool: Sendable {
    private let settings: CurlClient.Settings
    /// The one that was used last at the end.
    private let idle = Locked<[Idle]>([])

    private struct Idle {
        let origin: Origin
        let handle: CurlHandle
    }

    private struct Origin: Hashable {
        let scheme: String
        let host: String
        let port: String?

        init(_ url: WebAddress) {
            (scheme, host, port) = (url.scheme, url.host, url.port)
        }
    }

    init(_ settings: CurlClient.Settings) {
        self.settings = settings
    }

    /// Lends a handle while the closure runs.
    ///
    /// - Throws: What the closure throws, and `unreachable` if there is no memory.
    func lend<Result>(
        for url: WebAddress,
        _ body: (CurlHandle) throws(FetchFailure) -> Result
    ) throws(FetchFailure) -> Result {
        let origin = Origin(url)
        guard let handle = take(origin) ?? CurlHandle(settings) else {
            throw .unreachable(url: url.text, reason: "libcurl has no memory for a handle")
        }
        defer { give(Idle(origin: origin, handle: handle)) }
        return try body(handle)
    }

    /// The handle of the origin; one of another port of the host is closed, so that the host has one connection less.
    private func take(_ origin: Origin) -> CurlHandle? {
        idle.withLock { idle in
            if let place = idle.lastIndex(where: { $0.origin == origin }) { return idle.remove(at: place).handle }
            if let place = idle.firstIndex(where: { $0.origin.host == origin.host }) { idle.remove(at: place) }
            return nil
        }
    }

    private func give(_ returned: Idle) {
        idle.withLock { idle in
            idle.append(returned)
            if idle.count > Self.mostIdle { idle.removeFirst() }
        }
    }

    /// Enough for the workers of a run; a connection costs the servers something too.
    private static let mostIdle = 64
}
