/// What ``HostSchedule`` remembers of a host.
struct HostState: Sendable, Hashable {
    /// The requests under way.
    var active = 0
    /// The workers that wait for a turn.
    var waiting = 0
    /// When the pause after a failure is over.
    var notBefore = Duration.zero
    /// When the last request ended, from which the delay counts.
    var ended: Duration?
    /// How long answers have taken, the last ones counting most.
    var average = Duration.zero
    var crawlDelay = Duration.zero
    /// The failures in a row.
    var failures = 0
    /// How often it has been left in peace without an answer since.
    var rests = 0
    /// Until when it is left in peace; stays until an answer comes.
    var restsUntil: Duration?

    /// Whether nothing is lost by forgetting it once its pauses are over.
    var isForgettable: Bool { active == 0 && waiting == 0 && failures == 0 && crawlDelay == .zero }
}
