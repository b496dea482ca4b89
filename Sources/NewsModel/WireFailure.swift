/// Why a line is no record, or a record no line.
///
/// The description is one line that names the field and the reason. Fields are named as in
/// `companies[2].start`.
public enum WireFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The line is not one JSON object in UTF-8: it is cut off, holds a lone surrogate, is something else.
    case notJSON(reason: String)
    /// A field that no default can stand for is absent or `null`.
    case missing(field: String)
    /// A field holds a value of another JSON type.
    case wrongType(field: String, expected: String)
    /// A field holds a value of the right type that means nothing.
    case badValue(field: String, reason: String)
    /// The record was written by a later version of this program, see ``wireVersion``.
    case newerVersion(Int)

    public var description: String {
        switch self {
        case .notJSON(let reason): "not a JSON object: \(reason)"
        case .missing(let field): "field \(field): missing"
        case .wrongType(let field, let expected): "field \(field): expected \(expected)"
        case .badValue(let field, let reason): "field \(field): \(reason)"
        case .newerVersion(let version):
            "field v: version \(version) is newer than \(wireVersion), the newest this program reads"
        }
    }
}

extension WireFailure {
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .missing(field: Self.field(context.codingPath + [key]))
        case .valueNotFound(_, let context):
            self = .missing(field: Self.field(context.codingPath))
        case .typeMismatch(let type, let context):
            let field = Self.field(context.codingPath)
            self =
                field.isEmpty ? .notJSON(reason: "another value") : .wrongType(field: field, expected: Self.name(type))
        case .dataCorrupted(let context):
            let field = Self.field(context.codingPath)
            // Without a path the text itself is at fault, and Foundation says no more about it.
            self =
                field.isEmpty
                ? .notJSON(reason: "it is cut off or malformed")
                : .badValue(field: field, reason: Self.line(context.debugDescription))
        @unknown default:
            self = .notJSON(reason: Self.line("\(error)"))
        }
    }

    init(_ error: EncodingError) {
        switch error {
        case .invalidValue(let value, let context):
            self = .badValue(field: Self.field(context.codingPath), reason: "\(value) cannot be written")
        @unknown default:
            self = .badValue(field: "", reason: Self.line("\(error)"))
        }
    }

    /// The path as a reader would write it: `companies[2].start`.
    private static func field(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { field, key in
            if let index = key.intValue {
                field += "[\(index)]"
            } else {
                field += field.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }

    /// The JSON type that a Swift type is read from.
    private static func name(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is Int.Type: "a whole number"
        case is Double.Type: "a number"
        case is any ListType.Type: "an array"
        default: "an object"
        }
    }

    /// The text on one line.
    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
}

/// What ``WireFailure`` knows an array by, whatever its elements are.
private protocol ListType {}

extension Array: ListType {}
