// expect: requires the types 'Article' and 'DecodedPage' be equivalent
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    let parses: Bool
    var body: some Flow {
        Seeds()
        Fetch()
        if parses {
            Decode()
            Parse()
        } else {
            Decode()
        }
        Load()
    }
}
