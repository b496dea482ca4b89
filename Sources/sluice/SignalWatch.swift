import ArgumentParser
@preconcurrency import Dispatch
import Foundation
import PipelineRuntime

/// Turns SIGINT and SIGTERM into a clean end: the first lets records in flight finish, the second ends at once.
final class SignalWatch: Sendable {
    private let sources: [any DispatchSourceSignal]

    init(_ cancellation: Cancellation) {
        let queue = DispatchQueue(label: "signals")
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if cancellation.isCancelled { _exit(ExitStatus.stoppedEarly.rawValue) }
                cancellation.cancel()
                StandardError.write("sluice: stopping; records in flight are finished. Again to stop at once.\n")
            }
            source.resume()
            return source
        }
    }

    deinit { for source in sources { source.cancel() } }
}
