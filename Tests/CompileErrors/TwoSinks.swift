// expect: requires the types 'Closing<Load>.NothingFollowsASink' and 'Article' be equivalent
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    var body: some Flow {
        Seeds()
        Fetch()
        Decode()
        Parse()
        Load()
        Load()
    }
}
