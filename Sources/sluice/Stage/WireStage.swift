import ArgumentParser
import DecodeStage
import ExtractStage
import NewsModel
import ParseStage
import PipelineCore
import RepairStage

/// A stage by its name on the command line.
enum WireStage: String, CaseIterable, Sendable, ExpressibleByArgument {
    case decode, parse, repair, extract

    /// The type of record it takes.
    var input: WireRecord.Kind {
        switch self {
        case .decode: .fetchedPage
        case .parse: .decodedPage
        case .repair, .extract: .article
        }
    }

    /// The type of record it gives.
    var output: WireRecord.Kind {
        switch self {
        case .decode: .decodedPage
        case .parse, .repair: .article
        case .extract: .annotatedArticle
        }
    }
}
