/// An error that knows what becomes of the record that caused it.
///
/// Every stage declares one such type of its own. The runner reads ``disposition`` only; people read
/// the description. Keep one case for each thing a reader would act on differently.
public protocol StageFailure: Error {
    /// What the runner does with the record.
    var disposition: Disposition { get }

    /// The least time to wait before another try, when the other side named one (`Retry-After`).
    var retryAfter: Duration? { get }
}

extension StageFailure {
    public var retryAfter: Duration? { nil }
}
