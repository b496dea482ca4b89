/// Tells which currency 元 alone means.
enum HomeCurrency {
    /// The share of traditional characters, in percent, that a text of Hong Kong or Taiwan exceeds.
    private static let traditionalShare = 5

    /// ISO 4217: that of Taiwan or Hong Kong for a text in traditional characters that names it and not 人民币, or else
    /// that of the mainland.
    static func code(of text: FigureText) -> String {
        var traditional = 0
        var namesTaiwan = false
        var namesHongKong = false
        for (place, scalar) in text.folded.enumerated() {
            if scalar != text.original[place].value, scalar >= 0x4E00 { traditional += 1 }
            switch scalar {
            case 0x53F0: namesTaiwan = namesTaiwan || taiwan.contains(in: text, at: place)  // 台
            case 0x6E2F: namesHongKong = namesHongKong || hongKong.contains(in: text, at: place)  // 港
            case 0x4EBA: if text.hasWord(mainland, at: place) { return "CNY" }  // 人
            default: break
            }
        }
        guard traditional * 100 > text.count * traditionalShare else { return "CNY" }
        return namesTaiwan ? "TWD" : namesHongKong ? "HKD" : "CNY"
    }

    private static let mainland = FigureText.scalars("人民币")
    private static let taiwan = WordTable(.forwards, set: "台币 台股 台积电 台北 台湾 台中 台南")
    private static let hongKong = WordTable(.forwards, set: "港元 港币 港交所 港股")
}
