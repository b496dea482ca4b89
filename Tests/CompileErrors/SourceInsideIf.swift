// expect: requires the types 'Seeds' and 'NoSource<PageRequest>' be equivalent
import PipelineCore

struct Wrong: Pipeline {
    let name = "wrong"
    let large: Bool
    var body: some Flow {
        if large { Seeds() }
        Fetch()
        Decode()
        Parse()
        Load()
    }
}
