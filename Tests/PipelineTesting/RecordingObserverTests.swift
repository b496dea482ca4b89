import PipelineCore
import PipelineTesting
import Testing

@Suite struct RecordingObserverTests {
    @Test func remembersEveryCall() throws {
        let observer = RecordingObserver()
        let chain = Chain {
            Transform("number") { (text: String) in Int(text) ?? 0 }
            Transform("double") { (number: Int) in number * 2 }
        }
        #expect(try observer.run(chain, on: "21") == 42)
        #expect(
            observer.observations == [
                .willRun(0), .didRun(0, failed: false), .willRun(1), .didRun(1, failed: false),
            ]
        )
    }

    @Test func looksCancelledOnceItIs() {
        let observer = RecordingObserver()
        #expect(!observer.isCancelled)
        observer.cancel()
        #expect(observer.isCancelled)
    }
}
