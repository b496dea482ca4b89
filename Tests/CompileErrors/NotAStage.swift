// expect: requires that 'Forgotten' conform to 'Stage'
import PipelineCore

struct Forgotten { func process(_ input: FetchedPage) -> DecodedPage { DecodedPage() } }

struct Wrong: Pipeline {
    let name = "wrong"
    var body: some Flow {
        Seeds()
        Fetch()
        Forgotten()
        Parse()
        Load()
    }
}
