import FetchStage
import Foundation
import NewsModel
import PipelineCore
import Testing

@Suite struct InputsTests {
    @Test func passesAddressesOnAsTheyAre() throws {
        let urls = ["https://example.com/a b", "HTTP://x", "file:///a.html", "stdin:", "ftp://example.com/"]
        #expect(try all(Inputs(urls)) == urls)
        #expect(try all(Inputs(["-"])) == ["stdin:"])
        #expect(try all(Inputs([])) == [])
    }

    @Test func makesAddressesOfPaths() throws {
        let inputs = Inputs(["新闻.html", "./a b.html", "../x", "/tmp//y", "c:d", "@"], relativeTo: "/no/where")
        #expect(
            try all(inputs) == [
                "file:///no/where/%E6%96%B0%E9%97%BB.html", "file:///no/where/a%20b.html", "file:///no/where/../x",
                "file:///tmp/y", "file:///no/where/c:d", "file:///no/where",
            ]
        )
    }

    @Test func walksAFolderByName() throws {
        let folder = try TemporaryFolder()
        for name in ["b.html", "新/二.html", "新/一.html", "a/z/1", "a.html", ".hidden", ".git/x", "B.html", "a/0"] {
            try folder.write(name, "")
        }
        #expect(mkfifo(folder.path + "/pipe", 0o644) == 0)
        #expect(mkdir(folder.path + "/empty", 0o755) == 0)
        #expect(symlink("..", folder.path + "/a/up") == 0)
        #expect(symlink("b.html", folder.path + "/c.html") == 0)
        #expect(symlink("nowhere", folder.path + "/d.html") == 0)
        let expected = [
            "B.html", "a/0", "a/z/1", "a.html", "b.html", "c.html", "d.html", "%E6%96%B0/%E4%B8%80.html",
            "%E6%96%B0/%E4%BA%8C.html",
        ]
        #expect(try all(Inputs([folder.path])) == expected.map { "file://\(folder.path)/\($0)" })
        #expect(try all(Inputs(["."], relativeTo: folder.path)) == expected.map { "file://\(folder.path)/\($0)" })
    }

    @Test func givesNamesThatAreNoTextByteByByte() throws {
        let folder = try TemporaryFolder()
        let name = Array((folder.path + "/").utf8) + [0xD0, 0xC2]
        let file = open(name.map(CChar.init(bitPattern:)) + [0], O_WRONLY | O_CREAT, 0o644)
        #expect(write(file, "new", 3) == 3)
        close(file)
        let urls = try all(Inputs([folder.path]))
        #expect(urls == ["file://\(folder.path)/%D0%C2"])
        #expect(try FileClient().page(for: PageRequest(url: urls[0])).body == Array("new".utf8))
    }

    @Test func aFolderIsReadWhenItsTurnComes() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/1", "")
        var inputs = Inputs([folder.path])
        #expect(try inputs.next()?.url == "file://\(folder.path)/a/1")
        try folder.write("a/2", "")
        #expect(try inputs.next() == nil)
        #expect(try inputs.next() == nil)
    }

    @Test func readsAListLineByLine() throws {
        let folder = try TemporaryFolder()
        try folder.write("folder/x", "")
        let list = "\u{FEFF}# seeds\r\n\r\n  https://example.com/1 \r\n新.html\n#no\nfolder\n-\n@x\nlast"
        try folder.write("list.txt", list)
        let start = "file://\(folder.path)/"
        #expect(
            try all(Inputs(["@list.txt", "end"], relativeTo: folder.path)) == [
                "https://example.com/1", start + "%E6%96%B0.html", start + "folder/x", start + "-", start + "@x",
                start + "last", start + "end",
            ]
        )
    }

    @Test func readsAListOnStandardInputAsItIsWritten() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        var inputs = Inputs(["@-"], relativeTo: "/x", standardInput: ends[0])
        #expect(write(ends[1], "a\nb", 3) == 3)
        #expect(try inputs.next()?.url == "file:///x/a")
        #expect(write(ends[1], "c\n", 2) == 2)
        #expect(try inputs.next()?.url == "file:///x/bc")
        close(ends[1])
        #expect(try inputs.next() == nil)
    }

    @Test func aListThatIsMissingIsARecordThatFails() throws {
        let folder = try TemporaryFolder()
        #expect(
            try all(Inputs(["@no.txt", "@.", "a"], relativeTo: folder.path)) == [
                "file://\(folder.path)/no.txt", "file://\(folder.path)", "file://\(folder.path)/a",
            ]
        )
    }

    @Test func aListWithoutLinesIsCutOff() throws {
        let file = open("/dev/zero", O_RDONLY)
        defer { close(file) }
        var inputs = Inputs(["@-"], standardInput: file)
        #expect(throws: FetchFailure.unreadable(url: "stdin:", reason: "line 1 is longer than 65536 bytes")) {
            try inputs.next()
        }
    }

    @Test func aLongListIsReadInPieces() throws {
        let folder = try TemporaryFolder()
        let urls = (0..<5000).map { "https://example.com/\($0)" }
        try folder.write("list", urls.joined(separator: "\n"))
        #expect(try all(Inputs(["@list"], relativeTo: folder.path)) == urls)
    }

    private func all(_ inputs: Inputs) throws -> [String] {
        var inputs = inputs
        var urls: [String] = []
        while let request = try inputs.next() {
            #expect(request.depth == 0)
            urls.append(request.url)
        }
        return urls
    }
}
