import ArgumentParser
import LoadStage
import PipelineCore

extension ExitStatus {
    /// The exit status of a command that an error ended.
    static func of(_ error: any Error) -> ExitCode {
        let error = (error as? StageError)?.underlying ?? error
        if let status = error as? ExitCode { return status }
        if error is SecretFile.Failure { return configuration }
        guard let failure = error as? LoadFailure else { return inputOutput }
        return switch failure {
        case .cannotOpen: cannotCreate
        case .newerSchema: configuration
        case .locked, .inUse: stoppedEarly
        default: inputOutput
        }
    }
}
