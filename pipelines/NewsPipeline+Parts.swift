import FetchStage
import LoadStage
import NewsModel
import PipelineCore

// What several pipelines have in common.
extension NewsPipeline {
    /// Passes over pages that are no article: nothing on them is news, and no link of theirs is to be followed.
    var onlyArticles: Filter<Article> {
        Filter("an article") { $0.pageType == .article }
    }

    /// Passes over articles published before the day that the settings name; those without a date go on.
    var onlyRecent: Filter<Article> {
        let since = settings.since ?? ""
        return Filter("published since \(since)") { $0.wasPublished(since: since) }
    }

    /// The sinks of the settings, or the pipeline's own.
    var store: LoadAll {
        LoadAll(settings.sinks ?? [Self.defaultTarget.makeSink()])
    }
}

extension Frontier {
    /// The frontier of a run that is told to follow links, `nil` for one that is not.
    convenience init?(_ settings: PipelineSettings, client: SystemPageClient) {
        guard let follow = settings.follow else { return nil }
        self.init(
            seeds: .inputs(settings.inputs),
            follow: .pattern(follow),
            depth: settings.depth ?? 1,
            limit: settings.limit,
            client: client,
            memory: settings.memory,
            store: settings.frontierStore
        )
    }
}

extension Article {
    /// Whether it was not published before a day; what has no date may be new.
    func wasPublished(since day: String) -> Bool {
        // Both begin with the year, so that the order of the characters is that of time.
        published.map { $0.prefix(10) >= day } ?? true
    }

    /// Whether the title or the text holds one of the words.
    func mentions(anyOf words: [String]) -> Bool {
        words.contains { word in title.contains(word) || paragraphs.contains { $0.contains(word) } }
    }
}
