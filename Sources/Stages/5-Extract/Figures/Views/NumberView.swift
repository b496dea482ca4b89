import NewsModel

/// Bare numbers: what is counted, measured or written, without its unit.
struct NumberView: Sendable {
    private let reader = LooseNumberReader()

    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        guard let number = reader.read(text, at: place), !isPart(text, number), !isWord(text, number) else {
            return nil
        }
        if let match = power(text, number) { return match }
        var range = number.range
        var value = number.value
        if let half = half(text, number) { return half }
        if text[range.upperBound] == 0x6253, number.numeral.value.small != nil, !isVerb(text, range.upperBound) {  // 打
            value = value.shifted(by: 1) + value + value
            range = range.lowerBound..<range.upperBound + 1
        }
        guard number.upper == nil else { return nil }
        return ViewMatch(range: range, value: value.description, unit: "")
    }

    /// 一半, 1半.
    private func half(_ text: FigureText, _ number: LooseNumber) -> ViewMatch? {
        let end = number.range.upperBound
        guard text[end] == 0x534A, number.value == .one, !number.isFraction else { return nil }
        return ViewMatch(range: number.range.lowerBound..<end + 1, value: "0.5", unit: "")
    }

    /// 2^5, 2^-1.
    private func power(_ text: FigureText, _ number: LooseNumber) -> ViewMatch? {
        let end = number.range.upperBound
        guard text[end] == 0x5E, let base = number.value.small, base < 1000 else { return nil }
        let isNegative = text[end + 1] == 0x2D
        guard let exponent = reader.read(text, at: end + (isNegative ? 2 : 1)), let times = exponent.value.small,
            times <= 9, !exponent.isFraction
        else { return nil }
        var product = 1
        for _ in 0..<times {
            let (next, isTooLarge) = product.multipliedReportingOverflow(by: base)
            guard !isTooLarge, next < 1_000_000_000 else { return nil }
            product = next
        }
        guard product > 0 else { return nil }
        let value = isNegative ? ExactDecimal.quotient(1, product, decimals: 18) : ExactDecimal(product)
        return ViewMatch(
            range: number.range.lowerBound..<exponent.range.upperBound,
            value: value.description,
            unit: ""
        )
    }

    private func isVerb(_ text: FigureText, _ place: Int) -> Bool { Self.afterStrike.contains(text[place + 1]) }

    /// Whether the number is a part of an identifier, an address, a score or a time.
    private func isPart(_ text: FigureText, _ number: LooseNumber) -> Bool {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        let (before, after) = (text[start - 1], text[end])
        if isCalledOut(text, number.numeral.range) || Self.identifiers.contains(in: text, at: start) { return true }
        if after == 0x25, number.range.count == 1, !number.numeral.isASCII { return true }  // 二% is a share
        if number.numeral.isASCII {
            if ViewText.isASCIIWord(before) || before == 0x2B || before == 0x5F { return true }
            if (before == 0x2E || before == 0x2D || before == 0x3A || before == 0x2F), ViewText.isDigit(text[start - 2])
            {
                return true
            }
            if after == 0x2E || after == 0x3A, ViewText.isDigit(text[end + 1]) { return true }
            if after == 0x2D, ViewText.isDigit(text[end + 1]), text[number.numeral.range.lowerBound] == 0x30 {
                return true
            }
            if ViewText.isLetter(after), ViewText.isASCIIWord(text[end + 1]),
                NumberView.units.longest(in: text, at: end) == nil
            {
                return true
            }
            return number.numeral.wholeDigits >= 11 && number.numeral.range.count == number.numeral.wholeDigits
        }
        return number.numeral.isPositional && number.numeral.range.count >= 7
    }

    /// Whether digits said one by one stand around a numeral, 幺 for 一 among them: numbers of telephones, of cards.
    private func isCalledOut(_ text: FigureText, _ range: Range<Int>) -> Bool {
        func hasOne(from place: Int, by step: Int) -> Bool {
            var next = place
            while abs(next - place) < 24 {
                if text.original.indices.contains(next), text.original[next] == "幺" { return true }
                guard text[next] == 0x70B9 || NumeralClass(text[next]).isNumeral else { return false }
                next += step
            }
            return false
        }
        return hasOne(from: range.upperBound, by: 1) || hasOne(from: range.lowerBound - 1, by: -1)
    }

    /// Whether the numeral is a part of a word.
    private func isWord(_ text: FigureText, _ number: LooseNumber) -> Bool {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        let numeral = number.numeral
        if numeral.isBareScale, !number.isFraction { return true }
        if text[end] == 0x540E, numeral.range.count == 2, text[end + 1] == 0 || ViewText.isHan(text[end + 1]),
            numeral.isASCII
        {
            return true  // 90后
        }
        guard !numeral.isASCII, !number.isFraction else { return false }
        let first = numeral.range.lowerBound
        if let (length, _) = NumberView.words.longest(in: text, at: first), length >= numeral.range.count {
            return true
        }
        for place in [first, first + 1] {
            if let (length, _) = NumberView.endings.longest(in: text, at: place), place - length < first { return true }
        }
        if isTen(text, numeral) { return text[end] == 0x5206 && text[end + 1] != 0x4E4B || text[end] == 0x8DB3 }
        guard numeral.range.count == 1 else { return false }
        // 队伍, 陆地: a digit of cheques stands alone or among numerals.
        if NumeralClass.formal.contains(text[first]) || text[first] == 0x62FE {
            return ViewText.isHan(text[start - 1]) || (ViewText.isHan(text[end]) && text[end] != 0x6253)
        }
        if UnitTable.units.longest(in: text, at: end)?.meaning.kind == .money || text[end] == 0x7F8E { return true }
        guard NumeralClass(text[first]) == .digit(1), ViewText.isHan(text[end]), text[end] != 0x534A,
            text[end] != 0x6253
        else { return false }
        // 一看, 一共: before what it counts, or as what something is.
        return !(UnitTable.units.longest(in: text, at: end)?.meaning.isCount ?? false) && text[start - 1] != 0x662F
    }

    private func isTen(_ text: FigureText, _ numeral: Numeral) -> Bool {
        numeral.range.count == 1 && text[numeral.range.lowerBound] == 0x5341
    }

    /// What after 打 makes it a verb: 十打电话.
    private static let afterStrike = FigureText.scalars("电开击算造工架字败印")
    private static let units = UnitTable.units
    private static let identifiers = WordTable(
        .backwards,
        set: "编号 尾号 尾号为 编号为 号码 号码是 号码为 电话 电话是 手机 手机号 证号 证号是 账号 账号是 卡号 代码 密码 密码是 邮编 QQ"
    )
    /// Words and names that begin with a numeral.
    private static let words = WordTable(
        .forwards,
        set: """
            四川 四平 四会 三亚 三明 三峡 三门峡 三星 三国 三农 三角 三七 三轮车 三明治 三文鱼 五金 五粮液 五角大楼 五角星 五官 五行 五谷 六安 六盘水 六合 七喜 七夕 \
            八卦 八股 八达岭 八宝 八哥 九江 九龙 九寨沟 九泉 十分 十足 十堰 十字 百度 百货 百姓 百合 千万 千瓦 万一 万岁 万能 万科 一共 一起 一定 一些 一样 一直 一般 一下 一旦 一切 \
            一向 一致 一律 一生 一贯 一再 一带 一面 一边 一旁 一时 一经 一举 一流 一线 一体 一心 一言 一味 一阵 一会 一点 一同 一概 一齐 两岸 两极 两性 两栖 两会 二维码 \
            二手 二胡 二氧化 四肢 四处 四周 四季 三角形 五一 七一 八一
            """
    )
    /// Words of which a numeral is the last character.
    private static let endings = WordTable(
        .backwards,
        set: "统一 唯一 单一 同一 专一 万一 逐一 划一 合一 归一 不一 张三 李四 王五 再三 不三 周一 周二 周三 周四 周五 周六 星期一 星期二 星期三 星期四 星期五 星期六"
    )
}
