public import PipelineCore

/// The sink that fills a ``Collected``.
public struct CollectingSink<Input: Sendable>: Sink {
    let collected: Collected<Input>

    public func write(_ records: [Input]) { collected.append(records) }
    public func finish() { collected.finish() }
}
