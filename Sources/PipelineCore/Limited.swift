import Dispatch

extension Stage {
    /// Returns a stage that runs on at most `width` records at a time.
    ///
    /// The runner's own width suits the stage that waits most (fetching). Use this to keep a stage
    /// that computes (parsing, extraction) to the number of cores: `ParseHTML().limited(to: .cores)`.
    ///
    /// A record that waits for its next try inside the limit keeps its place there. To free the place meanwhile,
    /// limit first: `FetchPage().limited(to: 4).retrying(upTo: 3)`.
    public func limited(to width: Width) -> Limited<Self> { Limited(self, width: width) }
}

/// A stage that runs on a bounded number of records at a time.
///
/// See ``Stage/limited(to:)``.
public struct Limited<Base: Stage>: Stage {
    let base: Base
    let width: Width
    let permits: DispatchSemaphore

    init(_ base: Base, width: Width) {
        self.base = base
        self.width = width
        // A semaphore must not be destroyed below its initial value: start at 0 and signal up.
        permits = DispatchSemaphore(value: 0)
        for _ in 0..<width.count { permits.signal() }
    }

    private init(_ base: Base, width: Width, permits: DispatchSemaphore) {
        self.base = base
        self.width = width
        self.permits = permits
    }

    public var name: String { base.name }

    public var _prepared: Limited<Base._Prepared> {
        Limited<Base._Prepared>(base._prepared, width: width, permits: permits)
    }

    public static var _leafCount: Int { Base._leafCount }

    public var _leaves: [StageDescription] { base._leaves.noting("limited to \(width)") }

    public func process(_ input: Base.Input) throws(StageError) -> Base.Output {
        try _run(input, observer: NoObserver(), position: 0)
    }

    public func _run(
        _ input: Base.Input,
        observer: some StageObserver,
        position: Int
    ) throws(StageError) -> Base.Output {
        permits.wait()
        defer { permits.signal() }
        return try base._run(input, observer: observer, position: position)
    }
}
