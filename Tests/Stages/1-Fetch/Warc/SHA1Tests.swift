import Testing

@testable import FetchStage

@Suite struct SHA1Tests {
    /// FIPS 180-4's examples, and lengths around a block; base 32 by Python's `hashlib` and `base64`.
    @Test(arguments: [
        ("", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"),
        ("abc", "sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"),
        (String(repeating: "a", count: 55), "sha1:YHELXXBCPFXCRQHBKFR5ECEZWZLCDVS2"),
        (String(repeating: "a", count: 64), "sha1:ACMLVASLLQLEE66XUEJCUWSEFIS6YZCN"),
    ])
    func aDigestIsWrittenInBase32(_ text: String, _ label: String) {
        #expect(SHA1.label(Array(text.utf8)) == label)
    }
}
