/// Finds an author whose name stands alone on a line by the headline.
enum LoneName {
    /// The name among the lines between the headline and the first paragraph and the first ones of the text.
    static func read(_ lines: [ArraySlice<UInt8>], headline: [UInt8]) -> [UInt8]? {
        // A column's headline begins with its author: 卢海：钢价还会涨吗.
        if let colon = headline.find("：") ?? headline.find(":"), isHan(headline[..<colon]),
            lines.contains(where: { $0.elementsEqual(headline[..<colon]) })
        {
            return Array(headline[..<colon])
        }
        for line in lines {
            if let colon = line.find("："), isHan(line[..<colon]), !LineRules.isLabel(Array(line[..<colon])),
                lines.contains(where: { $0.elementsEqual(line[..<colon]) })
            {
                return Array(line[..<colon])
            }
        }
        return lines.first { line in
            isHan(line) && line.count <= 9 && !LineRules.isLabel(Array(line))
                && surnames.contains(line.prefix(3).text) && !words.contains { line.equals($0) }
        }.map(Array.init)
    }

    /// Whether it is two to four Chinese characters.
    private static func isHan(_ text: ArraySlice<UInt8>) -> Bool {
        guard (6...12).contains(text.count) else { return false }
        // E4 to E9 lead the common ideographs.
        return text.enumerated().allSatisfy { $0.offset % 3 != 0 || (0xE4...0xE9).contains($0.element) }
            && text.count % 3 == 0
    }

    /// Frequent surnames in both scripts, from common knowledge, without those that begin many other words.
    private static let surnames = Set(
        ("王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴钟汪"
            + "姜范姚谭廖邹熊陆郝孔崔邱顾侯邵孟龙段雷钱汤尹黎武贺赖龚張劉陳楊趙黃吳孫羅鄭謝韓馮蕭許呂蘇盧蔣賈葉閻鍾譚鄒陸顧").map(
                String.init
            )
    )
    /// Words that begin as surnames do and stand alone above texts.
    private static let words: [StaticString] = [
        "黄金", "周刊", "许可", "龙虎榜", "武汉", "苏州", "郑州", "杨浦", "徐州", "罗湖", "何时", "顾问", "钱包", "雷达", "黃金", "余额", "周末",
    ]
}
