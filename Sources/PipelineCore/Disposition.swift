/// What becomes of a record that a stage refused.
public enum Disposition: String, Sendable, Hashable, CaseIterable {
    /// The record is not for this pipeline (a video page, a duplicate).
    ///
    /// It is counted and named in the log, not kept.
    case skip

    /// The record may succeed later (a timeout, a 503).
    ///
    /// ``Stage/retrying(upTo:backOff:clock:)`` tries it again; when its attempts are used up it is quarantined.
    case retry

    /// The record is bad or the stage has a bug.
    ///
    /// It is kept with its error for a person to look at.
    case quarantine

    /// No record can succeed any more (the disk is full, the schema is wrong).
    ///
    /// The run stops.
    case abort
}
