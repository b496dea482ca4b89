import FetchStage
import PipelineCore
import Testing

@Suite struct FetchFailureTests {
    @Test(arguments: [
        (
            FetchFailure.invalidURL("gopher://x"),
            "gopher://x: not an address of a page (http, https, file or stdin; no user name)", Disposition.quarantine
        ),
        (.gone(url: "http://a/", status: 410), "http://a/: gone, HTTP 410", .skip),
        (.busy(url: "http://a/", status: 503, retryAfter: nil), "http://a/: busy, HTTP 503", .retry),
        (
            .busy(url: "http://a/", status: 429, retryAfter: .seconds(300)),
            "http://a/: busy, HTTP 429, retry after 300.0 seconds", .retry
        ),
        (
            .busy(url: "http://a/", status: 429, retryAfter: .seconds(301)),
            "http://a/: busy, HTTP 429, retry after 301.0 seconds", .quarantine
        ),
        (.refused(url: "http://a/", status: 403), "http://a/: refused, HTTP 403", .quarantine),
        (
            .unreachable(url: "http://a/", reason: "Could not resolve host: a"),
            "http://a/: unreachable: Could not resolve host: a", .retry
        ),
        (.timedOut(url: "http://a/", after: .seconds(60)), "http://a/: timed out after 60.0 seconds", .retry),
        (.tooManyRedirects(url: "http://a/", limit: 10), "http://a/: more than 10 redirects", .quarantine),
        (
            .forbiddenRedirect(url: "http://a/", target: "file:///etc/passwd", hop: 2),
            "http://a/: redirect 2 goes to file:///etc/passwd, which is not followed", .quarantine
        ),
        (
            .forbiddenAddress(url: "http://a/", address: "::1"),
            "http://a/: ::1 is not a public address", .quarantine
        ),
        (.tooLarge(url: "http://a/", limit: 100), "http://a/: longer than 100 bytes", .quarantine),
        (
            .unreadable(url: "file:///a", reason: "Is a directory"), "file:///a: unreadable: Is a directory",
            .quarantine
        ),
        (.archiveFailed(path: "/a.warc.gz", reason: "No space left"), "/a.warc.gz: No space left", .abort),
    ])
    func saysInOneLineWhatIsTheMatter(_ failure: FetchFailure, _ line: String, _ disposition: Disposition) {
        #expect(failure.description == line)
        #expect(failure.disposition == disposition)
    }

    @Test func aStrangersTextStaysOnTheLine() {
        let failure = FetchFailure.invalidURL("a\nb\u{1B}[31m\u{2028}新")
        #expect(
            failure.description
                == #"a\nb\u{1B}[31m\u{2028}新: not an address of a page (http, https, file or stdin; no user name)"#
        )
    }

    @Test func namesThePauseThatAServerAsksFor() {
        #expect(FetchFailure.busy(url: "", status: 429, retryAfter: .seconds(7)).retryAfter == .seconds(7))
        #expect(FetchFailure.refused(url: "", status: 403).retryAfter == nil)
    }
}
