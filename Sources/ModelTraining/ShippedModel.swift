public import Foundation

/// How the model in the binary is made: which sets train it, and how far each is trusted.
public struct ShippedModel: Sendable {
    /// Where the sets lie; the first folder that has a file counts.
    public var folders: [URL]
    /// The sentences annotated for this project.
    public var annotations: URL

    public init(folders: [URL], annotations: URL) {
        self.folders = folders
        self.annotations = annotations
    }

    /// A file of labelled sentences, and how it is used.
    private struct Part {
        var name: String
        var coverage: TrainingSet.Coverage
        var weight: Float
    }

    // Weights were chosen on the development sets.
    private static let parts = [
        Part(name: "train-hand-fewfc", coverage: .complete, weight: 1.5),
        Part(name: "train-hand-finre", coverage: .complete, weight: 1.5),
        Part(name: "train-hand-broadcast", coverage: .complete, weight: 1.5),
        Part(name: "train-hand-wiki-trad", coverage: .complete, weight: 1.5),
        Part(name: "train-uner-simp", coverage: .withoutPositions, weight: 1.2),
        Part(name: "train-uner-trad", coverage: .withoutPositions, weight: 1.2),
        Part(name: "silver-train-finre", coverage: .companiesOnly, weight: 0.5),
        Part(name: "silver-train-persons", coverage: .personsOnly, weight: 0.3),
    ]
    /// What a sentence made by ``MentionReplacement`` counts beside that which it was made of.
    private static let copyWeight: Float = 0.5

    /// The settings the shipped model is trained with.
    public static var settings: TrainerSettings {
        var settings = TrainerSettings()
        settings.epochs = 8
        settings.step = 0.1
        settings.dropout = 0.5
        settings.leastCount = 5
        settings.rows = 300_000
        return settings
    }

    /// The bytes of the model: the same from the same files.
    ///
    /// Sentences that the development sets of the folders hold are left out.
    public func bytes(settings: TrainerSettings = Self.settings, progress: @Sendable (String) -> Void = { _ in })
        throws(TrainingFailure) -> [UInt8]
    {
        var sets: [TrainingSet] = []
        for part in Self.parts {
            let sentences = try LabelledFile(try file(part.name)).sentences()
            sets.append(
                TrainingSet(name: part.name, sentences: sentences, coverage: part.coverage, weight: part.weight)
            )
        }
        sets.append(TrainingSet(name: "annotations", sentences: try annotated(), coverage: .complete))
        let replacement = MentionReplacement(sets.flatMap(\.sentences))
        for set in sets where set.coverage == .complete {
            let copies = replacement.copies(of: set.sentences)
            sets.append(
                TrainingSet(
                    name: "\(set.name), renamed",
                    sentences: copies,
                    coverage: .complete,
                    weight: Self.copyWeight * set.weight
                )
            )
        }
        let heldOut = HeldOut(try development().flatMap(\.sentences))
        return try Trainer(settings: settings).train(sets, without: heldOut, progress: progress)
    }

    /// The development sets of the folders, in the order of their names.
    public func development() throws(TrainingFailure) -> [(name: String, sentences: [LabelledSentence])] {
        var sets: [(name: String, sentences: [LabelledSentence])] = []
        for folder in folders {
            for name in try names(in: folder) where name.hasPrefix("dev-") || name.hasPrefix("silver-dev-") {
                guard name.hasSuffix(".jsonl") else { continue }
                sets.append((name, try LabelledFile(folder.appendingPathComponent(name)).sentences()))
            }
        }
        return sets
    }

    private func annotated() throws(TrainingFailure) -> [LabelledSentence] {
        var sentences: [LabelledSentence] = []
        for name in try names(in: annotations) where name.hasSuffix(".txt") {
            sentences += try AnnotatedText(annotations.appendingPathComponent(name)).sentences()
        }
        return sentences
    }

    private func file(_ name: String) throws(TrainingFailure) -> URL {
        for folder in folders {
            let url = folder.appendingPathComponent(name + ".jsonl")
            if FileManager.default.fileExists(atPath: url.path) { return url }
        }
        throw .unreadable(path: name + ".jsonl", reason: "no folder given has it")
    }

    private func names(in folder: URL) throws(TrainingFailure) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            throw .unreadable(path: folder.path, reason: "\(error)")
        }
    }
}
