/// What a ``LoopbackServer`` answers to one request.
public struct LoopbackAnswer: Sendable {
    /// The status, such as 200.
    public var status: Int
    /// The header, without `Content-Length`, `Transfer-Encoding` and `Connection`.
    public var headers: [(name: String, value: String)]
    /// The body, as it goes over the wire.
    public var body: [UInt8]
    /// How the end of the body is told.
    public var framing = Framing.length
    /// Called before the status is sent: blocks on a semaphore to play a server that is slow.
    public var before: @Sendable () -> Void = {}

    public init(
        status: Int = 200,
        headers: [(name: String, value: String)] = [("Content-Type", "text/html; charset=utf-8")],
        body: [UInt8]
    ) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page of that text.
    public init(_ text: String) {
        self.init(body: Array(text.utf8))
    }

    /// A redirect to an address, absolute or relative.
    public static func redirect(to target: String, status: Int = 302) -> LoopbackAnswer {
        LoopbackAnswer(status: status, headers: [("Location", target)], body: [])
    }

    /// How the end of a body is told.
    public enum Framing: Sendable, Hashable {
        /// `Content-Length` with the length; the connection stays open.
        case length
        /// `Content-Length` with that length; then the connection is closed, however much of it has been sent.
        case promise(Int)
        /// The body in chunks of that many bytes; the connection stays open.
        case chunks(of: Int)
        /// The body over and over, until the client hangs up.
        case endless
        /// Nothing is sent at all: the connection is closed.
        case hangUp
    }
}
