import Foundation
import PipelineCore

/// Standard input or output that does not work.
struct StreamFailure: StageFailure, Hashable, CustomStringConvertible {
    /// What was tried.
    let action: String
    /// The system's number of the error.
    let code: Int32

    var disposition: Disposition { .abort }

    /// Whether the reader at the other end has gone, as `head` does: no reason to complain.
    var isBrokenPipe: Bool { code == EPIPE }

    var description: String { "cannot \(action): \(String(cString: strerror(code)))" }
}
