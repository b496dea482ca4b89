public import NewsModel
public import PipelineCore

/// Fetches pages: from the web, from files, from standard input.
///
/// A request that brings its page is answered with it.
///
/// Blocks until the page is there, so give the pipeline more workers than cores. A failure that may pass says so:
///
/// ```swift
/// FetchPage().retrying(upTo: 3)
/// ```
public struct FetchPage<Client: PageClient>: Stage {
    private let client: Client

    public init(_ client: Client) {
        self.client = client
    }

    public func process(_ request: PageRequest) throws(FetchFailure) -> FetchedPage {
        if let page = request.page { return page }
        return try client.page(for: request)
    }
}

extension FetchPage where Client == SystemPageClient {
    /// Fetches by the system's means.
    public init(_ settings: CurlClient.Settings = CurlClient.Settings()) {
        self.init(SystemPageClient(settings))
    }
}
