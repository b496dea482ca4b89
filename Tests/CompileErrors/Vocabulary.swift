import PipelineCore

struct PageRequest: Sendable {}
struct FetchedPage: Sendable {}
struct DecodedPage: Sendable {}
struct Article: Sendable {}

struct Seeds: Source { func next() -> PageRequest? { nil } }
struct Fetch: Stage { func process(_ input: PageRequest) -> FetchedPage { FetchedPage() } }
struct Decode: Stage { func process(_ input: FetchedPage) -> DecodedPage { DecodedPage() } }
struct Parse: Stage { func process(_ input: DecodedPage) -> Article { Article() } }
struct Repair: Stage { func process(_ input: Article) -> Article { input } }
struct Load: Sink {
    func write(_ records: [Article]) {}
    func finish() {}
}
