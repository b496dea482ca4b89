import Dispatch
public import PipelineCore

/// A law of stages that a stage breaks.
public struct StageLawViolation: Error, CustomStringConvertible {
    /// One line: the stage, the index of the input and the law.
    public let description: String
}

/// Checks what every stage promises, on the inputs given: the same input gives the same output, time after time,
/// from eight threads at once, and whatever inputs came before.
///
/// Every stage has one test that calls this with its samples; the tests of its own behaviour come after.
///
/// ```swift
/// @Test func keepsTheStageLaws() throws {
///     try checkStageLaws(DecodeText(), on: samples)
/// }
/// ```
///
/// - Throws: ``StageLawViolation``, which names the stage, the law and the index of the input.
public func checkStageLaws<S: Stage>(_ stage: S, on inputs: [S.Input]) throws where S.Output: Equatable {
    let expected = inputs.map { input in Result { try stage.process(input) } }

    for index in inputs.indices.reversed() {
        guard same(expected[index], Result { try stage.process(inputs[index]) }) else {
            throw StageLawViolation(description: "\(stage.name): input \(index) gave another output the second time")
        }
    }

    let broken = Locked<Int?>(nil)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
        for step in inputs.indices {
            let index = (step + thread * inputs.count / 8) % inputs.count
            if !same(expected[index], Result { try stage.process(inputs[index]) }) {
                broken.withLock { $0 = index }
            }
        }
    }
    if let index = broken.withLock({ $0 }) {
        throw StageLawViolation(description: "\(stage.name): input \(index) gave another output on another thread")
    }
}

private func same<Value: Equatable>(_ a: Result<Value, any Error>, _ b: Result<Value, any Error>) -> Bool {
    switch (a, b) {
    case (.success(let a), .success(let b)): a == b
    case (.failure(let a), .failure(let b)): "\(a)" == "\(b)"
    default: false
    }
}
