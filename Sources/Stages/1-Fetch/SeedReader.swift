import NewsModel
import PipelineCore

/// The seeds of a crawl, one after another; a feed is fetched when its turn comes.
struct SeedReader: Sendable {
    private var inputs: Inputs
    private var feeds: ArraySlice<String>
    private var entries: ArraySlice<String> = []
    private let client: any PageClient

    init(_ seeds: Seeds, client: some PageClient) {
        inputs = Inputs(seeds.inputs)
        feeds = seeds.feeds[...]
        self.client = client
    }

    /// The next seed.
    ///
    /// What is no feed is a seed itself: fetch says why it cannot be read, or its links are followed.
    mutating func next() throws -> PageRequest? {
        while true {
            if let entry = entries.popFirst() { return PageRequest(url: entry) }
            if let request = try inputs.next() { return request }
            guard let feed = feeds.popFirst() else { return nil }
            let request = PageRequest(url: feed)
            // The failure does not matter here: the request is given to fetch, which meets it again.
            guard let page = try? client.page(for: request), let links = FeedLinks(page.body, url: page.url) else {
                return request
            }
            entries = links.urls[...]
        }
    }
}
