import FetchStage
import NewsModel
import PipelineCore
import PipelineTesting
import Testing

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

    private func strict() -> CurlClient {
        var settings = CurlClient.Settings()
        settings.proxy = .none
        return CurlClient(settings)
    }
}
