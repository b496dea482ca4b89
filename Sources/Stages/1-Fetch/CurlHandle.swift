import CCurl
import Glibc

/// A connection to the web: one easy handle of libcurl, which keeps connections open for the next page.
final class CurlHandle: @unchecked Sendable {
    // @unchecked Sendable because one thread at a time has it: `CurlClient` takes it out of its pool for an exchange.
    private let easy: UnsafeMutableRawPointer
    private let headers: UnsafeMutablePointer<curl_slist>?
    private let words: UnsafeMutablePointer<CChar>

    /// What a server answered.
    struct Answer {
        let status: Int
        let contentType: String?
        let headers: HeaderFields
        /// The `Retry-After` header as sent.
        let retryAfter: String?
        /// The `Location` header as sent, bytes outside ASCII percent-encoded: a server may mean any charset by them.
        let location: String?
        let body: [UInt8]
    }

    /// - Returns: `nil` if there is no memory.
    init?(_ settings: CurlClient.Settings) {
        guard Self.isReady, let easy = curl_easy_init() else { return nil }
        self.easy = easy
        headers = Self.list(Self.accept)
        words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        guard setUp(settings) else { return nil }
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(headers)
        words.deallocate()
    }

    /// Asks for a page and waits for the answer, which may be a redirect.
    ///
    /// - Throws: `unreachable`, `timedOut`, `tooLarge`, `forbiddenAddress`, `unreadable` or `invalidURL`.
    func get(
        _ url: WebAddress,
        sending fields: HeaderFields = HeaderFields(),
        into transfer: Transfer,
        within limit: Duration,
        of settings: CurlClient.Settings
    ) throws(FetchFailure) -> Answer {
        var list = headers
        if !fields.fields.isEmpty {
            list = Self.list(Self.accept + fields.fields.map { "\($0.name): \($0.value)" })
            guard list != nil else { throw .unreachable(url: url.text, reason: "no memory for a header") }
        }
        ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, list)
        defer {
            ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, headers)
            if list != headers { curl_slist_free_all(list) }
        }
        var code = perform(url, transfer, limit)
        if transfer.end == .codedForLibcurl {
            transfer.restart()
            // Empty: every coding that libcurl can undo.
            ccurl_set_text(easy, CURLOPT_ACCEPT_ENCODING, "")
            defer { ccurl_set_text(easy, CURLOPT_ACCEPT_ENCODING, nil) }
            code = perform(url, transfer, limit)
        }
        if transfer.takesBeginning, case .passed = transfer.end, code == CURLE_WRITE_ERROR { code = CURLE_OK }
        guard code == CURLE_OK else { throw failure(code, url.text, transfer, limit, settings) }
        guard transfer.isWhole || transfer.takesBeginning else {
            throw .cutOff(url: url.text, reason: "the content coding has no end")
        }
        return Answer(
            status: number(CURLINFO_RESPONSE_CODE),
            contentType: text(CURLINFO_CONTENT_TYPE),
            headers: allHeaders(),
            retryAfter: header("Retry-After").map { String(decoding: $0, as: UTF8.self) },
            location: header("Location").map(percentEncoded),
            body: transfer.body
        )
    }

    private func perform(_ url: WebAddress, _ transfer: Transfer, _ limit: Duration) -> CURLcode {
        words[0] = 0
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        return withExtendedLifetime(transfer) {
            ccurl_set_text(easy, CURLOPT_URL, url.text)
            ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, max(1, limit.wholeMilliseconds))
            ccurl_set_pointer(easy, CURLOPT_WRITEDATA, context)
            ccurl_set_pointer(easy, CURLOPT_HEADERDATA, context)
            ccurl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
            let code = curl_easy_perform(easy)
            // The transfer ends here, the handle does not.
            ccurl_set_pointer(easy, CURLOPT_WRITEDATA, nil)
            ccurl_set_pointer(easy, CURLOPT_HEADERDATA, nil)
            ccurl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, nil)
            return code
        }
    }

    // MARK: -

    /// What we can read; servers that choose by it send a page and no document for a program.
    private static let accept = [
        "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Accept-Encoding: gzip, deflate",
    ]

    private static func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                curl_slist_free_all(list)
                return nil
            }
            list = longer
        }
        return list
    }

    /// Once for the process, before the first handle.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func setUp(_ settings: CurlClient.Settings) -> Bool {
        var codes = [
            ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, words),
            // One, because what is open to a host is counted by handles.
            ccurl_set_long(easy, CURLOPT_MAXCONNECTS, 1),
            // Signals would be sent to any thread of the process.
            ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1),
            ccurl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https"),
            ccurl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0),
            ccurl_set_text(easy, CURLOPT_USERAGENT, settings.userAgent),
            ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, headers),
            ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, max(1, settings.connectTimeout.wholeMilliseconds)),
            ccurl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, settings.slowestRate),
            ccurl_set_long(easy, CURLOPT_LOW_SPEED_TIME, max(1, Int(settings.slowestTime.components.seconds))),
            ccurl_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
            ccurl_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
            ccurl_set_receiver(easy, CURLOPT_WRITEFUNCTION, receiveBody),
            ccurl_set_receiver(easy, CURLOPT_HEADERFUNCTION, receiveHeader),
            ccurl_set_open_socket(easy, openSocket),
        ]
        if settings.proxy == .none { codes.append(ccurl_set_text(easy, CURLOPT_PROXY, "")) }
        return codes.allSatisfy { $0 == CURLE_OK }
    }

    private func failure(
        _ code: CURLcode,
        _ url: String,
        _ transfer: Transfer,
        _ limit: Duration,
        _ settings: CurlClient.Settings
    ) -> FetchFailure {
        switch transfer.end {
        case .passed(let limit): return .tooLarge(url: url, limit: limit)
        case .broken(let reason): return .unreadable(url: url, reason: reason)
        case .noPage(let type): return .notAPage(url: url, contentType: type)
        case .codedForLibcurl, nil: break
        }
        return switch code {
        case CURLE_OPERATION_TIMEDOUT: .timedOut(url: url, after: passedTimeout(limit, settings))
        case CURLE_PARTIAL_FILE: .cutOff(url: url, reason: reason(code))
        case CURLE_WRITE_ERROR:
            // We took every byte: it is the decoder that did not want what follows the end of its stream.
            .unreadable(url: url, reason: "data after the end of the content coding")
        case CURLE_BAD_CONTENT_ENCODING: .unreadable(url: url, reason: reason(code))
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidURL(url)
        default:
            if code == CURLE_COULDNT_CONNECT, let address = transfer.forbiddenAddress {
                .forbiddenAddress(url: url, address: address.description)
            } else {
                .unreachable(url: url, reason: reason(code))
            }
        }
    }

    /// Which of the three limits on time it was: libcurl has one code for all, but words for slowness.
    private func passedTimeout(_ limit: Duration, _ settings: CurlClient.Settings) -> Duration {
        if String(cString: words).hasPrefix("Operation too slow") { return settings.slowestTime }
        var microseconds: curl_off_t = 0
        ccurl_get_large(easy, CURLINFO_PRETRANSFER_TIME_T, &microseconds)
        return microseconds == 0 && settings.connectTimeout < limit ? settings.connectTimeout : settings.totalTimeout
    }

    /// libcurl's words, without the milliseconds: the same failure reads the same each time.
    private func reason(_ code: CURLcode) -> String {
        let long = String(cString: words)
        guard !long.isEmpty else { return String(cString: curl_easy_strerror(code)) }
        let parts = long.split(separator: " ", omittingEmptySubsequences: false)
        guard let after = parts.firstIndex(of: "after"), after + 2 < parts.count, parts[after + 2].hasPrefix("ms")
        else { return long }
        return (parts[..<after].joined(separator: " ") + parts[(after + 2)...].joined(separator: " ").dropFirst(2))
    }

    private func number(_ info: CURLINFO) -> Int {
        var value = 0
        return ccurl_get_long(easy, info, &value) == CURLE_OK ? value : 0
    }

    private func text(_ info: CURLINFO) -> String? {
        var value: UnsafeMutablePointer<CChar>?
        guard ccurl_get_text(easy, info, &value) == CURLE_OK, let value else { return nil }
        return String(cString: value)
    }

    private func allHeaders() -> HeaderFields {
        var fields: [(name: String, value: String)] = []
        var previous: UnsafeMutablePointer<curl_header>?
        while let field = curl_easy_nextheader(easy, UInt32(CURLH_HEADER), -1, previous) {
            previous = field
            guard let name = field.pointee.name, let value = field.pointee.value else { continue }
            let line = String(cString: value).prefix { !$0.isNewline }
            fields.append((String(cString: name), String(line)))
        }
        return HeaderFields(fields)
    }

    private func header(_ name: String) -> [UInt8]? {
        var found: UnsafeMutablePointer<curl_header>?
        guard curl_easy_header(easy, name, 0, UInt32(CURLH_HEADER), -1, &found) == CURLHE_OK else { return nil }
        guard let value = found?.pointee.value else { return nil }
        // libcurl 7.88 gives the line break for a header without a value.
        return UnsafeRawBufferPointer(start: value, count: strlen(value)).filter { $0 != 0x0D && $0 != 0x0A }
    }
}

/// The bytes as ASCII, those outside it as `%XX`.
private func percentEncoded(_ bytes: [UInt8]) -> String {
    let text = bytes.flatMap { $0 < 0x80 ? [$0] : Array("%\(String($0, radix: 16, uppercase: true))".utf8) }
    return String(decoding: text, as: UTF8.self)
}

extension Duration {
    fileprivate var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let (whole, overflow) = Int(seconds).multipliedReportingOverflow(by: 1000)
        return overflow ? Int(Int32.max) : min(whole + Int(attoseconds / 1_000_000_000_000_000), Int(Int32.max))
    }
}

private let receiveBody: curl_write_callback = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer.takeBody(piece) ? piece.count : 0
}

private let receiveHeader: curl_write_callback = { bytes, size, count, context in
    guard let bytes, let context else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return transfer.takeHeader(line) ? line.count : 0
}

private let openSocket: curl_opensocket_callback = { context, _, target in
    guard let context, let target else { return CURL_SOCKET_BAD }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Int(ccurl_address_bytes(ccurl_target(target), &bytes))
    let port = Int(ccurl_port(ccurl_target(target)))
    guard let address = IPAddress(Array(bytes[..<count])), transfer.mayConnect(to: address, port: port) else {
        return CURL_SOCKET_BAD
    }
    let type = target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(target.pointee.family, type, target.pointee.protocol)
}
