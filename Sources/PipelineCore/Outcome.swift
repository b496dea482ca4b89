/// What became of a record in the end.
public enum Outcome: Sendable, Hashable {
    /// The sink has stored its output.
    case loaded
    /// It was not for this pipeline.
    case skipped
    /// It was kept aside with its error.
    case quarantined
    /// The run was stopped before the record was through.
    case abandoned
}
