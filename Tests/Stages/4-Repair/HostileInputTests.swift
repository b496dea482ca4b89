import RepairStage
import Testing

@Suite struct HostileInputTests {
    private static let samples = [
        "帶動創(chuàng)業(yè)人員2萬余人!苯\u{E163}枀^(qū)科技局,200萬部!", "鍥藉\u{E18D}绋庡姟鎬诲眬鏁版嵁鏄剧ず锛?2024骞?",
        "ä¸\u{AD}å›½ÖÐ¹úµÄÆóÒµ", "&amp;amp;ldquo;&#99999999;&#x110000;&#0;&;", "許\\多\\\\功\\",
    ]

    @Test func cutAnywhere() {
        for sample in Self.samples {
            let bytes = Array(sample.utf8)
            for end in stride(from: 0, through: bytes.count, by: 3) {
                _ = TextRepairer().repair(String(decoding: bytes[..<end], as: UTF8.self))
                _ = TextRepairer().repair(String(decoding: bytes[end...], as: UTF8.self))
            }
        }
    }

    @Test func withAnyByteFlipped() {
        for sample in Self.samples {
            let bytes = Array(sample.utf8)
            for i in stride(from: 0, to: bytes.count, by: 3) {
                var flipped = bytes
                flipped[i] ^= UInt8(1 << (i % 8))
                _ = TextRepairer().repair(String(decoding: flipped, as: UTF8.self))
            }
        }
    }

    @Test func noise() {
        var state: UInt64 = 1
        func random() -> UInt32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32(state >> 33)
        }
        let alphabet: [UInt32] = [
            0x21, 0x3F, 0x28, 0x29, 0x26, 0x3B, 0x5C, 0x0A, 0x61, 0x41, 0xFFFD, 0x1F600, 0xE000, 0x8086, 0x937D, 0x201C,
            0xE9,
        ]
        for _ in 0..<50 {
            var text = String.UnicodeScalarView()
            for _ in 0..<(random() % 100) {
                let value = random() % 2 == 0 ? alphabet[Int(random()) % alphabet.count] : 0x4E00 + random() % 0x5200
                if let scalar = Unicode.Scalar(value) { text.append(scalar) }
            }
            _ = TextRepairer().repair(String(text))
        }
    }

    @Test(arguments: ["!苯", "?", "(", "&", "\\", "質(zhì)", "鍥藉", "!", "“!", "ä¸", "苯枀"])
    func repeatedWithoutEnd(unit: String) {
        _ = TextRepairer().repair(String(repeating: unit, count: 150))
    }
}
