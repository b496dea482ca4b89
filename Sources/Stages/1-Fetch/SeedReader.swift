import NewsModel
import PipelineCore

/// The seeds of a crawl, one after another; a feed or a sitemap is fetched when its turn comes.
struct SeedReader: Sendable {
    private var inputs: Inputs
    private var documents: SeedDocuments
    private var entries: ArraySlice<String> = []

    init(_ seeds: Seeds, client: some PageClient) {
        inputs = Inputs(seeds.inputs)
        documents = SeedDocuments(seeds.feeds, client: client)
    }

    /// The next seed.
    ///
    /// What is no feed is a seed itself: fetch says why it cannot be read, or its links are followed.
    mutating func next() throws -> PageRequest? {
        while true {
            if let entry = entries.popFirst() { return PageRequest(url: entry) }
            if let request = try inputs.next() { return request }
            guard let pages = documents.next() else { return nil }
            entries = pages[...]
        }
    }
}
