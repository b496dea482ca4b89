// expect: stored property 'cache' of 'Sendable'-conforming struct 'Leaky' has non-Sendable type 'Cache'
import PipelineCore

final class Cache { var hits = 0 }

struct Leaky: Stage {
    let cache: Cache
    func process(_ input: Int) -> Int { input }
}
