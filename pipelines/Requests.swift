import FetchStage
import NewsModel
import PipelineCore

/// The pages of a run: the inputs alone, or a frontier that grows with the links found.
///
/// Inputs alone need no memory of what was seen, however many there are.
enum Requests: Source {
    case inputs(FairInputs, left: Int)
    case crawl(Frontier)

    /// The inputs of the settings and the links they say to follow.
    ///
    /// The client is the one that fetches them.
    init(_ settings: PipelineSettings, frontier: Frontier?, client: some PageClient) {
        if let frontier {
            self = .crawl(frontier)
        } else {
            let inputs = FairInputs(Inputs(settings.inputs), client: client, memory: settings.memory)
            self = .inputs(inputs, left: settings.limit ?? .max)
        }
    }

    var name: String {
        switch self {
        case .inputs: "Inputs"
        case .crawl: "Frontier"
        }
    }

    mutating func next() throws -> PageRequest? {
        switch self {
        case .inputs(var inputs, let left):
            guard left > 0, let request = try inputs.next() else { return nil }
            self = .inputs(inputs, left: left - 1)
            return request
        case .crawl(let frontier):
            return try frontier.next()
        }
    }

    mutating func settle(_ record: PageRequest, as outcome: Outcome) {
        switch self {
        case .inputs(var inputs, let left):
            inputs.settle(record, as: outcome)
            self = .inputs(inputs, left: left)
        case .crawl(let frontier): frontier.settle(record, as: outcome)
        }
    }
}
