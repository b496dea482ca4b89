import FetchStage
import Foundation
import NewsModel
import PipelineCore
import Testing

@Suite struct FileClientTests {
    @Test func givesTheBytesAndTheTimeOfTheFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("新闻 100%?#.html", [0xC4, 0xE3, 0x00, 0xFF])
        var times = [timeval(tv_sec: 1_772_440_200, tv_usec: 0), timeval(tv_sec: 1_772_440_200, tv_usec: 0)]
        #expect(utimes(path, &times) == 0)
        let url = "file://\(folder.path)/%E6%96%B0%E9%97%BB%20100%25%3F%23.html"
        let expected = FetchedPage(
            key: url,
            url: url,
            fetchedAt: "2026-03-02T08:30:00Z",
            body: [0xC4, 0xE3, 0x00, 0xFF]
        )
        #expect(try FileClient().page(for: PageRequest(url: url)) == expected)
    }

    @Test(arguments: ["file:", "FILE:", "file://", "file://localhost", "File://LOCALHOST"])
    func readsEverySpellingOfAFilesAddress(_ start: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.html", "a")
        for end in ["", "?x=1", "#part"] {
            let page = try FileClient().page(for: PageRequest(url: start + path + end))
            #expect(page.body == [0x61])
            #expect(page.key == start + path + end)
        }
    }

    @Test(arguments: [
        "file:", "file:a.html", "file://example.com/a.html", "file:///a%00b", "stdin:x", "/etc/hosts", "",
    ])
    func refusesWhatIsNoAddressOfAFile(_ url: String) {
        #expect(throws: FetchFailure.invalidURL(url)) { try FileClient().page(for: PageRequest(url: url)) }
    }

    @Test func saysInTheSystemsWordsWhyAFileCannotBeRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.html", "a")
        #expect(mkfifo(folder.path + "/pipe", 0o644) == 0)
        #expect(symlink("loop", folder.path + "/loop") == 0)
        let cases = [
            ("", "Is a directory"), ("missing", "No such file or directory"), ("a.html/b", "Not a directory"),
            ("pipe", "Not a regular file"), ("loop", "Too many levels of symbolic links"),
            (String(repeating: "a", count: 300), "File name too long"),
        ]
        for (name, reason) in cases {
            let url = "file://\(folder.path)/\(name)"
            #expect(throws: FetchFailure.unreadable(url: url, reason: reason)) {
                try FileClient().page(for: PageRequest(url: url))
            }
        }
        #expect(throws: FetchFailure.unreadable(url: "file:///dev/zero", reason: "Not a regular file")) {
            try FileClient().page(for: PageRequest(url: "file:///dev/zero"))
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything")) func aFileThatIsNotOursIsUnreadable() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.html", "a")
        #expect(chmod(path, 0) == 0)
        #expect(throws: FetchFailure.unreadable(url: "file://\(path)", reason: "Permission denied")) {
            try FileClient().page(for: PageRequest(url: "file://\(path)"))
        }
    }

    @Test func theLimitItselfIsAllowed() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.html", [UInt8](repeating: 0, count: 100_000))
        let request = PageRequest(url: "file://\(path)")
        #expect(try FileClient(byteLimit: 100_000).page(for: request).body.count == 100_000)
        #expect(throws: FetchFailure.tooLarge(url: request.url, limit: 99_999)) {
            try FileClient(byteLimit: 99_999).page(for: request)
        }
    }

    @Test func theLimitHoldsForAFileThatSaysItIsEmpty() {
        let request = PageRequest(url: "file:///proc/self/smaps")
        #expect(throws: FetchFailure.tooLarge(url: request.url, limit: 100)) {
            try FileClient(byteLimit: 100).page(for: request)
        }
    }

    @Test func readsStandardInputOnce() throws {
        let folder = try TemporaryFolder()
        let file = open(try folder.write("in", "<p>一</p>"), O_RDONLY)
        defer { close(file) }
        let client = FileClient(standardInput: file)
        let expected = FetchedPage(key: "stdin:", url: "stdin:", body: Array("<p>一</p>".utf8))
        #expect(try client.page(for: PageRequest(url: "stdin:")) == expected)
        #expect(throws: FetchFailure.unreadable(url: "stdin:", reason: "standard input has been read already")) {
            try client.page(for: PageRequest(url: "stdin:"))
        }
    }

    @Test func standardInputWithoutEndIsCutWhereTheLimitIs() throws {
        let file = open("/dev/zero", O_RDONLY)
        defer { close(file) }
        #expect(throws: FetchFailure.tooLarge(url: "stdin:", limit: 1 << 20)) {
            try FileClient(byteLimit: 1 << 20, standardInput: file).page(for: PageRequest(url: "stdin:"))
        }
    }
}
