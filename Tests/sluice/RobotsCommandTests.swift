import Testing

/// `sluice robots`, run as a process.
@Suite struct RobotsCommandTests {
    @Test func answersEachLineWithTheVerdict() throws {
        let input = #"""
            {"v":1,"key":"a","robots":"User-agent: *\nDisallow: /a","agent":"sluice/0.1","url":"https://h/a/b"}
            {"v":1,"key":"b","robots":"User-agent: *\nDisallow: /a","agent":"sluice/0.1","url":"https://h/b"}
            {"key":"c","robots":1,"agent":"x","url":"/"}
            nonsense

            """#
        let result = try Program.run("robots", input: Array(input.utf8))
        #expect(result.status == 0)
        #expect(result.messages == "")
        #expect(result.lines.count == 5)
        #expect(result.lines[0] == #"{"allowed":false,"key":"a","status":"ok","v":1}"#)
        #expect(result.lines[1] == #"{"allowed":true,"key":"b","status":"ok","v":1}"#)
        #expect(result.lines[2].contains(#""key":"c""#) && result.lines[2].contains(#""status":"quarantine""#))
        #expect(result.lines[3].contains(#""key":"4""#) && result.lines[3].contains(#""status":"quarantine""#))
        #expect(result.lines[4] == #"{"_end":{"in":4,"ok":2,"quarantined":2,"skip":0}}"#)
    }

    @Test func noJobsAreAMistakeOfUsage() throws {
        #expect(try Program.run("robots", "--jobs", "0").status == 64)
    }
}
