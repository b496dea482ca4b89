import ArgumentParser

/// The exit statuses, which cron jobs and scripts rely on; numbers from 64 up are those of BSD's sysexits.h.
enum ExitStatus {
    /// Some records were quarantined.
    static let quarantined = ExitCode(1)
    /// Something happened that should not: a bug.
    static let internalError = ExitCode(70)
    /// The output cannot be made.
    static let cannotCreate = ExitCode(73)
    /// Reading or writing failed.
    static let inputOutput = ExitCode(74)
    /// Stopped early; run again.
    static let stoppedEarly = ExitCode(75)
    /// The settings do not make sense here.
    static let configuration = ExitCode(78)
}
