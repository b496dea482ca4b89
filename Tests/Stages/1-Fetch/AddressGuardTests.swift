import NewsModel
import PipelineCore
import PipelineTesting
import Testing

@testable import FetchStage

@Suite struct AddressGuardTests {
    @Test(arguments: ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"])
    func loopbackIsRefusedHoweverItIsWritten(_ host: String) throws {
        let server = try LoopbackServer { _ in LoopbackAnswer("secret") }
        defer { server.stop() }
        let url = "http://\(host):\(server.port)/"
        let failure = #expect(throws: FetchFailure.self) { try strict().page(for: PageRequest(url: url)) }
        guard case .forbiddenAddress(_, let address) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].contains(address))
        #expect(failure?.disposition == .quarantine)
        #expect(server.connectionCount == 0)
    }

    @Test(arguments: [
        "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[ff02::1]", "[64:ff9b::a00:1]", "[2002:a00:1::]",
        "[2001:db8::1]", "[::7f00:1]",
    ])
    func whatIsNotPublicIsNeverConnectedTo(_ host: String) {
        let failure = #expect(throws: FetchFailure.self) {
            try strict().page(for: PageRequest(url: "http://\(host)/"))
        }
        guard case .forbiddenAddress = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func saysWhichAddressItWas() {
        let url = "http://169.254.169.254/latest"
        let failure = #expect(throws: FetchFailure.self) { try strict().page(for: PageRequest(url: url)) }
        #expect(failure == .forbiddenAddress(url: url, address: "169.254.169.254"))
        #expect(failure?.description == "http://169.254.169.254/latest: 169.254.169.254 is not a public address")
    }

    @Test func aRedirectIsLookedAtAsTheFirstAddressWas() throws {
        // On the loopback no address is public. What stands in for a public server is an exception, and the address
        // that must not be reached another port of the same machine.
        let secret = try LoopbackServer { _ in LoopbackAnswer("secret") }
        defer { secret.stop() }
        let port = secret.port
        let server = try LoopbackServer { _ in .redirect(to: "http://localhost:\(port)/secret") }
        defer { server.stop() }
        var settings = CurlClient.Settings()
        settings.proxy = .none
        settings.obeysRobots = false
        settings.politeness = .none
        let exceptions = [AddressGuard.Endpoint(host: "127.0.0.1", port: server.port)]
        let guarding = AddressGuard(allowPrivate: false, exceptions: exceptions)
        let client = CurlClient(settings, clock: FixedClock(), addresses: guarding)
        let failure = #expect(throws: FetchFailure.self) {
            try client.page(for: PageRequest(url: "http://localhost:\(server.port)/"))
        }
        guard case .forbiddenAddress("http://localhost:\(port)/secret", _) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(server.requests.count == 1)
        #expect(secret.connectionCount == 0)
    }

    @Test(arguments: [
        ("http://proxy.example:3128/", "proxy.example", 3128), ("proxy.example", "proxy.example", 1080),
        ("http://user:p@ss@10.0.0.1:80", "10.0.0.1", 80), ("https://p", "p", 443),
        ("socks5h://[::1]:9050", "::1", 9050),
        ("[fd00::1]", "fd00::1", 1080),
    ])
    func readsAProxyAsLibcurlDoes(_ text: String, _ host: String, _ port: Int) {
        #expect(AddressGuard.Endpoint(proxy: text) == AddressGuard.Endpoint(host: host, port: port))
    }

    @Test func aProxyOpensItsOwnPortOnly() throws {
        let guarding = AddressGuard(allowPrivate: false, exceptions: [.init(host: "10.0.0.1", port: 3128)])
        let proxy = try #require(IPAddress([10, 0, 0, 1]))
        #expect(guarding.allows(proxy, port: 3128))
        #expect(!guarding.allows(proxy, port: 80))
        #expect(!guarding.allows(try #require(IPAddress([10, 0, 0, 2])), port: 3128))
    }

    private func strict() -> CurlClient {
        var settings = CurlClient.Settings()
        settings.proxy = .none
        settings.obeysRobots = false
        settings.politeness = .none
        return CurlClient(settings)
    }
}
