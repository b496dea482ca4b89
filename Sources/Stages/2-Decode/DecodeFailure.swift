public import PipelineCore

/// Why a body is not read as text.
public enum DecodeFailure: StageFailure, Hashable, CustomStringConvertible {
    /// The body has no bytes.
    case empty(key: String)
    /// The body is a file of another kind, known by its first bytes: `PNG image`, `PDF document`.
    case binary(key: String, kind: String)
    /// Too many bytes that no text has: NUL and other control characters, counted over `length` bytes.
    case notText(key: String, controls: Int, length: Int)

    public var disposition: Disposition {
        switch self {
        case .empty, .binary: .skip
        case .notText: .quarantine
        }
    }

    public var description: String {
        switch self {
        case .empty(let key): "decode \(key): the body is empty"
        case .binary(let key, let kind): "decode \(key): the body is a \(kind), not text"
        case .notText(let key, let controls, let length):
            "decode \(key): the body is not text: \(controls) control characters in \(length) bytes"
        }
    }
}
