import PipelineCore
import PipelineTesting
import Testing

@Suite struct FilterTests {
    private let filter = Filter("about Luzhou") { (title: String) in title.contains("泸州") }

    @Test func letsThroughWhatMeetsTheCondition() throws {
        #expect(try filter.process("泸州老窖年报") == "泸州老窖年报")
    }

    @Test func skipsTheRestWithTheReason() {
        let error = #expect(throws: Filter<String>.Failure.self) { try filter.process("贵州茅台年报") }
        #expect(error?.disposition == .skip)
        #expect(error?.description == "not about Luzhou")
        #expect(error?.condition == "about Luzhou")
    }

    @Test func keepsTheStageLaws() throws {
        try checkStageLaws(filter, on: ["泸州老窖年报", "贵州茅台年报", ""])
    }
}
