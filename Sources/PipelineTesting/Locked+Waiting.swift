import PipelineCore

extension Locked {
    /// Waits for a condition that changes of the value bring about.
    ///
    /// - Throws: ``WaitedInVain`` with the given words when it does not hold after `patience`.
    func wait(
        within patience: Duration,
        until holds: (Value) -> Bool,
        orSay failure: (Value) -> String
    ) throws(WaitedInVain) {
        let deadline = ContinuousClock.now.advanced(by: patience)
        let complaint: String? = wait { value in
            if holds(value) { return .done(nil) }
            let left = ContinuousClock.now.duration(to: deadline)
            return left > .zero ? .notYet(atMost: left) : .done(failure(value))
        }
        if let complaint { throw WaitedInVain(description: complaint) }
    }
}
