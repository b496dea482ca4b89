// expect: requires the types 'Article' and 'DecodedPage' be equivalent
import PipelineCore

struct Wrong: CompositeStage {
    let parses: Bool

    var body: some Stage<FetchedPage, Article> {
        if parses {
            Decode()
            Parse()
        } else {
            Decode()
        }
    }
}
