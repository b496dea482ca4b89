import Testing

@testable import FetchStage

/// Cases after RFC 9111; the numbers of sections say where.
@Suite struct CachedAnswerTests {
    private static let now = 1_772_440_200  // Mon, 02 Mar 2026 08:30:00 GMT
    private static let date = "Mon, 02 Mar 2026 08:30:00 GMT"
    private static let later = "Mon, 02 Mar 2026 08:30:20 GMT"
    private static let earlier = "Mon, 02 Mar 2026 08:29:00 GMT"

    @Test(arguments: [
        ("Cache-Control: max-age=60", true),
        ("cache-control: public, MAX-AGE=0060", true),
        ("Cache-Control: max-age=\"60\"", true),
        // §4.2.1: of two the shorter one; no number is no time.
        ("Cache-Control: max-age=60\nCache-Control: max-age=1", false),
        ("Cache-Control: max-age=1, extension=\"max-age=60\"", false),
        ("Cache-Control: max-age=-60", false),
        ("Cache-Control: max-age=", false),
        ("Cache-Control: max-age=99999999999999999999", true),
        // §5.2.2.10: not for a private cache.
        ("Cache-Control: s-maxage=60", false),
        ("Cache-Control: max-age=60, no-cache", false),
        ("Cache-Control: max-age=60, No-Cache=\"a, b\"", false),
        ("Pragma: no-cache\nExpires: \(later)", false),
        ("Pragma: no-cache\nCache-Control: max-age=60", true),
        ("Expires: \(later)\nDate: \(date)", true),
        ("Expires: \(later)", true),
        ("Expires: \(date)\nDate: \(date)", false),
        ("Expires: \(earlier)\nDate: \(date)", false),
        ("Expires: 0\nDate: \(date)", false),
        ("Expires: \(later)\nExpires: \(later)\nDate: \(date)", false),
        ("Expires: \(earlier)\nCache-Control: max-age=60", true),
        // §4.2.3: the age that others say it has.
        ("Cache-Control: max-age=60\nAge: 50", false),
        ("Cache-Control: max-age=60\nAge: 50, 0", false),
        ("Cache-Control: max-age=60\nAge: 0\nAge: 50", true),
        ("Cache-Control: max-age=60\nAge: fifty", true),
        ("Cache-Control: max-age=60\nDate: \(earlier)", false),
        // §4.2.2 would allow to guess; we ask.
        ("Last-Modified: Mon, 02 Mar 2020 08:30:00 GMT\nDate: \(date)", false),
    ])
    func isFreshForTenSeconds(_ headers: String, _ isFresh: Bool) throws {
        let answer = try #require(Self.answer(headers + "\nETag: \"a\""))
        let use = answer.use(for: HeaderFields(), now: Self.now + 10)
        #expect(isFresh ? use == .fresh : use.isValidation)
    }

    @Test(arguments: [
        (200, "Cache-Control: no-store\nETag: \"a\"", false),
        (200, "Cache-Control: max-age=60, NO-Store", false),
        (200, "Vary: *\nETag: \"a\"", false),
        (200, "Vary: Accept, *\nETag: \"a\"", false),
        (200, "Content-Type: text/html", false),
        (206, "ETag: \"a\"", false),
        (304, "ETag: \"a\"", false),
        (200, "ETag: \"a\"", true),
        (200, "Last-Modified: \(date)", true),
        (200, "Cache-Control: max-age=60", true),
    ])
    func isKept(_ status: Int, _ headers: String, _ isKept: Bool) {
        #expect((Self.answer(headers, status: status) != nil) == isKept)
    }

    @Test func validatorsAreSentAsTheyCame() {
        let answer = Self.answer("ETag: W/\"a\"\nLast-Modified: \(Self.earlier)")
        let expected = HeaderFields([("if-none-match", "W/\"a\""), ("if-modified-since", Self.earlier)])
        #expect(answer?.use(for: HeaderFields(), now: Self.now) == .validate(expected))
        let fresh = Self.answer("Cache-Control: max-age=60")
        #expect(fresh?.use(for: HeaderFields(), now: Self.now + 59) == .fresh)
        #expect(fresh?.use(for: HeaderFields(), now: Self.now + 60) == .unusable)
        #expect(fresh?.use(for: HeaderFields(), now: Self.now, isForced: true) == .unusable)
    }

    @Test func anAnswerServesTheRequestsThatVaryNamesOnly() {
        let headers = "Vary: User-Agent, Accept\nCache-Control: max-age=60"
        let one = HeaderFields([("User-Agent", "a"), ("X", "1")])
        let answer = Self.answer(headers, request: one)
        #expect(answer?.use(for: one, now: Self.now) == .fresh)
        #expect(answer?.use(for: HeaderFields([("user-agent", "a")]), now: Self.now) == .fresh)
        #expect(answer?.use(for: HeaderFields([("user-agent", "b")]), now: Self.now) == .unusable)
        #expect(answer?.use(for: HeaderFields(), now: Self.now) == .unusable)
    }

    @Test func fieldsOfTheConnectionAreNotKept() {
        let answer = Self.answer(
            "Connection: close, X-Hop\nX-Hop: 1\nKeep-Alive: 1\nX-Kept: 2\nETag: \"a\""
        )
        #expect(answer?.headers.text == "x-kept: 2\netag: \"a\"\n")
    }

    @Test func a304RenewsTheAnswer() {
        var answer = Self.answer("ETag: \"a\"\nContent-Length: 5\nCache-Control: max-age=1\nX: 1")
        let newer = HeaderFields([("Cache-Control", "max-age=60"), ("Content-Length", "0"), ("TE", "x"), ("X", "2")])
        answer?.update(by: newer, askedAt: Self.now + 90, answeredAt: Self.now + 100)
        #expect(answer?.headers.text == "etag: \"a\"\ncontent-length: 5\ncache-control: max-age=60\nx: 2\n")
        #expect(answer?.use(for: HeaderFields(), now: Self.now + 149) == .fresh)
        // The ten seconds of the way count too.
        #expect(answer?.use(for: HeaderFields(), now: Self.now + 150).isValidation == true)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Tue, 29 Feb 2000 23:59:60 GMT", 951_868_800), ("sun, 06 nov 1994 08:49:37 gmt", 784_111_777),
        ("Thu, 18 Aug 2050 02:01:18 UTC", nil), ("Thu 18 Aug 2050 02:01:18 GMT", nil),
        ("Thu, 18-Aug-2050 02:01:18 GMT", nil), ("Thu, 18 Aug 2050 02.01.18 GMT", nil),
        ("Thu, 18 Aug 2050 2:01:18 GMT", nil), ("Thu, 18 Aug 50 02:01:18 GMT", nil),
        ("Thu, 32 Aug 2050 02:01:18 GMT", nil), ("", nil), ("0", nil), (", , , , , GMT", nil),
    ])
    func aDateIsReadStrictly(_ text: String, _ seconds: Int?) {
        #expect(HTTPDate(text)?.secondsSinceEpoch == seconds)
    }

    private static func answer(
        _ headers: String,
        status: Int = 200,
        request: HeaderFields = HeaderFields()
    ) -> CachedAnswer? {
        let headers = HeaderFields(text: headers)
        return CachedAnswer(status: status, headers: headers, request: request, askedAt: now, answeredAt: now)
    }
}

extension CachedAnswer.Use {
    fileprivate var isValidation: Bool { if case .validate = self { true } else { false } }
}
