// expect: requires the types 'PageRequest' and 'Opening<Seeds>.NothingComesBeforeASource' be equivalent
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    var body: some Flow {
        Seeds()
        Seeds()
        Fetch()
        Decode()
        Parse()
        Load()
    }
}
