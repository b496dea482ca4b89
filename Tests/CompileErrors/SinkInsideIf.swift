// expect: a pipeline ends with a Sink, outside any if, that takes what the last stage gives
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    let dry: Bool
    var body: some Flow {
        Seeds()
        Fetch()
        Decode()
        Parse()
        if dry { Load() } else { Load() }
    }
}
