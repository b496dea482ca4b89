import ArgumentParser
import ExtractStage
import Foundation
import ModelTraining

/// Measures a model: `sluice model evaluate`.
struct ModelEvaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure a model on labelled sentences: a name counts where its bounds and its type are right.",
        discussion: """
            The files are those of 'sluice model train'. The model is measured alone, without the rules of 'sluice page'. \
            --seen names what it was trained on: the recall on names that stand nowhere there tells how it does on names \
            that are new to it.

            Examples:
              sluice model evaluate dev.jsonl
              sluice model evaluate dev.jsonl --model own.bin --seen own.jsonl
              sluice model evaluate dev.jsonl --types company,person --json
            """
    )

    @Argument(help: ArgumentHelp("Files of labelled sentences.", valueName: "file"))
    var input: [String]

    @Option(help: ArgumentHelp("The model; without it, the built-in one.", valueName: "file"))
    var model: String?

    @Option(help: ArgumentHelp("A file the model was trained on. May be repeated.", valueName: "file"))
    var seen: [String] = []

    @Option(help: "The types the files label, separated by commas (default: all five).")
    var types: String?

    @Flag(help: "Print JSON, an object for each file.")
    var json = false

    func validate() throws {
        let known = ["company", "person", "org", "position", "place"]
        for type in typeList ?? [] where !known.contains(type) {
            throw ValidationError("no type '\(type)'; there are \(known.joined(separator: ", "))")
        }
    }

    private var typeList: [String]? { types.map { $0.split(separator: ",").map(String.init) } }

    func run() throws {
        do {
            let model = try model.map { try UserModel(path: $0) }
            let known = seen.isEmpty ? nil : try seen.flatMap { try TrainingFile(parsing: $0).sentences() }
            for (number, path) in input.enumerated() {
                let sentences = try TrainingFile(parsing: path).sentences()
                let report = ModelReport(of: model, on: sentences, seen: known, types: typeList) { done in
                    guard Terminal.error.isInteractive, done % 200 == 0 else { return }
                    StandardError.write("\r\u{1B}[K\(path): \(done) of \(sentences.count)")
                }
                if Terminal.error.isInteractive { StandardError.write("\r\u{1B}[K") }
                try StandardOutput.write(json ? line(path, report) : text(path, report, isFirst: number == 0))
            }
        } catch let status as ExitCode {
            throw status
        } catch {
            StandardError.write("sluice: \(error)\n")
            throw ExitStatus.inputOutput
        }
    }

    private struct Answer: Encodable {
        var file: String
        var report: ModelReport
    }

    private func line(_ path: String, _ report: ModelReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(Answer(file: path, report: report)), as: UTF8.self) + "\n"
    }

    private func text(_ path: String, _ report: ModelReport, isFirst: Bool) -> String {
        let view = ModelReportView(report: report, terminal: .output)
        return (isFirst ? "" : "\n") + "\(path): \(report.sentences) sentences\n" + view.lines.joined(separator: "\n")
            + "\n"
    }
}
