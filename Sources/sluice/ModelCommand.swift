import ArgumentParser

/// Makes and measures models of names: `sluice model`.
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Train a model that finds names, or measure one.",
        subcommands: [ModelTrain.self, ModelEvaluate.self]
    )
}
