import Glibc
public import NewsModel
public import PipelineCore

/// The pages that a user names on the command line.
///
/// An input is
/// - an address: `https://…`, `http://…`, `file:…`, `warc:…`, `stdin:`; a name and a password in it are dropped, since addresses
///   are kept and shown in many places;
/// - `-`: the page on standard input;
/// - `@list.txt`: a file with one address, file or folder a line; `@-` is such a list on standard input. Blank lines and
///   lines that begin with `#` are passed over. A line that begins with `{` is a record as `sluice quarantine export`
///   writes it: its `url` is fetched, or its `body_base64` is the page;
/// - a file (`./@name` if its name begins so), or a folder: all regular files below it, by name. Of an archive (WARC
///   or ARC, packed or not, known by how it begins) the pages in it are given.
///
/// Nothing is read before it is needed, and a list is never held as a whole. What does not exist is given all the same:
/// fetch then says so, one record at a time, and the others are not held up. Every depth is 0.
public struct Inputs: Source {
    private var inputs: ArraySlice<String>
    private let folder: [UInt8]
    private let standardInput: Int32
    private var list: LineReader?
    private var walk: FolderWalk?
    private var archive: ArchivePages?

    /// - Parameters:
    ///   - inputs: As above.
    ///   - folder: What relative paths start from, absolute; the current folder if `nil`.
    ///   - standardInput: The file descriptor that `@-` reads from, which stays open.
    public init(_ inputs: [String], relativeTo folder: String? = nil, standardInput: Int32 = 0) {
        self.inputs = inputs[...]
        self.folder = Array((folder ?? Self.currentFolder()).utf8)
        self.standardInput = standardInput
    }

    /// - Throws: ``FetchFailure/unreadable(url:reason:)`` when a list cannot be read to its end.
    public mutating func next() throws -> PageRequest? {
        while true {
            if let page = archive?.next() { return page }
            archive = nil
            if let path = walk?.next() {
                if let request = openFile(path) { return request }
                continue
            }
            walk = nil
            if let line = try list?.next() {
                if let request = record(line) ?? open(line) { return request }
                continue
            }
            list = nil
            guard let input = inputs.popFirst() else { return nil }
            if input == "-" { return PageRequest(url: "stdin:") }
            if let request = input.hasPrefix("@") ? openList(input.dropFirst()) : open(Array(input.utf8)) {
                return request
            }
        }
    }

    /// The request for an address or a file; `nil` for a folder or an archive, which is walked from now on.
    private mutating func open(_ input: [UInt8]) -> PageRequest? {
        if Self.isAddress(input) {
            return PageRequest(url: String(decoding: input, as: UTF8.self).removingCredentials)
        }
        let path = absolute(input)
        walk = FolderWalk(path)
        return walk == nil ? openFile(path) : nil
    }

    /// `nil` for an archive, which is read from now on.
    private mutating func openFile(_ path: [UInt8]) -> PageRequest? {
        archive = ArchivePages(path)
        return archive == nil ? PageRequest(url: FileURL.text(path: path)) : nil
    }

    /// The request that a line of JSON holds, `nil` for any other line.
    private func record(_ line: [UInt8]) -> PageRequest? {
        guard line.first == UInt8(ascii: "{") else { return nil }
        let decoder = WireDecoder()
        if let page = try? decoder.decode(FetchedPage.self, from: line), !page.body.isEmpty {
            return PageRequest(url: page.url, page: page)
        }
        return (try? decoder.decode(ExportedRequest.self, from: line)).map { PageRequest(url: $0.url) }
    }

    /// `nil` for a list, which is read from now on; else the request that will say why it cannot be.
    private mutating func openList(_ name: Substring) -> PageRequest? {
        if name == "-" {
            list = LineReader(standardInput, url: "stdin:")
            return nil
        }
        let path = absolute(Array(name.utf8))
        let url = FileURL.text(path: path)
        list = LineReader(path, url: url)
        return list == nil ? PageRequest(url: url) : nil
    }

    private func absolute(_ path: [UInt8]) -> [UInt8] {
        let parts = (path.first == slash ? path : folder + [slash] + path).split(separator: slash)
        // ".." stays: through a symbolic link it is not what it seems.
        let kept = parts.filter { !$0.elementsEqual(".".utf8) }
        return [slash] + kept.joined(separator: [slash])
    }

    /// Whether the text begins with a scheme and `://`, or with `file:`, `stdin:` or `warc:`.
    private static func isAddress(_ text: [UInt8]) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
        let scheme = String(decoding: text[..<colon], as: UTF8.self).lowercased()
        guard scheme.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) else { return false }
        return ["file", "stdin", "warc"].contains(scheme) || text[(colon + 1)...].starts(with: "//".utf8)
    }

    private static func currentFolder() -> String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}

/// What is read of a record that does not bring its page.
private struct ExportedRequest: Decodable {
    let url: String
}

private let slash = UInt8(ascii: "/")
