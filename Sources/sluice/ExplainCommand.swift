import ArgumentParser
import PipelineCore
import Pipelines

/// Shows the stages of a pipeline: `sluice explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the stages of a pipeline, with the types that flow between them."
    )

    @Argument(help: "The name of a pipeline; 'sluice list' lists them.")
    var pipeline: String

    func run() throws {
        let type: any NewsPipeline.Type
        do {
            type = try Catalogue.pipeline(named: pipeline)
        } catch {
            throw ValidationError("\(error)")
        }
        explain(type.init(PipelineSettings()))
    }

    private func explain(_ pipeline: some NewsPipeline) {
        print("\(pipeline.name): \(type(of: pipeline).summary)\n")
        let flow = pipeline.body
        var rows = [["source", flow.source.name, "", flow.recordName, ""]]
        for leaf in flow.stages._leaves where !leaf.name.isEmpty {
            rows.append(["stage", leaf.name, leaf.input, leaf.output, leaf.notes.joined(separator: ", ")])
        }
        rows.append(["sink", flow.sink.name, flow.productName, "", ""])
        var table = TextTable("", "name", "takes", "gives", "")
        table.rows = rows
        for line in table.lines(columns: .max, limit: .max, hasColour: Terminal.output.hasColour) { print(line) }
    }
}

extension Flow {
    fileprivate var recordName: String { "\(Record.self)" }
    fileprivate var productName: String { "\(Product.self)" }
}
