#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes records as lines of the wire format: one JSON object each, keys sorted, no white space.
///
/// The same record gives the same bytes everywhere. All fields are written, `null` where there is nothing.
public struct WireEncoder: Sendable {
    private let encoder: JSONEncoder

    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The record as a line, in UTF-8, without the line feed at its end and with none inside.
    ///
    /// - Throws: ``WireFailure/badValue(field:reason:)`` for a number that is not finite.
    public func encode(_ record: some Encodable) throws(WireFailure) -> [UInt8] {
        do {
            return [UInt8](try encoder.encode(record))
        } catch let error as EncodingError {
            throw WireFailure(error)
        } catch {
            throw .badValue(field: "", reason: "\(error)")
        }
    }
}
