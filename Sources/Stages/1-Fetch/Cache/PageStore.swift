/// Where pages are remembered between runs.
///
/// Called from several threads at once.
public protocol PageStore: Sendable {
    /// What is kept of a page.
    func page(_ key: String) throws -> RememberedPage?

    /// Keeps a page, in the place of what was kept of it.
    func keep(_ page: RememberedPage) throws

    /// Forgets a page.
    func forget(_ key: String) throws
}
