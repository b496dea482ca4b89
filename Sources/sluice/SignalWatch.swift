import ArgumentParser
@preconcurrency import Dispatch
import Foundation
import PipelineRuntime

/// Turns SIGINT and SIGTERM into a clean end: the first lets records in flight finish, the second ends at once.
///
/// SIGHUP, if something is to be done then, does that and does not end the process.
final class SignalWatch: Sendable {
    private let sources: [any DispatchSourceSignal]

    init(_ cancellation: Cancellation, onHangUp: (@Sendable () -> Void)? = nil) {
        let queue = DispatchQueue(label: "signals")
        let ends = [SIGINT, SIGTERM].map { number in
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
        guard let onHangUp else {
            sources = ends
            return
        }
        signal(SIGHUP, SIG_IGN)
        let hangUp = DispatchSource.makeSignalSource(signal: SIGHUP, queue: queue)
        hangUp.setEventHandler(handler: onHangUp)
        hangUp.resume()
        sources = ends + [hangUp]
    }

    deinit { for source in sources { source.cancel() } }
}
