import PipelineCore

/// The robots.txt of each origin, fetched once by whoever needs it first.
final class RobotsRegistry: Sendable {
    private let entries = Locked<[WebAddress: Entry]>([:])

    private enum Entry {
        /// Somebody is fetching it.
        case awaited
        /// Known until then, in seconds since 1970.
        case known(RobotsAccess, until: Int)
    }

    /// What the robots.txt at an address says.
    ///
    /// Blocks while another thread fetches the same one.
    func access(to origin: WebAddress, now: Int, fetch: () -> RobotsAccess) -> RobotsAccess {
        let known: RobotsAccess? = entries.wait { entries in
            switch entries[origin] {
            case .awaited: return .notYet(atMost: nil)
            case .known(let access, let until) where now < until: return .done(access)
            case .known, nil:
                entries[origin] = .awaited
                return .done(nil)
            }
        }
        if let known { return known }
        let access = fetch()
        entries.change { entries in
            if entries.count > Self.mostOrigins { Self.makeRoom(&entries) }
            entries[origin] = .known(access, until: now + access.lifetime)
        }
        return access
    }

    /// Forgets the half that would be asked again first.
    private static func makeRoom(_ entries: inout [WebAddress: Entry]) {
        let ends = entries.values.compactMap { entry -> Int? in
            if case .known(_, let until) = entry { until } else { nil }
        }
        let middle = ends.sorted()[ends.count / 2]
        entries = entries.filter { _, entry in
            if case .known(_, let until) = entry { until > middle } else { true }
        }
    }

    /// Most files are a few kilobytes; one of 500 KiB is rare.
    private static let mostOrigins = 2000
}
