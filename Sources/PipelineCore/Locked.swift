#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A value that one thread at a time may touch, and that a thread may wait on.
///
/// The only `@unchecked Sendable` type of the package.
///
/// Use this and not `Synchronization.Mutex`: on Linux that one locks with a futex, which the thread sanitizer
/// does not see, so `swift test --sanitize=thread` reports races where there are none (Swift 6.3).
package final class Locked<Value>: @unchecked Sendable {
    // @unchecked Sendable because `value` is only accessed while `lock` is held.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var value: Value

    package init(_ value: consuming sending Value) {
        self.value = value
        lock = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        changed = .allocate(capacity: 1)
        changed.initialize(to: pthread_cond_t())
        let status = pthread_mutex_init(lock, nil) | pthread_cond_init(changed, nil)
        precondition(status == 0, "pthread_mutex_init or pthread_cond_init: \(status)")
    }

    deinit {
        pthread_cond_destroy(changed)
        changed.deallocate()
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Runs a closure while no one else does.
    ///
    /// Do not call `withLock` of the same value inside it: that waits for ever.
    package func withLock<Result, Failure: Error>(
        _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try body(&value)
    }

    /// Runs a closure while no one else does, then wakes everyone who waits.
    package func change<Result>(_ body: (inout sending Value) -> sending Result) -> sending Result {
        pthread_mutex_lock(lock)
        defer {
            pthread_cond_broadcast(changed)
            pthread_mutex_unlock(lock)
        }
        return body(&value)
    }

    /// Runs a closure now and after each change until it gives a result.
    ///
    /// The closure says each time anew how long to wait for a change: it is called again after that long all the same,
    /// or earlier for no reason; `nil` waits however long it takes.
    package func wait<Result>(
        _ body: (inout sending Value) -> sending Waiting<Result>
    ) -> sending Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            switch body(&value) {
            case .done(let result): return result
            case .notYet(let timeout): pause(timeout)
            }
        }
    }

    /// What a waiting thread says after a look at the value.
    package enum Waiting<Result> {
        /// It has what it wanted.
        case done(Result)
        /// It looks again after a change, or after that long.
        case notYet(atMost: Duration?)
    }

    private func pause(_ timeout: Duration?) {
        guard let timeout else {
            pthread_cond_wait(changed, lock)
            return
        }
        var deadline = timespec()
        clock_gettime(CLOCK_REALTIME, &deadline)
        // The bound keeps the sum below from overflowing; who waits longer looks again once a day.
        let (seconds, attoseconds) = min(max(timeout, .zero), .seconds(86_400)).components
        let nanoseconds = deadline.tv_nsec + Int(attoseconds / 1_000_000_000)
        deadline.tv_sec += Int(seconds) + nanoseconds / 1_000_000_000
        deadline.tv_nsec = nanoseconds % 1_000_000_000
        pthread_cond_timedwait(changed, lock, &deadline)
    }
}
