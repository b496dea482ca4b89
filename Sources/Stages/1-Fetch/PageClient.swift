public import NewsModel

/// The one door to the outside: files, standard input and the network.
///
/// A test hands in a fake (`FakePageClient` of `PipelineTesting`).
public protocol PageClient: Sendable {
    /// Gets the bytes behind a request.
    ///
    /// Blocks until they are there. Called from several threads at once.
    ///
    /// - Throws: Why there is no page. An HTTP status outside 200–299 is a failure too.
    func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage

    /// About how long a request to a host would wait for its turn, so that a source can give the pages of others first.
    ///
    /// The default is no time at all.
    func expectedWait(for host: String) -> Duration
}

extension PageClient {
    public func expectedWait(for host: String) -> Duration { .zero }
}
