import ArgumentParser
import Pipelines

/// Lists the pipelines: `sluice list`.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the pipelines.",
        discussion: "A pipeline is one Swift file of pipelines/. 'sluice explain NAME' shows its stages."
    )

    func run() {
        let width = Catalogue.all.map { $0.pipelineName.count }.max() ?? 0
        for pipeline in Catalogue.all {
            let name = pipeline.pipelineName
            print(name + String(repeating: " ", count: width - name.count + 2) + pipeline.summary)
        }
    }
}
