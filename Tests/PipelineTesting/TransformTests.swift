import PipelineCore
import PipelineTesting
import Testing

@Suite struct TransformTests {
    @Test func isAStageMadeOfAClosure() throws {
        let length = Transform("length") { (text: String) in text.count }
        #expect(try length.process("贵州茅台") == 4)
        #expect(length.name == "length")
    }

    @Test func throwsAPlannedFailure() throws {
        let busy = Transform("busy") { (page: String) -> String in
            throw PlannedFailure(.retry, retryAfter: .seconds(2))
        }
        let error = #expect(throws: PlannedFailure.self) { try busy.process("http://example.com/") }
        #expect(error == PlannedFailure(.retry, retryAfter: .seconds(2)))
        #expect(error?.disposition == .retry)
        #expect(error.map { "\($0)" } == "planned failure")
    }
}
