/// What one exchange with a server has brought so far, and what it may bring.
///
/// Filled by the callbacks of libcurl, on the thread that waits for the exchange.
final class Transfer {
    /// After content coding is undone.
    private(set) var body: [UInt8] = []
    /// Why the exchange was ended by us.
    private(set) var end: End?
    /// An address that was not connected to because it is not public.
    private(set) var forbiddenAddress: IPAddress?

    /// Why more is not wanted.
    enum End: Hashable {
        /// A limit was passed, in bytes.
        case passed(Int)
        /// The content coding is not what it says it is.
        case broken(String)
        /// Only libcurl can undo the content coding.
        case codedForLibcurl
        /// The document is of a type that is no page.
        case noPage(String)
    }

    /// Whether what came before the limit was passed is all that is wanted.
    let takesBeginning: Bool

    private let byteLimit: Int
    private let headerLimit: Int
    private let isAllowed: (IPAddress, Int) -> Bool
    private var headerCount = 0
    private var isSuccess = false
    private var coding = ContentCoding.identity
    private var contentType = ""
    private var inflater: Inflater?
    private var isDecodedByLibcurl = false

    init(
        byteLimit: Int,
        headerLimit: Int,
        takesBeginning: Bool = false,
        isAllowed: @escaping (IPAddress, Int) -> Bool
    ) {
        self.byteLimit = byteLimit
        self.takesBeginning = takesBeginning
        self.headerLimit = headerLimit
        self.isAllowed = isAllowed
    }

    /// Whether the body came to the end of its content coding.
    var isWhole: Bool { inflater?.isComplete ?? true }

    /// Begins again, with libcurl as the decoder.
    func restart() {
        (end, headerCount, isDecodedByLibcurl) = (nil, 0, true)
    }

    /// Takes a piece of the body.
    ///
    /// - Returns: Whether there is room for it; if not, the exchange ends.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        // The page of a redirect or an error may be an image: nobody looks at it.
        if isSuccess, !takesBeginning, MediaType(contentType).isNoPage { return end(.noPage(contentType)) }
        if isDecodedByLibcurl { return append(bytes) }
        switch coding {
        case .identity: return append(bytes)
        case .gzip, .deflate: return inflate(bytes)
        case .brotli: return end(.codedForLibcurl)
        case .unknown(let name): return end(.broken("content coding \(name) is not known"))
        }
    }

    private func inflate(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let inflater = inflater ?? Inflater(isGzip: coding == .gzip)
        self.inflater = inflater
        switch inflater.take(bytes, append) {
        case .taken: return true
        case .refused: return false
        case .broken(let reason): return end(.broken(reason))
        }
    }

    private func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= byteLimit - body.count else {
            if takesBeginning { body.append(contentsOf: bytes.prefix(byteLimit - body.count)) }
            return end(.passed(byteLimit))
        }
        body.append(contentsOf: bytes)
        return true
    }

    private func end(_ reason: End) -> Bool {
        end = reason
        return false
    }

    /// Takes a line of the header, which libcurl keeps too.
    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerCount += line.count
        guard headerCount <= headerLimit else { return end(.passed(headerLimit)) }
        if line.starts(with: "HTTP/".utf8) {
            // An interim answer may come before.
            isSuccess = line.drop { $0 != 0x20 }.dropFirst().first == UInt8(ascii: "2")
            (coding, contentType) = (.identity, "")
        } else if let value = value(of: "content-encoding", in: line) {
            coding = coding == .identity ? ContentCoding(value) : .unknown(value)
        } else if let value = value(of: "content-type", in: line) {
            contentType = value
        }
        return true
    }

    /// Says whether an address may be connected to at that port.
    func mayConnect(to address: IPAddress, port: Int) -> Bool {
        guard !isAllowed(address, port) else { return true }
        forbiddenAddress = address
        return false
    }
}

/// The value of a field if the line is that field.
private func value(of name: String, in line: UnsafeRawBufferPointer) -> String? {
    guard line.count > name.utf8.count, line[name.utf8.count] == UInt8(ascii: ":"),
        zip(line, name.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return nil }
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let value = line[(name.utf8.count + 1)...].drop(while: isBlank)
    guard let last = value.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(decoding: value[...last], as: UTF8.self)
}
