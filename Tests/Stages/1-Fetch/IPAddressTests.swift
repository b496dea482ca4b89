import Testing

@testable import FetchStage

@Suite struct IPAddressTests {
    @Test(
        arguments: [
            ([8, 8, 8, 8], "8.8.8.8", true), ([11, 0, 0, 0], "11.0.0.0", true),
            ([9, 255, 255, 255], "9.255.255.255", true),
            ([100, 63, 255, 255], "100.63.255.255", true), ([100, 64, 0, 0], "100.64.0.0", false),
            ([100, 127, 255, 255], "100.127.255.255", false), ([100, 128, 0, 0], "100.128.0.0", true),
            ([172, 15, 255, 255], "172.15.255.255", true), ([172, 31, 255, 255], "172.31.255.255", false),
            ([172, 32, 0, 0], "172.32.0.0", true), ([198, 17, 255, 255], "198.17.255.255", true),
            ([198, 19, 255, 255], "198.19.255.255", false), ([198, 20, 0, 0], "198.20.0.0", true),
            ([223, 255, 255, 255], "223.255.255.255", true), ([224, 0, 0, 0], "224.0.0.0", false),
            ([0, 0, 0, 0], "0.0.0.0", false), ([255, 255, 255, 255], "255.255.255.255", false),
            ([169, 254, 169, 254], "169.254.169.254", false),
        ] as [([UInt8], String, Bool)]
    )
    func knowsPublicAddressesOfIPv4(_ bytes: [UInt8], _ text: String, _ isPublic: Bool) throws {
        let address = try #require(IPAddress(bytes))
        #expect(address.description == text)
        #expect(address.isPublic == isPublic)
    }

    @Test(
        arguments: [
            ([0x2606, 0x4700, 0, 0, 0, 0, 0, 0x1111], "2606:4700::1111", true),
            ([0x2400, 0x3200, 0, 1, 0, 0, 0, 1], "2400:3200:0:1::1", true),
            ([0, 0, 0, 0, 0, 0, 0, 0], "::", false), ([0, 0, 0, 0, 0, 0, 0, 1], "::1", false),
            ([0, 0, 0, 0, 0, 0xFFFF, 0x0808, 0x0808], "::ffff:8.8.8.8", true),
            ([0, 0, 0, 0, 0, 0xFFFF, 0x0A00, 0x0001], "::ffff:10.0.0.1", false),
            ([0x64, 0xFF9B, 0, 0, 0, 0, 0x0808, 0x0808], "64:ff9b::808:808", true),
            ([0x64, 0xFF9B, 0, 0, 0, 0, 0x7F00, 0x0001], "64:ff9b::7f00:1", false),
            ([0x64, 0xFF9B, 1, 0, 0, 0, 0x0808, 0x0808], "64:ff9b:1::808:808", false),
            ([0x2002, 0x0808, 0x0808, 0, 0, 0, 0, 1], "2002:808:808::1", true),
            ([0x2002, 0xC0A8, 0x0101, 0, 0, 0, 0, 1], "2002:c0a8:101::1", false),
            ([0x2001, 0, 1, 2, 3, 4, 5, 6], "2001:0:1:2:3:4:5:6", false),
            ([0x2001, 0x01FF, 0, 0, 1, 0, 0, 0], "2001:1ff:0:0:1::", false),
            ([0x2001, 0x0200, 0, 0, 1, 0, 0, 1], "2001:200::1:0:0:1", true),
            ([0x2001, 0x0DB8, 0, 0, 0, 0, 0, 1], "2001:db8::1", false),
            ([0xFE80, 0, 0, 0, 0, 0, 0, 1], "fe80::1", false), ([0xFC00, 0, 0, 0, 0, 0, 0, 1], "fc00::1", false),
            ([0xFF02, 0, 0, 0, 0, 0, 0, 1], "ff02::1", false),
            ([0x3FFF, 0x0FFF, 0, 0, 0, 0, 0, 1], "3fff:fff::1", false),
        ] as [([Int], String, Bool)]
    )
    func knowsPublicAddressesOfIPv6(_ groups: [Int], _ text: String, _ isPublic: Bool) throws {
        let address = try #require(IPAddress(groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }))
        #expect(address.description == text)
        #expect(address.isPublic == isPublic)
    }

    @Test(arguments: [0, 3, 5, 15, 17]) func hasFourBytesOrSixteen(_ count: Int) {
        #expect(IPAddress([UInt8](repeating: 1, count: count)) == nil)
    }
}
