public import FetchStage
public import NewsModel
import PipelineCore

/// A client that has its pages ready: for tests of whatever fetches.
///
/// ```swift
/// let client = FakePageClient(pages: ["https://example.com/": "<p>新闻</p>"])
/// let page = try FetchPage(client).process(PageRequest(url: "https://example.com/"))
/// ```
public struct FakePageClient: PageClient {
    private let pages: [String: FetchedPage]
    private let failures: [String: FetchFailure]
    private let asked = Locked<[PageRequest]>([])

    /// - Parameters:
    ///   - pages: What is given, by address.
    ///   - failures: What is thrown, by address. An address that is in neither is gone with status 404.
    public init(pages: [FetchedPage], failures: [String: FetchFailure] = [:]) {
        self.pages = Dictionary(pages.map { ($0.key, $0) }, uniquingKeysWith: { _, last in last })
        self.failures = failures
    }

    /// Makes each page of its address and the text of its body.
    public init(pages: [String: String], failures: [String: FetchFailure] = [:]) {
        self.init(
            pages: pages.map { url, text in
                FetchedPage(
                    key: url,
                    url: url,
                    fetchedAt: "2026-01-01T00:00:00Z",
                    contentType: "text/html; charset=utf-8",
                    body: Array(text.utf8)
                )
            },
            failures: failures
        )
    }

    /// Every request so far, in the order in which they came.
    public var requests: [PageRequest] { asked.withLock { $0 } }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        asked.withLock { $0.append(request) }
        if let failure = failures[request.url] { throw failure }
        guard let page = pages[request.url] else { throw .gone(url: request.url, status: 404) }
        return page
    }
}
