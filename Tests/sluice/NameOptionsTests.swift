import Foundation
import NewsModel
import Testing

/// `--lexicon` and `--model` of `sluice page`, `stage` and `run`, run as processes.
@Suite struct NameOptionsTests {
    private func write(_ text: String, in scratch: Scratch) throws -> String {
        let file = scratch.file("names.tsv")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    @Test func aForbiddenNameIsGoneFromThePageAndAKnownOneThere() throws {
        let scratch = try Scratch()
        let lexicon = try write("!LG新能源\n财讯快报\tcompany\t财讯快报有限公司\n", in: scratch)
        let plain = try record(Program.run("page", PageCommandTests.page, "--json"))
        let other = try record(Program.run("page", PageCommandTests.page, "--json", "--lexicon", lexicon))
        #expect(plain.companies.contains { $0.text == "LG新能源" })
        #expect(!other.companies.contains { $0.text == "LG新能源" })
        #expect(other.companies.contains { $0.text == "财讯快报" && $0.canonical == "财讯快报有限公司" })
    }

    @Test func aBadLineIsNamedAndEndsWithTheStatusOfTheConfiguration() throws {
        let scratch = try Scratch()
        let lexicon = try write("# names\n长单\tfirm\n", in: scratch)
        let types = "company, person, org, position, place, forbid"
        for arguments in [["page", PageCommandTests.page], ["stage", "extract"], ["run", PageCommandTests.page]] {
            let result = try Program.run(arguments[0], arguments[1], "--lexicon", lexicon)
            #expect(result.status == 78)
            #expect(result.messages == "sluice: \(lexicon), line 2: 'firm': no such type; there are \(types)\n")
        }
    }

    @Test func aFileThatIsNoModelIsSaidToBeNone() throws {
        let scratch = try Scratch()
        let model = try write("no model", in: scratch)
        let result = try Program.run("page", PageCommandTests.page, "--model", model)
        #expect(result.status == 78)
        let reason = "no model of names of this version; 'sluice model train' makes one"
        #expect(result.messages == "sluice: \(model): \(reason)\n")
    }

    private func record(_ result: Program.Result) throws -> AnnotatedArticle {
        try WireDecoder().decode(AnnotatedArticle.self, from: result.output)
    }
}
