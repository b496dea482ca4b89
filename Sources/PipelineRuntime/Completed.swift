import PipelineCore

/// A record that has been through the stages.
struct Completed<Record: Sendable, Product: Sendable>: Sendable {
    let record: Record
    let result: Result<Product, StageError>
}
