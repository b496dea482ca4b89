#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads records from lines of the wire format.
///
/// Fields it does not know are ignored. Of a record only `key` is required: `url` is the key where it is absent,
/// every other field has a default.
public struct WireDecoder: Sendable {
    private let decoder = JSONDecoder()

    public init() {}

    /// The record that a line holds, with or without the line feed at its end.
    ///
    /// - Throws: ``WireFailure``, which names the field and the reason.
    public func decode<Record: Decodable>(
        _ type: Record.Type,
        from line: some Collection<UInt8>
    ) throws(WireFailure) -> Record {
        // The decoder would guess UTF-16 or UTF-32 from zero bytes, and does not look into strings it skips.
        guard let text = String(validating: line, as: UTF8.self) else { throw .notJSON(reason: "it is not UTF-8") }
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch let failure as WireFailure {
            throw failure
        } catch let error as DecodingError {
            throw WireFailure(error)
        } catch {
            throw .notJSON(reason: "\(error)")
        }
    }
}
