import Dispatch
import Glibc
import PipelineCore

/// A small HTTP/1.1 server on 127.0.0.1, for tests of clients.
///
/// Takes a free port. Each connection has a thread of its own while it is open, so an answer may block.
///
/// ```swift
/// let server = try LoopbackServer { request in
///     request.path == "/a" ? LoopbackAnswer("<p>新闻</p>") : LoopbackAnswer(status: 404, body: [])
/// }
/// defer { server.stop() }
/// let url = server.url("/a")
/// ```
public final class LoopbackServer: Sendable {
    /// The port it listens on.
    public let port: Int

    private let listener: Int32
    private let log = Locked(Log())
    private let answer: @Sendable (Request) -> LoopbackAnswer

    /// A request as it came in.
    public struct Request: Sendable {
        /// `GET`.
        public let method: String
        /// The path with the query, as sent.
        public let path: String
        /// The header, names in lower case.
        public let headers: [String: String]
        /// Which connection it came over, from 0 in the order in which they were opened.
        public let connection: Int
    }

    /// The system would not let us listen.
    public struct CannotListen: Error {
        /// The number of the error.
        public let code: Int32
    }

    /// Starts to listen.
    ///
    /// - Parameter answer: Called for each request, from several threads at once.
    /// - Throws: ``CannotListen``.
    public init(_ answer: @escaping @Sendable (Request) -> LoopbackAnswer) throws {
        self.answer = answer
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) | listen(listener, 64) | getsockname(listener, address, &length)
            }
        }
        guard listener >= 0, status == 0 else { throw CannotListen(code: errno) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        DispatchQueue(label: "loopback").async { [self] in acceptAll() }
    }

    /// The address of a path.
    public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Every request so far, in the order in which they came.
    public var requests: [Request] { log.withLock { $0.requests } }

    /// The number of connections opened so far.
    public var connectionCount: Int { log.withLock { $0.connectionCount } }

    /// Closes the port and every connection.
    ///
    /// To be called once; waits for nothing.
    public func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        log.withLock { log in
            log.isStopped = true
            for connection in log.open { shutdown(connection, Int32(SHUT_RDWR)) }
        }
    }

    // MARK: -

    private struct Log {
        var requests: [Request] = []
        var connectionCount = 0
        var open: Set<Int32> = []
        var isStopped = false
    }

    private func acceptAll() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            let number = log.withLock { log -> Int? in
                guard !log.isStopped else { return nil }
                log.open.insert(connection)
                log.connectionCount += 1
                return log.connectionCount - 1
            }
            guard let number else {
                close(connection)
                break
            }
            // A serial queue each: they block, and a concurrent queue would run out of threads.
            DispatchQueue(label: "loopback.\(number)").async { [self] in serve(connection, number) }
        }
        close(listener)
    }

    private func serve(_ connection: Int32, _ number: Int) {
        var buffer: [UInt8] = []
        while let request = read(connection, number, &buffer) {
            log.withLock { $0.requests.append(request) }
            let answer = answer(request)
            answer.before()
            guard send(answer, to: connection) else { break }
        }
        log.withLock { log in
            log.open.remove(connection)
            close(connection)
        }
    }

    /// Reads a request without a body; `nil` when the client has hung up.
    private func read(_ connection: Int32, _ number: Int, _ buffer: inout [UInt8]) -> Request? {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: buffer, as: UTF8.self)
            if text.utf8.suffix(4).elementsEqual("\r\n\r\n".utf8) {
                buffer = []
                return Self.request(text, number)
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            buffer += chunk[..<count]
        }
    }

    private static func request(_ text: String, _ number: Int) -> Request {
        let lines = text.split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        let headers = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
        return Request(
            method: words.first ?? "",
            path: words.dropFirst().first ?? "",
            headers: Dictionary(headers, uniquingKeysWith: { $0 + ", " + $1 }),
            connection: number
        )
    }

    /// Whether the connection stays open.
    private func send(_ answer: LoopbackAnswer, to connection: Int32) -> Bool {
        var head = "HTTP/1.1 \(answer.status) Status\r\n"
        for header in answer.headers { head += "\(header.name): \(header.value)\r\n" }
        switch answer.framing {
        case .hangUp:
            return false
        case .length:
            head += "Content-Length: \(answer.body.count)\r\n\r\n"
            return send(Array(head.utf8) + answer.body, to: connection)
        case .promise(let length):
            head += "Content-Length: \(length)\r\n\r\n"
            _ = send(Array(head.utf8) + answer.body, to: connection)
            return false
        case .chunks(let size):
            head += "Transfer-Encoding: chunked\r\n\r\n"
            var bytes = Array(head.utf8)
            for start in stride(from: 0, to: answer.body.count, by: size) {
                let chunk = answer.body[start..<min(start + size, answer.body.count)]
                bytes += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
            }
            return send(bytes + Array("0\r\n\r\n".utf8), to: connection)
        case .endless:
            head += "\r\n"
            var goesOn = send(Array(head.utf8), to: connection)
            while goesOn { goesOn = send(answer.body, to: connection) }
            return false
        }
    }

    private func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }
}
