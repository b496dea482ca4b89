import Glibc
public import NewsModel
import PipelineCore

/// Reads pages from files (`file:`) and from standard input (`stdin:`).
///
/// Only regular files are opened: a pipe or a device could block for ever or act on being opened. A symbolic link to a
/// regular file is as good as the file. Standard input can be read once.
public struct FileClient: PageClient {
    private let byteLimit: Int
    private let standardInput: Int32
    private let isInputRead = Locked(false)

    /// - Parameters:
    ///   - byteLimit: The most bytes a file may have, at least 0.
    ///   - standardInput: The file descriptor behind `stdin:`, which stays open.
    public init(byteLimit: Int = CurlClient.Settings().byteLimit, standardInput: Int32 = 0) {
        precondition(byteLimit >= 0, "a file has no negative length: byteLimit \(byteLimit)")
        self.byteLimit = byteLimit
        self.standardInput = standardInput
    }

    public func page(for request: PageRequest) throws(FetchFailure) -> FetchedPage {
        if request.url.utf8.elementsEqual("stdin:".utf8) { return try readInput(request.url) }
        guard let path = FileURL.path(request.url) else { throw .invalidURL(request.url) }
        return try readFile(path, url: request.url)
    }

    private func readInput(_ url: String) throws(FetchFailure) -> FetchedPage {
        let wasRead = isInputRead.withLock { isRead in
            defer { isRead = true }
            return isRead
        }
        guard !wasRead else { throw .unreadable(url: url, reason: "standard input has been read already") }
        return FetchedPage(key: url, url: url, body: try read(standardInput, expecting: 0, url: url))
    }

    private func readFile(_ path: [UInt8], url: String) throws(FetchFailure) -> FetchedPage {
        let name = path.map(CChar.init(bitPattern:)) + [0]
        var status = stat()
        // Looked at before it is opened, because opening can have an effect; and after, because it may have changed.
        guard stat(name, &status) == 0 else { throw .unreadable(url: url, reason: systemWords()) }
        try check(status, name, url: url)
        let file = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(url: url, reason: systemWords()) }
        defer { close(file) }
        guard fstat(file, &status) == 0 else { throw .unreadable(url: url, reason: systemWords()) }
        try check(status, name, url: url)
        let body = try read(file, expecting: Int(status.st_size), url: url)
        let modified = UTCTime(secondsSinceEpoch: status.st_mtim.tv_sec)
        return FetchedPage(key: url, url: url, fetchedAt: modified.text, body: body)
    }

    private func check(_ status: stat, _ name: [CChar], url: String) throws(FetchFailure) {
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            guard Int(status.st_size) <= byteLimit else { throw .tooLarge(url: url, limit: byteLimit) }
        case S_IFDIR:
            // A folder that nobody may look into was meant as a folder: say what is the matter with it.
            let isOpen = access(name, R_OK | X_OK) == 0
            throw .unreadable(url: url, reason: isOpen ? systemWords(EISDIR) : systemWords())
        default:
            throw .unreadable(url: url, reason: "Not a regular file")
        }
    }

    /// Reads to the end, or until the limit is passed: a file can grow while it is read.
    private func read(_ file: Int32, expecting size: Int, url: String) throws(FetchFailure) -> [UInt8] {
        var body: [UInt8] = []
        body.reserveCapacity(min(size, byteLimit))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(url: url, reason: systemWords()) }
            guard count > 0 else { return body }
            guard count <= byteLimit - body.count else { throw .tooLarge(url: url, limit: byteLimit) }
            body += chunk[..<count]
        }
    }
}
