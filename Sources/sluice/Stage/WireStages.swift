import DecodeStage
import ExtractStage
import NewsModel
import ParseStage
import PipelineCore
import RepairStage

/// The chosen stages, one after the other, on records whose type is known only at run time.
struct WireStages: Stage {
    private let stages: [WireStage]
    private let decode = DecodeText()
    private let parse = ParseHTML()
    private let repair = RepairText()
    private let extract: ExtractEntities

    /// Makes the chain.
    ///
    /// - Throws: ``WireMismatch`` when a stage does not take what the one before it gives.
    init(_ stages: [WireStage], extract: ExtractEntities = ExtractEntities()) throws(WireMismatch) {
        self.extract = extract
        for (before, after) in zip(stages, stages.dropFirst()) where before.output != after.input {
            throw WireMismatch(before: before, after: after)
        }
        self.stages = stages
    }

    /// The type of record the first stage takes.
    var input: WireRecord.Kind { stages.first?.input ?? .fetchedPage }

    func process(_ input: WireRecord) throws(StageError) -> WireRecord {
        var record = input
        for stage in stages {
            switch (stage, record) {
            case (.decode, .fetchedPage(let page)): record = .decodedPage(try run(decode, page))
            case (.parse, .decodedPage(let page)): record = .article(try run(parse, page))
            case (.repair, .article(let article)): record = .article(try run(repair, article))
            case (.extract, .article(let article)): record = .annotatedArticle(try run(extract, article))
            default: preconditionFailure("init checked that \(stage) takes what the stage before it gives")
            }
        }
        return record
    }

    private func run<S: Stage>(_ stage: S, _ input: S.Input) throws(StageError) -> S.Output {
        try stage._run(input, observer: NoObserver(), position: 0)
    }
}

/// Two stages that do not fit.
struct WireMismatch: Error, CustomStringConvertible {
    let before: WireStage
    let after: WireStage

    var description: String {
        "\(after.rawValue) takes \(after.input.rawValue), but \(before.rawValue) before it "
            + "gives \(before.output.rawValue); the order is decode,parse,repair,extract"
    }
}
