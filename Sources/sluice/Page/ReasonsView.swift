import ExtractStage

/// Why each name and role of a page was found.
struct ReasonsView {
    let title: String
    let explanations: [NameExplanation]
    let terminal: Terminal

    var lines: [String] {
        var lines = [bold(title.isEmpty ? "(no title)" : title)]
        let kinds: [(NameExplanation.Kind, String)] = [(.company, "Companies"), (.person, "People"), (.role, "Roles")]
        for (kind, heading) in kinds {
            let found = explanations.filter { $0.kind == kind }
            lines += ["", bold("\(heading): \(found.isEmpty ? "none" : "\(found.count)")")]
            for explanation in found { lines += self.lines(explanation) }
        }
        return lines
    }

    private func lines(_ explanation: NameExplanation) -> [String] {
        var head = "  \(explanation.text)  \(explanation.start)..<\(explanation.end)  \(explanation.confidence)"
        if explanation.canonical != explanation.text { head += "  = \(explanation.canonical)" }
        var reason = "    \(explanation.source.rawValue): \(explanation.reason)"
        if let share = explanation.modelConfidence { reason += " (model \(share))" }
        return [head, reason]
            + explanation.features.map { feature in
                "      \(signed(feature.weight))  \(feature.text)"
            }
    }

    private func signed(_ weight: Double) -> String {
        let hundredths = Int((weight * 100).rounded())
        let sign = hundredths < 0 ? "-" : "+"
        let part = abs(hundredths) % 100
        return "\(sign)\(abs(hundredths) / 100).\(part < 10 ? "0" : "")\(part)"
    }

    private func bold(_ text: String) -> String { terminal.hasColour ? MarkStyle.bold + text + MarkStyle.reset : text }
}
