import Foundation
import PipelineTesting

/// Makes texts like the annotated sentences and unlike them: cut, spliced, repeated, with numerals and units strewn in.
struct SentenceMutator {
    private struct Sample: Decodable {
        let input: String
    }

    /// The longest piece that is repeated, and how often at most.
    private static let longestPiece = 12
    private static let mostRepeats = 24

    private let sentences: [[Unicode.Scalar]]
    private let pieces: [[Unicode.Scalar]]
    private var random: SplitMix64

    init(seed: UInt64) throws {
        let file = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "samples/sentences/figures.jsonl")
        sentences = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            try Array(JSONDecoder().decode(Sample.self, from: Data(line.utf8)).input.unicodeScalars)
        }
        pieces = Self.words.split(separator: " ").map { Array($0.unicodeScalars) }
        random = SplitMix64(seed: seed)
    }

    mutating func next() -> String {
        var text = sentences[below(sentences.count)]
        for _ in 0...below(6) { mutate(&text) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return String(view)
    }

    private mutating func mutate(_ text: inout [Unicode.Scalar]) {
        let start = below(text.count + 1)
        let end = min(text.count, start + below(Self.longestPiece))
        switch below(8) {
        case 0: text.removeSubrange(start..<end)
        case 1: text.insert(contentsOf: pieces[below(pieces.count)], at: start)
        case 2: text.replaceSubrange(start..<end, with: pieces[below(pieces.count)])
        case 3:
            let piece = Array(text[start..<end])
            for _ in 0..<below(Self.mostRepeats) { text.insert(contentsOf: piece, at: start) }
        case 4:
            let other = sentences[below(sentences.count)]
            text = Array(text[..<start]) + Array(other[below(other.count)...])
        case 5:
            if let scalar = Unicode.Scalar(UInt32(below(0x30000))) { text.insert(scalar, at: start) }
        case 6 where !text.isEmpty: text.swapAt(below(text.count), 0)
        default:
            for _ in 0..<below(Self.longestPiece) { text.insert(contentsOf: pieces[below(pieces.count)], at: start) }
        }
        if text.isEmpty { text = sentences[0] }
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    /// What the recogniser knows, and what parts it.
    private static let words = """
        0 1 9 12 2024 1,234 3.5 00 ５ 〇 零 一 二 两 三 半 几 十 廿 百 千 万 亿 兆 点 余 多 来 数 壹 佰 负 - + ± / . , ， 、 和 至 到 ~ — 第 前 每 约 超 近 \
        不足 以上 以下 左右 元 角 分 块 美元 US$ HK$ 新台幣 港元 % ％ ‰ 成 个百分点 bp 基点 倍 番 分之 百分之 家 人 个 台 名 项 届 款 条 层 座 吨 亩 斤 \
        米 公里 平方米 ℃ 度 零下 摄氏 千瓦 千瓦时 百帕 兆帕 标箱 点 年 月 日 号 周 季度 小时 分钟 秒 岁 年底 去年 今年 上年 明年 同期 去年同期 上月 本周三 \
        上季度 近三年 全年 一季度 上半年 十四五 期间 末 底 初 截至 报告期内 目前 同比 环比 较 比 增长 下降 翻 增至 降到 由 从 预计 计划 力争 分别 分别为 \
        的 为 达 在 将 公司 收入 产值 ( ) （ ） 《 》 “ ” 「 」 。 ； : ： ！ ？ \u{0A} \u{20} \u{3000} \u{200D} \u{FE0F} é 😀 A G K T x × * # @
        """
}
