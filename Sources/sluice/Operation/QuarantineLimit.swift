import ArgumentParser
import PipelineRuntime

/// How many records may be quarantined before a run stops: a number, or a share of those that are finished.
///
/// Where a share is given, nothing is concluded from fewer than ``sample`` finished records.
enum QuarantineLimit: Hashable, Sendable {
    case count(Int)
    /// Parts in ten thousand: hundredths of a per cent.
    case share(Int)

    /// With 100 records a share of 5 % is told from one of 1 % (binomial, 5 or fewer of 100: 99.9 %).
    static let sample = 100

    /// Why a run must stop, `nil` if it need not.
    func reason(toStop report: RunReport) -> String? {
        let finished = report.loaded + report.skipped + report.quarantined
        switch self {
        case .count(let most):
            guard report.quarantined > most else { return nil }
            return "\(report.quarantined) records quarantined, more than the \(most) of --max-quarantine"
        case .share(let parts):
            guard finished >= Self.sample else { return nil }
            // Compared as wide numbers: a product may not fit.
            let (left, right) = (
                report.quarantined.multipliedFullWidth(by: 10_000), finished.multipliedFullWidth(by: parts)
            )
            guard (left.high, left.low) > (right.high, right.low) else { return nil }
            return "\(report.quarantined) of \(finished) records quarantined, more than the \(self) of --max-quarantine"
        }
    }
}

extension QuarantineLimit: ExpressibleByArgument, CustomStringConvertible {
    /// Reads `200`, `5%` or `0.25%`.
    init?(argument: String) {
        guard argument.hasSuffix("%") else {
            guard let count = Int(argument), count >= 0, !argument.hasPrefix("+") else { return nil }
            self = .count(count)
            return
        }
        let parts = argument.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
        guard isDigits, let whole = parts.first.flatMap({ Int($0) }), whole <= 100 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= 2 else { return nil }
        let hundredths = Int(fraction + String(repeating: "0", count: 2 - fraction.count)) ?? 0
        guard whole * 100 + hundredths <= 10_000 else { return nil }
        self = .share(whole * 100 + hundredths)
    }

    var description: String {
        switch self {
        case .count(let count): "\(count)"
        case .share(let parts) where parts % 100 == 0: "\(parts / 100)%"
        case .share(let parts) where parts % 10 == 0: "\(parts / 100).\(parts / 10 % 10)%"
        case .share(let parts): "\(parts / 100).\(parts / 10 % 10)\(parts % 10)%"
        }
    }
}
