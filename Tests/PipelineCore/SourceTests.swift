import PipelineCore
import Testing

@Suite struct SourceTests {
    struct Endless: Source {
        private var number = 0

        mutating func next() -> Int? {
            number += 1
            return number
        }
    }

    @Test func hasTheNameOfItsTypeAndNeedNotHearOfOutcomes() {
        var source = Endless()
        source.settle(1, as: .abandoned)
        #expect(source.next() == 1)
        #expect(source.next() == 2)
        #expect(source.name == "Endless")
    }
}
