import Foundation
import LoadStage
import NewsModel
import Testing

/// `sluice quarantine` and `sluice status`, run as processes.
@Suite struct QuarantineCommandTests {
    private let scratch: Scratch
    private let pages: URL
    private let database: String

    init() throws {
        scratch = try Scratch()
        pages = scratch.file("pages")
        database = scratch.file("news.sqlite").path
        try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
        try copy("d12_flash_lithium.html", to: "good.html")
        for name in ["bad1.html", "bad2.html"] {
            try Data((0..<400).map { _ in [1, 2, 3, 4] }.joined()).write(to: pages.appending(path: name))
        }
    }

    private func copy(_ sample: String, to name: String) throws {
        try Data(contentsOf: Samples.folder.appending(path: sample)).write(to: pages.appending(path: name))
    }

    private func key(_ name: String) -> String { "file://\(pages.path)/\(name)" }

    private func run() throws -> Int32 {
        // Files that are named and not there are refused; those of the folder are found by walking it.
        try Program.run(
            "run",
            pages.path,
            pages.appending(path: "later.html").path,
            "--to",
            "sqlite:\(database)"
        ).status
    }

    @Test func replayLoadsWhatIsMendedAndKeepsTheRest() throws {
        #expect(try run() == 1)
        let first = try NewsDatabase(database).quarantine()
        #expect(first.contains { $0.key == key("later.html") })

        let again = try Program.run("quarantine", "replay", database)
        #expect(again.status == 1, "\(again.messages)")
        let second = try NewsDatabase(database).quarantine()
        #expect(second.map(\.key) == first.map(\.key))
        #expect(second.map(\.attempts) == first.map { $0.attempts + 1 })
        #expect(second.map(\.record) == first.map(\.record))

        try copy("d12_flash_lithium.html", to: "later.html")
        let one = try Program.run("quarantine", "replay", database, key("later.html"))
        #expect(one.status == 0, "\(one.messages)")
        #expect(
            try NewsDatabase(database).quarantine().map(\.key) == first.map(\.key).filter { $0 != key("later.html") }
        )

        for name in ["bad1.html", "bad2.html"] { try copy("d12_flash_lithium.html", to: name) }
        let all = try Program.run("quarantine", "replay", database)
        #expect(all.status == 0, "\(all.messages)")
        #expect(try NewsDatabase(database).quarantine() == [])
        let empty = try Program.run("quarantine", "replay", database)
        #expect((empty.status, empty.messages) == (0, "sluice: nothing in quarantine to replay\n"))
        #expect(try NewsDatabase(database).check() == [])
    }

    @Test func aRecordThatBringsItsPageIsNotFetched() throws {
        let page = FetchedPage(
            key: "http://gone.test/1.html",
            url: "http://gone.test/1.html",
            contentType: "text/html",
            body: Array(try Data(contentsOf: Samples.folder.appending(path: "d12_flash_lithium.html")))
        )
        let request = try WireEncoder().encode(PageRequest(url: page.url, page: page))
        let bare = try WireEncoder().encode(page)
        let store = try NewsDatabase(database)
        for (key, record) in [("http://gone.test/1.html", request), ("other", bare)] {
            try store.keep(
                QuarantineEntry(
                    key: key,
                    url: page.url,
                    stage: "ParseHTML",
                    error: "e",
                    record: String(decoding: record, as: UTF8.self)
                )
            )
        }
        let export = try Program.run("quarantine", "export", database)
        #expect(export.lines.count == 2)
        let annotated = try Program.run("stage", "decode,parse,repair,extract", input: export.output)
        #expect(annotated.lines.last == #"{"_end":{"in":2,"ok":2,"quarantined":0,"skip":0}}"#)
        let list = scratch.file("export.ndjson")
        try Data(export.output).write(to: list)
        let other = scratch.file("other.sqlite").path
        let second = try Program.run("run", "@\(list.path)", "--to", "sqlite:\(other)")
        #expect(second.status == 0, "\(second.messages)")
        #expect(try NewsDatabase(other).summary().articles == 1)

        let replay = try Program.run("quarantine", "replay", database)
        #expect(replay.status == 0, "\(replay.messages)")
        #expect(try NewsDatabase(database).quarantine() == [])
        #expect(try NewsDatabase(database).summary().articles == 1)
    }

    @Test func listShowAndExportTellTheSame() throws {
        #expect(try run() == 1)
        let table = try Program.run("quarantine", "list", database)
        #expect(table.lines.contains { $0.contains(key("bad1.html")) && $0.contains("DecodeText") })
        let one = try Program.run("quarantine", "list", database, "--json", "--stage", "FetchPage")
        #expect(one.lines.count == 1)
        #expect(one.text.contains(#""key":"\#(key("later.html"))""#))
        let show = try Program.run("quarantine", "show", database, key("later.html"))
        #expect(show.lines.contains(#"record    {"depth":0,"url":"\#(key("later.html"))"}"#))
        #expect(show.lines.contains("stage     FetchPage"))
        #expect(try Program.run("quarantine", "show", database, "none").status == 64)

        try copy("d12_flash_lithium.html", to: "later.html")
        let export = try Program.run("quarantine", "export", database, "--stage", "FetchPage")
        let again = try Program.run("run", "@-", "--to", "sqlite:\(database)", input: export.output)
        #expect(again.status == 0, "\(again.messages)")
        #expect(try NewsDatabase(database).quarantine().contains { $0.stage == "FetchPage" } == false)
    }

    @Test func statusTellsHowTheDatabaseIs() throws {
        #expect(try run() == 1)
        let text = try Program.run("status", database, "--check")
        #expect(text.status == 0, "\(text.messages)")
        #expect(text.text.contains("checked: no damage"))
        let json = try Program.run("status", database, "--check", "--json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
        #expect(object["schema"] as? Int == 2)
        #expect(object["problems"] as? [String] == [])
        #expect((object["quarantine"] as? [String: Int])?["FetchPage"] == 1)
        let runs = try #require(object["runs"] as? [[String: Any]])
        #expect(runs.map { $0["end"] as? String } == ["quarantined"])

        _ = try NewsDatabase(database).beginRun(pipeline: "news", at: "2024-05-01T00:00:00Z")
        #expect(try Program.run("status", database).text.contains("running or cut off"))
        var sql = try Program.run("status", scratch.file("none.sqlite").path)
        #expect(sql.status == 73)
        #expect(!FileManager.default.fileExists(atPath: scratch.file("none.sqlite").path))
        try Data(repeating: 0x41, count: 5000).write(to: scratch.file("no.sqlite"))
        sql = try Program.run("status", scratch.file("no.sqlite").path)
        #expect(sql.status == 73)
    }

    @Test func damageGivesTheExitStatus() throws {
        #expect(try run() == 1)
        let handle = try FileHandle(forUpdating: URL(filePath: database))
        let size = try handle.seekToEnd()
        for page in stride(from: UInt64(4), to: size / 4096, by: 2) {
            try handle.seek(toOffset: page * 4096)
            try handle.write(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        }
        try handle.close()
        let status = try Program.run("status", database, "--check")
        #expect(status.status == 74)
        #expect(status.messages.contains("sluice: "))
    }
}
