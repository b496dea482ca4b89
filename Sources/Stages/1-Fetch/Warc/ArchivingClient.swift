public import NewsModel

/// Gets pages by another client and keeps those of the web in an archive.
///
/// A page is given only when it is kept. Threads wait for one another while a page is written.
public struct ArchivingClient<Base: PageClient>: PageClient {
    private let base: Base
    private let archive: PageArchive?

    /// Makes the client; without an archive it only gets pages.
    public init(_ base: Base, keepingIn archive: PageArchive?) {
        self.base = base
        self.archive = archive
    }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        let page = try base.page(for: request)
        if let archive, request.url.lowercased().hasPrefix("http") { try archive.keep(page) }
        return page
    }
}
