import Foundation
import Testing

/// `sluice stage`, run as a process.
@Suite struct StageCommandTests {
    @Test func theOutputIsTheSameForAnyNumberOfJobs() throws {
        let input = try Samples.lines()
        let stages = "decode,parse,repair,extract"
        let one = try Program.run("stage", stages, "--jobs", "1", input: input)
        #expect(one.status == 0)
        #expect(one.messages == "")
        for jobs in ["2", "8"] {
            #expect(try Program.run("stage", stages, "--jobs", jobs, input: input).output == one.output)
        }
        let count = try Samples.pages().count
        #expect(one.lines.last == #"{"_end":{"in":\#(count),"ok":\#(count),"quarantined":0,"skip":0}}"#)
        #expect(one.lines.count == count + 1)
    }

    @Test func stagesInAPipeOfProcessesGiveWhatOneProcessGives() throws {
        let whole = try Program.run("stage", "decode,parse,repair", input: try Samples.lines())
        let decoded = try Program.run("stage", "decode", input: try Samples.lines())
        let parsed = try Program.run("stage", "parse", input: decoded.output)
        let repaired = try Program.run("stage", "repair", input: parsed.output)
        #expect(repaired.output == whole.output)
    }

    @Test func aBadLineIsAnsweredAndNotFatal() throws {
        let input = """
            {"key":"a","title":"","paragraphs":["甲公司"]}
            not json

            {"key":"c","paragraphs":3}
            {"key":"b","paragraphs":[]}
            {"title":"no key"}

            """
        let result = try Program.run("stage", "repair", input: Array(input.utf8))
        #expect(result.status == 0)
        #expect(result.messages == "")
        #expect(
            Array(result.lines.dropFirst().filter { $0.contains("quarantine") }) == [
                #"{"error":"line 2 is no Article: not a JSON object: it is cut off or malformed","key":"2","status":"quarantine"}"#,
                #"{"error":"line 4 is no Article: field paragraphs: expected an array","key":"c","status":"quarantine"}"#,
                #"{"error":"line 6 is no Article: field key: missing","key":"6","status":"quarantine"}"#,
                #"{"_end":{"in":5,"ok":2,"quarantined":3,"skip":0}}"#,
            ]
        )
    }

    @Test func aRefusedRecordStaysRefusedInTheNextStage() throws {
        let refused = #"{"error":"DecodeText: empty","key":"a","status":"skip"}"#
        let input = refused + "\n" + #"{"_end":{"in":1,"ok":0,"quarantined":0,"skip":1}}"# + "\n"
        let result = try Program.run("stage", "parse", input: Array(input.utf8))
        #expect(result.lines == [refused, #"{"_end":{"in":1,"ok":0,"quarantined":0,"skip":1}}"#])
    }

    @Test func emptyInputGivesTheTrailerAlone() throws {
        let result = try Program.run("stage", "decode")
        #expect(result.text == "{\"_end\":{\"in\":0,\"ok\":0,\"quarantined\":0,\"skip\":0}}\n")
        #expect(result.status == 0)
    }

    @Test func checkingNamesBadLinesAndExitsWithOne() throws {
        let good = #"{"key":"a","paragraphs":[]}"# + "\n"
        let fine = try Program.run("stage", "repair", "--check", input: Array(good.utf8))
        #expect(fine.status == 0)
        #expect(fine.text == "{\"_end\":{\"in\":1,\"ok\":1,\"quarantined\":0,\"skip\":0}}\n")

        let bad = try Program.run("stage", "repair", "--check", input: Array((good + "[]\n").utf8))
        #expect(bad.status == 1)
        #expect(bad.lines.count == 2)
    }

    @Test(arguments: [
        ("decode,repair", "repair takes Article, but decode before it gives DecodedPage"),
        ("parse,decode", "decode takes FetchedPage, but parse before it gives Article"),
        ("parse,,repair", "no stage ''"),
        ("translate", "no stage 'translate'; there are decode, parse, repair, extract"),
    ])
    func stagesThatDoNotFitAreAMistakeOfUsage(stages: String, message: String) throws {
        let result = try Program.run("stage", stages)
        #expect(result.status == 64)
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    @Test func aReaderThatGoesAwayIsNoReasonToComplain() throws {
        let scratch = try Scratch()
        let input = scratch.file("input")
        var lines: [UInt8] = []
        for _ in 0..<20 { lines += try Samples.lines() }
        try Data(lines).write(to: input)
        let shell = Process()
        let messages = Pipe()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "\"$0\" stage decode < \"$1\" | head -n 1 > /dev/null", Program.url.path, input.path]
        shell.standardError = messages
        try shell.run()
        let text = messages.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        #expect(text.isEmpty, "\(String(decoding: text, as: UTF8.self))")
    }
}
