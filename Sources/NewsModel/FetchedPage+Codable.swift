#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `FetchedPage` of the wire format.
extension FetchedPage: Codable {
    private enum Field: String, CodingKey {
        case v, key, url, status
        case fetchedAt = "fetched_at"
        case contentType = "content_type"
        case body = "body_base64"
    }

    /// Reads a page; without a status it is 200, without a body it is empty.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        try fields.checkVersion(.v)
        let key = try fields.decode(String.self, forKey: .key)
        guard let body = Data(base64Encoded: try fields.value(.body, or: "")) else {
            throw fields.bad(.body, "it is not base64")
        }
        self.init(
            key: key,
            url: try fields.value(.url, or: key),
            fetchedAt: try fields.value(.fetchedAt),
            status: try fields.wholeNumber(.status) ?? 200,
            contentType: try fields.value(.contentType),
            body: [UInt8](body)
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(wireVersion, forKey: .v)
        try fields.encode(key, forKey: .key)
        try fields.encode(url, forKey: .url)
        try fields.encode(fetchedAt, forKey: .fetchedAt)
        try fields.encode(status, forKey: .status)
        try fields.encode(contentType, forKey: .contentType)
        try fields.encode(Data(body).base64EncodedString(), forKey: .body)
    }
}
