/// Tells which currency 元 alone means.
enum HomeCurrency {
    /// The share of traditional characters, in percent, that a text of Hong Kong or Taiwan exceeds.
    private static let traditionalShare = 5

    /// ISO 4217: that of Taiwan or Hong Kong for a text in traditional characters that speaks more of one of them and
    /// not of 人民币, or else that of the mainland.
    static func code(of text: FigureText) -> String {
        var traditional = 0
        for place in 0..<text.count where text.folded[place] >= 0x4E00 {
            if text.folded[place] != text.original[place].value { traditional += 1 }
        }
        guard traditional * 100 > text.count * traditionalShare else { return "CNY" }
        var (ofTaiwan, ofHongKong) = (0, 0)
        let (taiwan, hongKong) = (taiwan, hongKong)
        for place in 0..<text.count {
            if taiwan.contains(in: text, at: place) { ofTaiwan += 1 }
            if hongKong.contains(in: text, at: place) { ofHongKong += 1 }
            if text.hasWord(mainland, at: place) { return "CNY" }
        }
        guard ofTaiwan + ofHongKong > 0 else { return "CNY" }
        return ofTaiwan >= ofHongKong ? "TWD" : "HKD"
    }

    private static let mainland = FigureText.scalars("人民币")
    private static let taiwan = WordTable(
        .forwards,
        set: """
            台币 台股 台积电 台北 台湾 台中 台南 全台 来台 台电 台铁 台塑 台币 行政院长 中央气象署 农粮署 健保署 民进党 国民党 中职 捷运 行政院 立法院 经济部 主计总处 金管会 证交所 上柜 高雄 新竹 桃园 县府 立委 健保 劳保 \
            每股盈余 每股纯益 季增 季减
            """
    )
    private static let hongKong = WordTable(
        .forwards,
        set:
            "香港 港铁 港岛 港府 葵涌 中环 尖沙咀 旺角 大埔 元朗 沙头角 马会 差饷 强积金 天文台 廉政公署 港元 港币 港交所 港股 恒生 港府 本港 全港 特区政府 立法会 金管局 九龙 新界 屯门 沙田 观塘 荃湾 将军澳 呎价 方呎 发展商 溢利 港仙 按揭"
    )
}
