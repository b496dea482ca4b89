/// What a record holds: the body of a message of HTTP, unpacked, or the block as it stands.
struct ArchivePayload: Hashable {
    /// `nil` unless it is an answer of HTTP.
    let status: Int?
    /// What a request asks for.
    let target: String?
    /// Of HTTP; empty if the block is no message.
    let fields: ArchiveFields
    let body: [UInt8]
    /// Why the body is not what the server sent; the body is then as much of it as could be read.
    let fault: String?

    /// Whether the body has the length that HTTP names, or white space more.
    var hasNamedLength: Bool {
        guard fault == nil, let length = fields["content-length"].flatMap({ Int($0) }), length <= body.count else {
            return false
        }
        return length >= 0 && body[length...].allSatisfy { $0 == 0x0D || $0 == 0x0A }
    }

    /// Reads a block; the limit is on the bytes of the body.
    init(_ record: ArchiveRecord, _ block: [UInt8], limit: Int) {
        guard record.isHTTP(block) else {
            (status, target, fields, fault) = (nil, nil, ArchiveFields(), nil)
            body = record.kind == .arcHeader ? [] : block
            return
        }
        var fields = ArchiveFields()
        var words: [Substring] = []
        var index = 0
        while index < block.count {
            let end = block[index...].firstIndex(of: 0x0A) ?? block.count
            let line = block[index..<end]
            let isFirst = index == 0
            index = min(end + 1, block.count)
            if line.allSatisfy({ $0 == 0x0D }) { break }
            if isFirst {
                words = String(decoding: line, as: UTF8.self).split(separator: " ")
            } else {
                fields.read(line)
            }
        }
        var body = Array(block[index...])
        var fault: String?
        let isRequest = record.kind == .request
        if let coding = fields["transfer-encoding"], coding.lowercased().hasSuffix("chunked"), !isRequest {
            (body, fault) = Chunks.joined(body)
        }
        if !isRequest, let coding = fields["content-encoding"], !body.isEmpty {
            let (unpacked, reason) = Self.unpacked(body, ContentCoding(coding), limit: limit)
            (body, fault) = (unpacked, reason ?? fault)
        }
        status = isRequest || words.count < 2 ? nil : Int(words[1])
        target = isRequest && words.count > 1 ? String(words[1]) : nil
        self.fields = fields
        self.body = body
        self.fault = fault
    }

    /// The body without its content coding.
    ///
    /// Many writers store it unpacked and leave the field as it was, so what does not begin as gzip is taken as it is.
    private static func unpacked(_ body: [UInt8], _ coding: ContentCoding, limit: Int) -> ([UInt8], String?) {
        let isGzip = body.starts(with: [0x1F, 0x8B])
        switch coding {
        case .identity: return (body, nil)
        case .gzip where !isGzip: return (body, nil)
        case .gzip, .deflate: break
        case .brotli: return (body, "content coding br")
        case .unknown(let name): return (body, "content coding \(name)")
        }
        let inflater = Inflater(isGzip: isGzip)
        var result: [UInt8] = []
        let outcome = body.withUnsafeBytes { bytes in
            inflater.take(bytes) { piece in
                result += piece
                return result.count <= limit
            }
        }
        switch outcome {
        case .refused: return (Array(result.prefix(limit)), "longer than \(limit) bytes")
        case .broken where result.isEmpty && !isGzip: return (body, nil)
        case .broken(let reason) where !inflater.isComplete: return (result, reason)
        default: return (result, inflater.isComplete ? nil : "the content coding is cut off")
        }
    }
}
