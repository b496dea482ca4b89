import PipelineCore
import PipelineTesting
import Testing

@Suite struct StageTests {
    struct ParseNumber: Stage {
        enum Failure: StageFailure, Hashable {
            case notANumber(String)
            case tooLarge(Int)
            var disposition: Disposition { .quarantine }
        }

        func process(_ text: String) throws(Failure) -> Int {
            guard let number = Int(text) else { throw .notANumber(text) }
            guard number < 100 else { throw .tooLarge(number) }
            return number
        }
    }

    struct Double: Stage {
        func process(_ number: Int) -> Int { number * 2 }
    }

    @Test(arguments: [("x", "no number: x"), ("100", "too large: 100"), ("7", "7")])
    func aLeafThrowsItsOwnType(text: String, said: String) {
        // Typed throws: the catch is exhaustive without a cast and without a default.
        let words: String
        do {
            words = "\(try ParseNumber().process(text))"
        } catch {
            switch error {
            case .notANumber(let text): words = "no number: \(text)"
            case .tooLarge(let number): words = "too large: \(number)"
            }
        }
        #expect(words == said)
    }

    @Test func aStageThatCannotFailNeedsNoTry() {
        #expect(Double().process(21) == 42)
    }

    @Test func aLeafBearsTheNameOfItsType() {
        #expect(ParseNumber().name == "ParseNumber")
        #expect(
            ParseNumber()._leaves == [StageDescription(name: "ParseNumber", input: "String", output: "Int")]
        )
        #expect(ParseNumber._leafCount == 1)
    }

    @Test func theObserverSeesALeafSucceed() throws {
        let observer = RecordingObserver()
        #expect(try observer.run(ParseNumber(), on: "7") == 7)
        #expect(observer.observations == [.willRun(0), .didRun(0, failed: false)])
    }

    @Test func underAnObserverTheErrorBearsTheNameOfTheStage() {
        let observer = RecordingObserver()
        let error = #expect(throws: StageError.self) { try observer.run(ParseNumber(), on: "x") }
        #expect(error?.stage == "ParseNumber")
        #expect(error?.underlying as? ParseNumber.Failure == .notANumber("x"))
        #expect(error?.attempts == 1)
        #expect(observer.observations == [.willRun(0), .didRun(0, failed: true)])
    }
}
