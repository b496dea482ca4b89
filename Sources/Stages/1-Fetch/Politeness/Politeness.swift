/// How gently a host is treated.
///
/// A host is a name or an address, whatever the port. Crawl-delay and Retry-After hold besides.
public struct Politeness: Sendable, Hashable {
    /// The most connections to one host at a time, at least 1.
    ///
    /// More than one only where there is no delay: a delay is counted from the last answer, so that one request is
    /// under way at a time.
    public var connectionsPerHost = 1
    /// The least time between an answer and the next request to the same host; zero for none.
    ///
    /// A second is what most crawlers that call themselves polite begin at.
    public var delay = Duration.seconds(1)
    /// The longest delay that follows from slow answers; where there is a delay, it is never shorter than answers take.
    ///
    /// The delay that a person or a Crawl-delay asks for may be longer.
    public var longestDelay = Duration.seconds(30)
    /// The longest Crawl-delay that is obeyed to the letter: who asks for more gets this.
    public var longestCrawlDelay = Duration.seconds(300)
    /// The pause of a host after a failure that names none; doubled with each further one in a row.
    public var backOff = Duration.seconds(1)
    /// The longest such pause.
    public var longestBackOff = Duration.seconds(60)
    /// After how many failures in a row a host is left in peace.
    public var failureLimit = 5
    /// How long it is left in peace the first time; doubled each time, up to ``longestRest``.
    ///
    /// Meanwhile requests to it fail at once, and afterwards a single one tries whether it is back.
    public var rest = Duration.seconds(60)
    /// The longest time for which a host is left in peace.
    public var longestRest = Duration.seconds(900)

    public init() {}

    /// No delay and as many connections as there are workers: for one's own server, and for tests.
    public static var none: Politeness {
        var politeness = Politeness()
        politeness.connectionsPerHost = .max
        politeness.delay = .zero
        politeness.backOff = .zero
        politeness.failureLimit = .max
        return politeness
    }
}
