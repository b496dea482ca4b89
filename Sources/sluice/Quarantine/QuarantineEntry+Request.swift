import LoadStage
import NewsModel

extension QuarantineEntry {
    /// The record as it came into the pipeline.
    ///
    /// It was kept as a request or as a page; of one that was not, or that cannot be read, the address is left.
    var request: PageRequest {
        guard let record else { return PageRequest(url: url) }
        let decoder = WireDecoder()
        if let request = try? decoder.decode(PageRequest.self, from: record.utf8) { return request }
        if let page = try? decoder.decode(FetchedPage.self, from: record.utf8), !page.body.isEmpty {
            return PageRequest(url: page.url, page: page)
        }
        return PageRequest(url: url)
    }
}
