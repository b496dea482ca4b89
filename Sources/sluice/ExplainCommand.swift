import ArgumentParser
import Foundation
import PipelineCore
import Pipelines

/// Shows the stages of a pipeline: `sluice explain`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the stages of a pipeline, with the types that flow between them.",
        discussion: """
            --settings shows in their place each setting of 'sluice run' and where it comes from: a flag, a variable, the \
            pipeline or the program itself. Flags of 'sluice run' may follow.

            Examples:
              sluice explain news
              SLUICE_JOBS=4 sluice explain news --settings --limit 500
            """
    )

    @Argument(help: "The name of a pipeline; 'sluice list' lists them.")
    var pipeline: String

    @Flag(help: "Show the settings of a run and where each comes from.")
    var settings = false

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("Flags of 'sluice run', with --settings.", visibility: .hidden)
    )
    var flags: [String] = []

    func validate() throws {
        if !settings, let first = flags.first {
            throw ValidationError("unexpected argument '\(first)'; flags of a run need --settings")
        }
    }

    func run() throws {
        let type: any NewsPipeline.Type
        do {
            type = try Catalogue.pipeline(named: pipeline)
        } catch {
            throw ValidationError("\(error)")
        }
        if settings { try explainSettings(of: type) } else { explain(type.init(PipelineSettings())) }
    }

    private func explainSettings(of type: any NewsPipeline.Type) throws {
        let environment = ProcessInfo.processInfo.environment
        // "-" is an input, so that what is wrong with the settings is all that can be wrong.
        let run = try RunSettings(flags + ["--pipeline=\(pipeline)", "-"], environment: environment)
        _ = try run.command()
        let view = SettingsView(settings: run, pipeline: type, environment: environment)
        var table = TextTable("flag", "variable", "value", "from")
        table.rows = view.rows
        for line in table.lines(columns: .max, limit: .max, hasColour: Terminal.output.hasColour) { print(line) }
        for name in view.unknown { StandardError.write("sluice: \(name) is no setting\n") }
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
