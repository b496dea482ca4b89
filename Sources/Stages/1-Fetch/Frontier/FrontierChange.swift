public import PipelineCore

/// One step of a crawl, as a ``FrontierStore`` keeps it.
///
/// `key` is the canonical address of a page, by which two spellings of it are one.
public enum FrontierChange: Sendable, Hashable {
    /// A page is to be fetched; `foundOn` is the page with the link, `nil` for a seed.
    case queued(key: String, url: String, depth: Int, foundOn: String?)
    /// A page was handed out: it is in flight.
    case given(key: String)
    /// A page was reached under this address too, which is not to be fetched any more.
    case known(key: String)
    /// A page came to an end, which is not `abandoned`.
    case settled(key: String, Outcome)
    /// No page waits and none is in flight: the next run begins anew.
    case finished
}
