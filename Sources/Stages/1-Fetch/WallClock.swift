import Glibc

/// Tells the time of day, on behalf of a client that must not look at a clock itself.
public protocol WallClock: Sendable {
    /// The seconds since 1970-01-01T00:00:00Z, without leap seconds.
    var secondsSinceEpoch: Int { get }
}

/// The clock of the system.
public struct SystemWallClock: WallClock {
    public init() {}

    public var secondsSinceEpoch: Int { time(nil) }
}
