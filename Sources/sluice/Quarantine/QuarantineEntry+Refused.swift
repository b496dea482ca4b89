import LoadStage
import NewsModel
import PipelineCore

extension QuarantineEntry {
    /// A request that a run has refused, with no secret in it.
    ///
    /// - Parameters:
    ///   - key: What the entry goes by.
    ///   - url: The address of the page.
    ///   - record: The request as JSON.
    ///   - error: Where and why.
    ///   - attempts: How often it was tried.
    ///   - run: The number of the run in its database.
    init(key: String, url: String, record: String?, refusedFor error: StageError, attempts: Int, run: Int64) {
        self.init(
            key: key,
            url: url,
            stage: error.stage,
            error: "\(error.underlying)".maskingCredentials,
            attempts: attempts,
            record: record,
            run: run,
            at: Storage.now
        )
    }
}
