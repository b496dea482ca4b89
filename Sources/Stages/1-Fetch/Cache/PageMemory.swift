import PipelineCore

/// What a run knows of pages from earlier runs, and learns for later ones.
///
/// A page is remembered only after its record is settled: a run that is cut off between fetching and storing fetches the
/// page again. Give the same memory to client and source.
public final class PageMemory: Sendable {
    private let store: any PageStore
    private let ignoresPast: Bool
    private let state = Locked(State())

    private struct State {
        /// Pages fetched and not yet settled, by the address of their request.
        var learned: [String: RememberedPage] = [:]
        /// Links of pages that have not changed, by the address of their request.
        var known: [String: [String]] = [:]
        /// Requests whose links are to be followed.
        var followed: Set<String> = []
        var failure: FetchFailure?
    }

    /// Makes a memory.
    ///
    /// - Parameters:
    ///   - store: Where pages are remembered.
    ///   - ignoresPast: Whether every page is fetched, whatever is known of it. What is learned is kept all the same.
    public init(_ store: some PageStore, ignoresPast: Bool = false) {
        self.store = store
        self.ignoresPast = ignoresPast
    }

    // MARK: - For the source

    /// Notes that the links of a page will be wanted even if it has not changed.
    func follow(_ url: String) {
        state.withLock { _ = $0.followed.insert(url) }
    }

    /// Notes the links of a page.
    func note(_ links: [String], of url: String) {
        state.withLock { $0.learned[url]?.links = links }
    }

    /// The links of a page that was found unchanged.
    func linksIfUnchanged(_ url: String) -> [String]? {
        state.withLock { $0.known[url] }
    }

    /// Remembers a page for later runs if its record came to a good end.
    func settle(_ url: String, as outcome: Outcome) {
        let learned = state.withLock { state in
            state.followed.remove(url)
            state.known[url] = nil
            return state.learned.removeValue(forKey: url)
        }
        guard let learned, outcome == .loaded || outcome == .skipped else { return }
        // A source cannot fail here: the next page says what is the matter.
        change { try $0.keep(learned) }
    }

    // MARK: - For the client

    /// How what is known of a page serves a request.
    func use(_ url: WebAddress, asked: String, request: HeaderFields, now: Int) throws(FetchFailure) -> CachedAnswer.Use
    {
        guard let page = try page(url) else { return .unusable }
        let needsLinks = state.withLock { $0.followed.contains(asked) } && page.links == nil
        guard !needsLinks else { return .unusable }
        let use = page.answer.use(for: request, now: now)
        if use == .fresh { state.withLock { $0.known[asked] = page.links } }
        return use
    }

    /// Takes up a page that has come.
    func learn(_ answer: CachedAnswer?, of url: WebAddress, asked: String) {
        let key = url.canonical.text
        guard let answer else { return change { try $0.forget(key) } }
        state.withLock { $0.learned[asked] = RememberedPage(answer, key: key, links: nil) }
    }

    /// Takes up a 304.
    func confirm(_ url: WebAddress, asked: String, by headers: HeaderFields, askedAt: Int, now: Int)
        throws(FetchFailure)
    {
        guard let page = try page(url) else { return }
        var answer = page.answer
        answer.update(by: headers, askedAt: askedAt, answeredAt: now)
        state.withLock { $0.known[asked] = page.links }
        let updated = RememberedPage(answer, key: page.key, links: page.links)
        change { try $0.keep(updated) }
    }

    /// Forgets a page that is gone.
    func forget(_ url: WebAddress) {
        let key = url.canonical.text
        change { try $0.forget(key) }
    }

    private func page(_ url: WebAddress) throws(FetchFailure) -> RememberedPage? {
        if let failure = state.withLock({ $0.failure }) { throw failure }
        guard !ignoresPast else { return nil }
        do {
            return try store.page(url.canonical.text)
        } catch {
            throw .memoryFailed(reason: "\(error)")
        }
    }

    /// Changes the store; a failure is told by the next page.
    private func change(_ body: (any PageStore) throws -> Void) {
        do {
            try body(store)
        } catch {
            let failure = FetchFailure.memoryFailed(reason: "\(error)")
            state.withLock { $0.failure = $0.failure ?? failure }
        }
    }
}
