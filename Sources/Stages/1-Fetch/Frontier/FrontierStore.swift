/// Where a frontier keeps its pages, so that a crawl that is cut off can go on.
///
/// A crawl belongs to one run at a time. What was in flight when a run was cut off is simply pending again: there is no
/// lease that would have to run out.
public protocol FrontierStore: Sendable {
    /// What is kept of a crawl; nothing if it was finished or is new. A finished crawl is forgotten.
    func resume(_ crawl: String) throws -> KeptCrawl

    /// Keeps changes in their order, all of them or, if it throws, none.
    ///
    /// To be called after ``resume(_:)`` of that crawl. A change that was kept before changes nothing, except that
    /// attempts are counted.
    func keep(_ changes: [FrontierChange], of crawl: String) throws
}
