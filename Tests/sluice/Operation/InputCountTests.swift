import Foundation
import Testing

@testable import sluice

@Suite struct InputCountTests {
    @Test func filesFoldersAndListsAreCounted() throws {
        let scratch = try Scratch()
        try Data("# two\n/a.html\n\nhttp://news.test/\n".utf8).write(to: scratch.file("list.txt"))
        let pages = try FileManager.default.contentsOfDirectory(atPath: Samples.folder.path).count
        let list = "@" + scratch.file("list.txt").path
        #expect(InputCount.count([list, "-", Samples.folder.path], limit: nil) == 3 + pages)
        #expect(InputCount.count([list, Samples.folder.path], limit: 4) == 4)
        #expect(InputCount.count([], limit: nil) == 0)
    }

    @Test(arguments: ["@-", "@/dev/null", "@/no/such/list"])
    func whatWouldBeUsedUpIsNot(input: String) {
        #expect(InputCount.count(["a.html", input], limit: nil) == nil)
    }
}
