/// How many lines were answered in which way.
struct AnswerTally: Sendable, Hashable {
    private(set) var ok = 0
    private(set) var skipped = 0
    private(set) var quarantined = 0

    var total: Int { ok + skipped + quarantined }

    mutating func count(_ status: WireAnswer.Status) {
        switch status {
        case .ok: ok += 1
        case .skip: skipped += 1
        case .quarantine: quarantined += 1
        case .trailer: break
        }
    }

    /// The last line of the output.
    var trailer: String {
        "{\"_end\":{\"in\":\(total),\"ok\":\(ok),\"quarantined\":\(quarantined),\"skip\":\(skipped)}}"
    }
}
