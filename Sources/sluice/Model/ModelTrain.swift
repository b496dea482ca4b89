import ArgumentParser
import Foundation
import ModelTraining

/// Trains the model: `sluice model train`.
struct ModelTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model from labelled sentences; the same files and settings give the same bytes.",
        discussion: """
            From files it makes a model of your own, which 'sluice run', 'page' and 'stage' take by --model. A line of a \
            file is {"text":"…","entities":[{"start":0,"end":2,"type":"company"}]}: offsets are Unicode scalars, the end \
            exclusive, types company, person, org, position and place. A file that ends in .txt has its names marked as \
            {C|…}, {P|…}, {O|…}, {T|…}, {L|…}. Behind a file's name may stand how it counts:

              own.jsonl,weight=0.5,labels=personsOnly

            labels says what a file leaves open: complete (all five types are labelled), withoutPositions, \
            ambiguousOrganizations (no positions either, and an org may be a company), companiesOnly, someCompanies, \
            personsOnly.

            From folders it makes the built-in model again, as scripts/train does. It takes some minutes on two cores and \
            about 300 bytes of memory for each character of the files.

            Examples:
              sluice model train own.jsonl samples/annotations/business.txt --output own.bin
              sluice page article.html --model own.bin
            """
    )

    @Argument(
        help: ArgumentHelp("Files of labelled sentences, or the folders of scripts/train.", valueName: "file|folder")
    )
    var input: [String]

    @Option(
        help: ArgumentHelp("The folder of the project's own annotated sentences, for folders.", valueName: "folder")
    )
    var annotations = "samples/annotations"

    @Option(help: ArgumentHelp("Where the model is written.", valueName: "file"))
    var output: String

    @Option(
        help: ArgumentHelp(
            "Leave out sentences of this file, to measure on it later. May be repeated.",
            valueName: "file"
        )
    )
    var without: [String] = []

    @Option(help: "Passes over all sentences.")
    var epochs: Int?

    @Option(help: "Leave out features seen less often (more makes the model smaller).")
    var leastCount: Int?

    @Option(help: "The share of features left out at random, 0 to 0.9.")
    var dropout: Float?

    @Option(help: "The rows of weights kept, 21 bytes each.")
    var rows: Int?

    @Option(help: "Models that are trained side by side and averaged, 1 to 16.")
    var replicas: Int?

    @Option(help: "Where the random numbers begin.")
    var seed: UInt64?

    func validate() throws {
        if let epochs, !(1...1000).contains(epochs) { throw ValidationError("--epochs is 1 to 1000, not \(epochs)") }
        if let leastCount, !(1...255).contains(leastCount) {
            throw ValidationError("--least-count is 1 to 255, not \(leastCount)")
        }
        if let dropout, !(0...0.9).contains(dropout) { throw ValidationError("--dropout is 0 to 0.9, not \(dropout)") }
        if let rows, !(1000...8_000_000).contains(rows) {
            throw ValidationError("--rows is 1000 to 8000000, not \(rows)")
        }
        if let replicas, !(1...16).contains(replicas) {
            throw ValidationError("--replicas is 1 to 16, not \(replicas)")
        }
        let folders = input.count(where: isFolder)
        guard folders == 0 || folders == input.count else { throw ValidationError("name folders or files, not both") }
    }

    func run() throws {
        do {
            let bytes = isFolder(input[0]) ? try shipped() : try own()
            try Data(bytes).write(to: URL(fileURLWithPath: output))
        } catch {
            StandardError.write("sluice: \(error)\n")
            throw ExitStatus.inputOutput
        }
    }

    private func shipped() throws -> [UInt8] {
        let model = ShippedModel(
            folders: input.map { URL(fileURLWithPath: $0) },
            annotations: URL(fileURLWithPath: annotations)
        )
        return try model.bytes(settings: settings) { StandardError.write($0 + "\n") }
    }

    private func own() throws -> [UInt8] {
        let sets = try input.map { try TrainingFile(parsing: $0).set() }
        let heldOut = HeldOut(try without.flatMap { try TrainingFile(parsing: $0).sentences() })
        return try Trainer(settings: settings).train(sets, without: heldOut) { StandardError.write($0 + "\n") }
    }

    private var settings: TrainerSettings {
        var settings = ShippedModel.settings
        settings.epochs = epochs ?? settings.epochs
        settings.leastCount = leastCount ?? settings.leastCount
        settings.dropout = dropout ?? settings.dropout
        settings.rows = rows ?? settings.rows
        settings.replicas = replicas ?? settings.replicas
        settings.seed = seed ?? settings.seed
        return settings
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder = ObjCBool(false)
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
