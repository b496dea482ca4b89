// expect: requires the types 'DecodedPage' and 'Article' be equivalent
import PipelineCore

struct Wrong: CompositeStage {
    var body: some Stage<PageRequest, Article> {
        Fetch()
        Decode()
    }
}
