import PipelineCore
import Testing

@Suite struct WidthTests {
    @Test func isANumberOfRecords() {
        let width: Width = 4
        #expect(width.count == 4)
        #expect(width == Width(4))
        #expect("\(width)" == "4")
    }

    @Test func thereIsAtLeastOneCore() {
        #expect(Width.cores.count >= 1)
    }
}
