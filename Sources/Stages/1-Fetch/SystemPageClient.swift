public import NewsModel

/// The door to files, archives, standard input and the web, by the scheme of the address.
public struct SystemPageClient: PageClient {
    private let files: FileClient
    private let archives: ArchiveClient
    private let web: CurlClient
    private let archive: PageArchive?

    /// - Parameters:
    ///   - settings: The limits; the one on bytes holds for files too.
    ///   - clock: Says when a page came from the web.
    ///   - memory: What is known of web pages from earlier runs.
    ///   - isCancelled: Whether those who wait for their turn to ask a host are to give up.
    public init(
        _ settings: CurlClient.Settings = CurlClient.Settings(),
        clock: some WallClock = SystemWallClock(),
        memory: PageMemory? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        files = FileClient(byteLimit: settings.byteLimit)
        archive = settings.archive
        archives = ArchiveClient(byteLimit: settings.byteLimit)
        web = CurlClient(settings, clock: clock, memory: memory, isCancelled: isCancelled)
    }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        let scheme = request.url.utf8.prefix { $0 != UInt8(ascii: ":") }
        guard scheme.count < request.url.utf8.count else { throw .invalidURL(request.url) }
        switch String(Substring(scheme)).lowercased() {
        case "file", "stdin": return try files.page(for: request)
        case "warc": return try archives.page(for: request)
        case "http", "https": return try ArchivingClient(web, keepingIn: archive).page(for: request)
        default: throw .invalidURL(request.url)
        }
    }

    public func expectedWait(for host: String) -> Duration { web.expectedWait(for: host) }
}
