// expect: a pipeline ends with a Sink, outside any if, that takes what the last stage gives
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    var body: some Flow {
        Seeds()
        Fetch()
        Decode()
        Parse()
    }
}
