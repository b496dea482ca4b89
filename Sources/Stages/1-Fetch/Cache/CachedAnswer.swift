/// An answer to a GET request that is remembered, and when it may be used again: RFC 9111 for a private cache.
///
/// A pure value; times are seconds since 1970. There is no heuristic freshness: where a server does not say how long a
/// page is fresh, it is asked, which costs one 304.
struct CachedAnswer: Sendable, Hashable {
    let status: Int
    private(set) var headers: HeaderFields
    /// The fields of the request that `Vary` names.
    let varying: HeaderFields
    /// When the request was sent.
    private(set) var askedAt: Int
    /// When the answer came.
    private(set) var answeredAt: Int

    /// Keeps an answer, or `nil` if it must not be kept or nothing would be gained by it.
    init?(status: Int, headers: HeaderFields, request: HeaderFields, askedAt: Int, answeredAt: Int) {
        // A part of a page is no page, and a 304 has none.
        guard status >= 200, status != 206, status != 304, !CacheDirectives(headers).noStore else { return nil }
        let names = headers.members("vary").map { $0.lowercased() }
        guard !names.contains("*") else { return nil }
        self.status = status
        self.headers = headers.kept
        varying = HeaderFields(request.fields.filter { names.contains($0.name) }.map { ($0.name, $0.value) })
        self.askedAt = askedAt
        self.answeredAt = answeredAt
        guard lifetime > 0 || !validators.fields.isEmpty else { return nil }
    }

    /// Takes up an answer that was kept.
    init(keptStatus: Int, headers: HeaderFields, varying: HeaderFields, askedAt: Int, answeredAt: Int) {
        status = keptStatus
        self.headers = headers
        self.varying = varying
        self.askedAt = askedAt
        self.answeredAt = answeredAt
    }

    /// How the answer serves a further request.
    enum Use: Hashable {
        /// It is as good as a new one.
        case fresh
        /// To be asked for with these fields; a 304 means that it still holds.
        case validate(HeaderFields)
        /// Not at all.
        case unusable
    }

    /// What the answer is good for.
    ///
    /// `isForced` asks the server even if the answer is fresh.
    func use(for request: HeaderFields, now: Int, isForced: Bool = false) -> Use {
        guard matches(request) else { return .unusable }
        let asked = CacheDirectives(request)
        let age = age(now)
        let isFresh = age < lifetime && !CacheDirectives(headers).noCache
        if isFresh, !isForced, !asked.noCache, asked.maxAge.map({ age <= $0 }) ?? true { return .fresh }
        return validators.fields.isEmpty ? .unusable : .validate(validators)
    }

    /// Takes a 304 into account, which says that the answer still holds.
    mutating func update(by newer: HeaderFields, askedAt: Int, answeredAt: Int) {
        headers.update(by: newer)
        self.askedAt = askedAt
        self.answeredAt = answeredAt
    }

    /// The age of the answer, in seconds (RFC 9111 §4.2.3).
    func age(_ now: Int) -> Int {
        let apparent = max(0, answeredAt - date)
        let told = headers.members("age").first.flatMap { DeltaSeconds($0)?.value } ?? 0
        return max(apparent, told + max(0, answeredAt - askedAt)) + max(0, now - answeredAt)
    }

    /// When the answer is fresh no more.
    var freshUntil: Int { answeredAt + lifetime - age(answeredAt) }

    /// How long the answer is fresh, in seconds, counted by its age (RFC 9111 §4.2.1).
    private var lifetime: Int {
        if let maxAge = CacheDirectives(headers).maxAge { return maxAge }
        let lines = headers.lines("expires")
        guard lines.count == 1, let expires = HTTPDate(lines[0]) else { return 0 }
        return max(0, expires.secondsSinceEpoch - date)
    }

    private var date: Int { headers["date"].flatMap { HTTPDate($0)?.secondsSinceEpoch } ?? answeredAt }

    private var validators: HeaderFields {
        var fields: [(name: String, value: String)] = []
        if let tag = headers["etag"], !tag.isEmpty { fields.append(("if-none-match", tag)) }
        if let time = headers["last-modified"], !time.isEmpty { fields.append(("if-modified-since", time)) }
        return HeaderFields(fields)
    }

    /// Whether a request has the same fields where the answer depends on them.
    private func matches(_ request: HeaderFields) -> Bool {
        headers.members("vary").allSatisfy { name in
            let name = name.lowercased()
            return name != "*" && varying.members(name) == request.members(name)
        }
    }
}
