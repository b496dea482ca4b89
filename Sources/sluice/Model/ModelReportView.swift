import ModelTraining

/// A report as tables.
struct ModelReportView {
    let report: ModelReport
    let terminal: Terminal

    var lines: [String] {
        var scores = TextTable("type", "precision", "recall", "F1", "labelled", "found", "unseen", "their recall")
        for score in report.scores {
            scores.rows.append([
                score.type, percent(score.precision), percent(score.recall), percent(score.f1), "\(score.labelled)",
                "\(score.found)", score.unseen.map { "\($0)" } ?? "", score.unseenRecall.map(percent) ?? "",
            ])
        }
        var confusion = TextTable("labelled", "found", "times")
        confusion.rows = report.confusion.map { [$0.labelled, $0.found, "\($0.count)"] }
        var mistakes = TextTable("labelled", "as", "found", "as", "times")
        mistakes.rows = report.mistakes.map { [$0.labelled, $0.labelledType, $0.found, $0.foundType, "\($0.count)"] }
        return table(scores) + ["", "Taken for another"] + table(confusion) + ["", "Commonest mistakes"]
            + table(mistakes)
    }

    private func table(_ table: TextTable) -> [String] {
        table.lines(columns: max(terminal.columns, 60), limit: 40, hasColour: terminal.hasColour)
    }

    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
