extension CurlClient {
    /// How far a client goes for a page.
    public struct Settings: Sendable, Hashable {
        /// What the client calls itself; up to the `/` it is the name that a robots.txt knows.
        ///
        /// Whoever crawls sites of others should add a way to be reached: `sluice/0.1 (+https://…)`.
        public var userAgent = "sluice/0.1"
        /// Whether the robots.txt of a site is asked before its pages, at every redirect too.
        public var obeysRobots = true
        /// How gently hosts are treated.
        public var politeness = Politeness()
        /// The longest wait for a connection, with TLS.
        ///
        /// curl waits five minutes; a host that has not answered in ten seconds seldom does.
        public var connectTimeout = Duration.seconds(10)
        /// The longest wait for a page, redirects included.
        public var totalTimeout = Duration.seconds(60)
        /// The rate in bytes a second below which a transfer is given up after ``slowestTime``.
        ///
        /// A page of 100 kB would take a quarter of an hour.
        public var slowestRate = 100
        /// How long a transfer may be slower than ``slowestRate``, in whole seconds.
        public var slowestTime = Duration.seconds(20)
        /// The number of redirects followed; RFC 9110 §15.4 names none, older advice was five, browsers take twenty.
        public var redirectLimit = 10
        /// The most bytes of a page, after decompression: no news page comes near 16 MiB.
        public var byteLimit = 16 << 20
        /// The most bytes of a response header; browsers take 256 KiB.
        public var headerLimit = 256 << 10
        /// Whether loopback, private, link-local and other addresses that are not public may be connected to.
        ///
        /// Off, because an address found on a page must not reach into the network we run in.
        public var allowPrivate = false
        /// What keeps the pages of the web; nothing if `nil`.
        public var archive: PageArchive?
        /// Whether the proxy named in the environment is used.
        public var proxy = Proxy.environment

        public init() {}
    }

    /// What stands between us and the servers.
    public enum Proxy: Sendable, Hashable {
        /// The proxy that `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` name, as libcurl reads them.
        ///
        /// The proxy itself may have a private address. It resolves the names of servers, so that it is the proxy's
        /// part to keep private ones out of reach; addresses written as numbers are still checked here.
        case environment
        /// No proxy.
        case none
    }
}
