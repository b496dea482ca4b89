/// What one exchange with a server has brought so far, and what it may bring.
///
/// Filled by the callbacks of libcurl, on the thread that waits for the exchange.
final class Transfer {
    /// After content coding is undone.
    private(set) var body: [UInt8] = []
    /// The limit that was passed, in bytes.
    private(set) var passedLimit: Int?
    /// An address that was not connected to because it is not public.
    private(set) var forbiddenAddress: IPAddress?

    /// Whether what came before the limit was passed is all that is wanted.
    let takesBeginning: Bool

    private let byteLimit: Int
    private let headerLimit: Int
    private let isAllowed: (IPAddress, Int) -> Bool
    private var headerCount = 0

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

    /// Takes a piece of the body.
    ///
    /// - Returns: Whether there is room for it; if not, the exchange ends.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= byteLimit - body.count else {
            passedLimit = byteLimit
            if takesBeginning { body.append(contentsOf: bytes.prefix(byteLimit - body.count)) }
            return false
        }
        body.append(contentsOf: bytes)
        return true
    }

    /// Takes a line of the header, which libcurl keeps.
    func takeHeader(_ count: Int) -> Bool {
        headerCount += count
        guard headerCount <= headerLimit else {
            passedLimit = headerLimit
            return false
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
