// expect: a composition has at least one Stage; this one is empty
import PipelineCore

struct Wrong: CompositeStage {
    var body: some Stage<PageRequest, Article> {
    }
}
