import PipelineCore
import Testing

@Suite struct SinkTests {
    struct Nowhere<Input: Sendable>: Sink {
        func write(_ records: [Input]) {}
        func finish() {}
    }

    @Test func hasTheNameOfItsType() {
        #expect(Nowhere<Int>().name == "Nowhere")
    }
}
