// compiles
import PipelineCore

struct Read: CompositeStage {
    let repairs: Bool

    var body: some Stage<FetchedPage, Article> {
        Decode().limited(to: .cores)
        Parse()
        if repairs { Repair() }
    }
}

struct Correct: Pipeline {
    let name = "correct"
    let way: Int

    var body: some Flow {
        Seeds()
        Fetch().retrying(upTo: 3)
        if way == 0 {
            Read(repairs: true)
        } else if way == 1 {
            Decode()
            Parse()
        } else {
            Read(repairs: false).limited(to: 2)
        }
        if way == 2 { Repair() } else if way == 3 { Repair().limited(to: 1) }
        switch way {
        case 0: Repair()
        case 1: Repair().retrying(upTo: 2)
        default: Filter("an article") { (_: Article) in true }
        }
        if way > 0 {
            if way > 1 { Repair() }
            Repair()
        }
        Load()
    }
}
