import ArgumentParser
import Foundation
import ModelTraining

/// Makes the model of names: `sluice model`.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Make the model that finds names.",
        subcommands: [Train.self]
    )

    /// Trains the model: `sluice model train`.
    struct Train: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "train",
            abstract: "Train the model from labelled sentences; the same files give the same bytes.",
            discussion: "scripts/train tells which files the folders hold. It takes some minutes on two cores."
        )

        @Argument(help: "Folders with the labelled sets.")
        var folder: [String]

        @Option(help: ArgumentHelp("The folder of the project's own annotated sentences.", valueName: "folder"))
        var annotations = "samples/annotations"

        @Option(help: ArgumentHelp("Where the model is written.", valueName: "file"))
        var output: String

        func run() throws {
            let model = ShippedModel(
                folders: folder.map { URL(fileURLWithPath: $0) },
                annotations: URL(fileURLWithPath: annotations)
            )
            do {
                let bytes = try model.bytes { StandardError.write($0 + "\n") }
                try Data(bytes).write(to: URL(fileURLWithPath: output))
            } catch {
                StandardError.write("sluice: \(error)\n")
                throw ExitStatus.inputOutput
            }
        }
    }
}
