// expect: requires the types 'FetchedPage' and 'DecodedPage' be equivalent
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    let decodes: Bool
    var body: some Flow {
        Seeds()
        Fetch()
        if decodes { Decode() }
        Parse()
        Load()
    }
}
