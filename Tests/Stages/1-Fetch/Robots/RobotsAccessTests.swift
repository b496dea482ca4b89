import Testing

@testable import FetchStage

@Suite struct RobotsAccessTests {
    @Test(arguments: [
        (FetchFailure.gone(url: "u", status: 404), RobotsAccess.unrestricted),
        (.gone(url: "u", status: 410), .unrestricted),
        (.refused(url: "u", status: 400), .unrestricted),
        (.refused(url: "u", status: 401), .unrestricted),
        (.refused(url: "u", status: 403), .unrestricted),
        (.refused(url: "u", status: 304), .forbidden(reason: "u: refused, HTTP 304")),
        (.tooManyRedirects(url: "u", limit: 5), .unrestricted),
        (.busy(url: "u", status: 429, retryAfter: .seconds(3)), .later(retryAfter: .seconds(3))),
        (
            .busy(url: "u", status: 503, retryAfter: .seconds(3)),
            .forbidden(reason: "u: busy, HTTP 503, retry after 3.0 seconds")
        ),
        (.busy(url: "u", status: 500, retryAfter: nil), .forbidden(reason: "u: busy, HTTP 500")),
        (.unreachable(url: "u", reason: "no route"), .forbidden(reason: "u: unreachable: no route")),
        (.timedOut(url: "u", after: .seconds(1)), .forbidden(reason: "u: timed out after 1.0 seconds")),
    ])
    func aFailureToGetTheFileIsAVerdict(_ failure: FetchFailure, _ access: RobotsAccess) {
        #expect(RobotsAccess(failure) == access)
    }
}
