// expect: requires the types 'FetchedPage' and 'DecodedPage' be equivalent
import PipelineCore

struct Wrong: CompositeStage {
    var body: some Stage<PageRequest, DecodedPage> {
        Fetch()
        Parse()
        Decode()
    }
}
