// expect: a pipeline begins with a Source and ends with a Sink; this one is empty
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    var body: some Flow {
    }
}
