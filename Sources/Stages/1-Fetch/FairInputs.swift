public import NewsModel
public import PipelineCore

/// The pages that a user names, those of a slow host put off so that they do not hold up the others.
///
/// Files and the pages of one host keep their order. Reads ahead only while no page read so far can be fetched at once.
public struct FairInputs: Source {
    private var inputs: Inputs
    private var waiting = FairQueue()
    private let client: any PageClient
    private let memory: PageMemory?

    /// How many pages may wait: enough to find one of another host, and little to remember.
    private static let lookAhead = 1000

    /// Makes the source; the client knows which host may be asked soonest, so give the same one to fetch; the memory is the
    /// one of that client.
    public init(_ inputs: Inputs, client: some PageClient, memory: PageMemory? = nil) {
        self.inputs = inputs
        self.client = client
        self.memory = memory
    }

    public var name: String { inputs.name }

    /// - Throws: As ``Inputs``.
    public mutating func next() throws -> PageRequest? {
        while true {
            if let request = waiting.next(waiting: .zero, client.expectedWait) { return request }
            guard waiting.count < Self.lookAhead, let request = try inputs.next() else {
                return waiting.next(waiting: nil, client.expectedWait)
            }
            waiting.add(request, host: WebAddress(request.url)?.host ?? "")
        }
    }

    public mutating func settle(_ record: PageRequest, as outcome: Outcome) {
        memory?.settle(record.url, as: outcome)
    }
}
