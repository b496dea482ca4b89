import Testing

/// `sluice recognize`, run as a process.
@Suite struct RecognizeCommandTests {
    @Test func answersEachLineWithItsFigures() throws {
        let input = """
            {"v":1,"key":"a","text":"花了五美元","kinds":["currency"]}
            {"v":1,"key":"b","text":"3天","kinds":["number","duration"]}
            {"v":1,"key":"c","text":"没有","kinds":[]}

            """
        let result = try Program.run("recognize", input: Array(input.utf8))
        #expect(result.status == 0)
        #expect(result.messages == "")
        #expect(
            result.lines == [
                #"{"figures":[{"end":5,"start":2,"text":"五美元","unit":"USD","value":"5"}],"key":"a","status":"ok","v":1}"#,
                #"{"figures":[{"end":1,"start":0,"text":"3","unit":"","value":"3"},{"end":2,"start":0,"text":"3天","unit":"","value":"P3D"}],"key":"b","status":"ok","v":1}"#,
                #"{"figures":[],"key":"c","status":"ok","v":1}"#,
                #"{"_end":{"in":3,"ok":3,"quarantined":0,"skip":0}}"#,
            ]
        )
    }

    @Test func aBadLineIsAnsweredAndNotFatal() throws {
        let input = """
            {"key":"a","text":"一","kinds":["colour"]}
            {"key":"b","kinds":[]}
            nonsense
            {"key":"d","text":"第二","kinds":["ordinal"]}

            """
        let result = try Program.run("recognize", input: Array(input.utf8))
        #expect(result.status == 0)
        #expect(result.lines.count == 5)
        #expect(result.lines.filter { $0.contains(#""status":"quarantine""#) }.count == 3)
        #expect(result.lines[0].contains(#""key":"a""#))
        #expect(result.lines[1].contains(#""key":"b""#))
        #expect(result.lines[2].contains(#""key":"3""#))
        #expect(result.lines.last == #"{"_end":{"in":4,"ok":1,"quarantined":3,"skip":0}}"#)
    }

    @Test func theOutputIsTheSameForAnyNumberOfJobs() throws {
        let lines = (0..<300).map { #"{"key":"\#($0)","text":"共\#($0)万元","kinds":["currency"]}"# + "\n" }
        let input = Array(lines.joined().utf8)
        let one = try Program.run("recognize", "--jobs", "1", input: input)
        #expect(one.lines.count == 301)
        #expect(try Program.run("recognize", "--jobs", "8", input: input).output == one.output)
    }

    @Test func noJobsAreAMistakeOfUsage() throws {
        #expect(try Program.run("recognize", "--jobs", "0").status == 64)
    }
}
