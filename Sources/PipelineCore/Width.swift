#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How many records are worked on at once.
public struct Width: Sendable, Hashable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The number of records, at least 1.
    public let count: Int

    public init(_ count: Int) {
        precondition(count > 0, "a width is at least 1, not \(count)")
        self.count = count
    }

    public init(integerLiteral value: Int) { self.init(value) }

    /// One for each processor that this process may use.
    public static let cores = Width(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

    public var description: String { "\(count)" }
}
