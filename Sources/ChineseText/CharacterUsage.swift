/// A character whose simplified form depends on the word it stands in.
///
/// The forms are those of the Table of General Standard Chinese Characters (State Council, 2013) and of the General List of
/// Simplified Chinese Characters (1986); the words are such as occur in news.
struct CharacterUsage {
    /// The form in no word of the list.
    let usual: UInt32
    /// The form in the words of the list.
    let other: UInt32
    /// The words as ``Simplified/fold(_:)-(UInt32)`` leaves them, each with the place of the character in it.
    let words: [(scalars: [UInt32], place: Int)]

    static func of(_ scalar: UInt32) -> CharacterUsage? {
        // A bit is asked first: a dictionary is slow, and hardly a character of a text is in it.
        guard scalar < 0xA000, marks[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 else { return nil }
        return table[scalar]
    }

    /// The form of the character at an index of a text in which the single characters are folded.
    func form(at index: Int, in folded: [UInt32]) -> UInt32 {
        let isOther = words.contains { word in
            let start = index - word.place
            guard start >= 0, start + word.scalars.count <= folded.count else { return false }
            return word.scalars.indices.allSatisfy { folded[start + $0] == word.scalars[$0] }
        }
        return isOther ? other : usual
    }

    /// The character, its usual form, its other form, and the words where it has that.
    private static let list:
        [(character: Unicode.Scalar, usual: Unicode.Scalar, other: Unicode.Scalar, words: String)] = [
            (
                "乾", "乾", "干",
                """
                乾燥 乾旱 乾净 乾杯 乾货 乾果 乾粮 乾洗 乾脆 乾涸 乾枯 乾酪 乾冰 乾电池 乾眼 乾式 乾湿 乾衣 乾粉 乾法 乾散货 乾熄焦 \
                饼乾 豆乾 肉乾 果乾 鱼乾 萄乾 笋乾 菜乾 烘乾 晒乾 吹乾 风乾 晾乾 擦乾 阴乾 榨乾 抽乾 乾瘪 乾草 外强中乾
                """
            ),
            ("瞭", "了", "瞭", "瞭望"),
            (
                "著", "著", "着",
                """
                随著 意味著 看著 有著 沿著 凭著 藉著 临著 标志著 围绕著 绕著 朝著 接著 跟著 带著 向著 本著 著力 著手 著眼 著重 著陆 著火 著急 著装 著落 \
                著实 著想 著迷 著色 穿著 执著 沉著 附著 胶著 试著 拿著 走著 站著 坐著 说著 笑著 听著 想著 等著 抱著 对著 守著 活著 为著 存在著 著凉 衣著 睡著 \
                伴著 乘著 顺著 循著 靠著 怀著 握著 持著 载著 过著 扮演著 面对著 象征著 影响著
                """
            ),
            ("徵", "征", "徵", "魏徵 宫商角徵"),
            ("於", "于", "於", "樊於期 於菟 於潜 於梨华 於陵"),
            ("昇", "昇", "升", "提昇 昇级 昇值 昇高 上昇 晋昇 昇迁 昇学 回昇 攀昇 跃昇 昇温 昇息 直昇 昇降 飙昇 爬昇 昇任 昇格 昇旗"),
            ("藉", "借", "藉", "慰藉 狼藉 蕴藉 枕藉"),
            ("覆", "覆", "复", "答覆 回覆 反覆 批覆 覆函 覆核 覆诊 覆查 覆审 覆议 覆试 覆赛 覆检"),
            ("夥", "夥", "伙", "夥伴 合夥 夥同 团夥 一夥 散夥 入夥 店夥 夥计 同夥 拆夥"),
            ("阪", "阪", "坂", "赤阪"),
            ("喆", "喆", "喆", ""),
            ("堃", "堃", "堃", ""),
            ("甦", "甦", "苏", "甦醒 复甦"),
            ("邨", "邨", "邨", ""),
            ("氾", "氾", "泛", "氾滥 广氾"),
            ("吒", "吒", "咤", "叱吒"),
            ("摺", "折", "摺", "奏摺 存摺"),
        ]

    private static let table: [UInt32: CharacterUsage] = {
        var table: [UInt32: CharacterUsage] = [:]
        for entry in list {
            let words = entry.words.split { $0 == " " || $0 == "\n" }.compactMap { word -> ([UInt32], Int)? in
                let scalars = word.unicodeScalars.map(\.value)
                guard let place = scalars.firstIndex(of: entry.character.value) else { return nil }
                return (scalars.map { Simplified.fold($0) }, place)
            }
            table[entry.character.value] = CharacterUsage(
                usual: entry.usual.value,
                other: entry.other.value,
                words: words
            )
        }
        return table
    }()

    /// A bit for each scalar below U+A000 that is in the table.
    private static let marks: [UInt64] = {
        var marks = [UInt64](repeating: 0, count: 0xA000 / 64)
        for entry in list { marks[Int(entry.character.value >> 6)] |= 1 << UInt64(entry.character.value & 63) }
        return marks
    }()
}
