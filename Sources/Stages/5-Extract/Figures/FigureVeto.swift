import NewsModel

/// Tells quantities from numbers that count nothing: ordinals, names, identifiers, articles.
struct FigureVeto: Sendable {
    func rejects(_ measure: Measure, in text: FigureText) -> Bool {
        isVagueCount(measure) || isOrdinal(measure, text) || isIdentifier(measure, text)
            || isIdiom(measure, text) || isArticle(measure, text) || isTitle(measure, text)
            || isOtherWord(measure, text) || isReference(measure, text)
    }

    /// 百家, 亿元, 万人 count nothing exactly.
    private func isVagueCount(_ measure: Measure) -> Bool {
        let numeral = measure.numeral
        if numeral.isBareScale { return true }
        // 三两个, 一两家: digits in a row without a scale are no number, and 一两 hardly a range.
        guard numeral.isPositional, !numeral.isASCII, !numeral.isSingleDigit,
            measure.numeralStart == numeral.range.lowerBound
        else { return false }
        return numeral.upper == nil
            ? numeral.range.count > 1 && !measure.flags.contains("shared-unit") : numeral.value.small == 1
    }

    /// 每10股 is what something else is counted by, and 两个月前 tells when.
    private func isReference(_ measure: Measure, _ text: FigureText) -> Bool {
        if text[measure.range.lowerBound - 1] == 0x6BCF { return true }  // 每
        guard measure.unit.kind == .duration else { return false }
        let end = measure.range.upperBound
        return text[end] == 0x524D || (text[end + 1] == 0x524D && (text[end] == 0x4EE5 || text[end] == 0x4E4B))
    }

    /// 第3, 前五名, 首个 tell a place in an order.
    private func isOrdinal(_ measure: Measure, _ text: FigureText) -> Bool {
        let start = measure.range.lowerBound
        let before = text[start - 1] == 0x20 ? text[start - 2] : text[start - 1]
        if before == 0x7B2C { return true }  // 第
        guard before == 0x524D else { return false }  // 前
        let earlier = text[start - 2]
        return !FigureVeto.beforeFront.contains(earlier)
    }

    /// Letters, digits and signs that touch a number make it part of a name or a code.
    private func isIdentifier(_ measure: Measure, _ text: FigureText) -> Bool {
        let start = measure.range.lowerBound
        guard measure.numeral.isASCII else { return false }
        if measure.numeral.wholeDigits > 15 { return true }
        // 05标段, 02包: a leading zero numbers things.
        let first = measure.numeralStart
        if text[first] == 0x30, case .ascii = NumeralClass(text[first + 1]) { return true }
        guard start == measure.numeralStart else { return false }
        let before = text[start - 1]
        switch before {
        case 0x41...0x5A, 0x61...0x7A: return !(measure.unit.kind == .percent)
        case 0x30...0x39, 0x2E, 0x5F, 0x23, 0x40, 0x3D, 0x26, 0x2A, 0x5C, 0xD7: return true
        case 0x2B: return measure.unit.isCount && isASCIIWord(text[start - 2])  // K128+500处
        case 0x2F: return isASCIIWord(text[start - 2])
        // 直-8 is a name where no sign can be; so is LT-101.
        case 0x2D: return isASCIIWord(text[start - 2]) || (measure.unit.kind == .quantity && text[start - 2] > 0x80)
        default: return false
        }
    }

    /// 《科创二十条》 and “金融16条” are names.
    private func isTitle(_ measure: Measure, _ text: FigureText) -> Bool {
        let next = text[measure.range.upperBound]
        // “15分钟”生活圈: what fills the quotation marks is a name.
        let opening = text[measure.range.lowerBound - 1]
        if opening == 0x201C || opening == 0x300C, next == 0x201D || next == 0x300D { return true }
        return next == 0x300B || (measure.unit.sign == "条" && (next == 0x201D || next == 0x300D))
    }

    private func isIdiom(_ measure: Measure, _ text: FigureText) -> Bool {
        guard !measure.numeral.isASCII else { return false }
        let start = measure.numeralStart
        if IdiomTable.phrases.contains(in: text, at: start) { return true }
        for place in [start, start + 1] {
            if let (length, _) = IdiomTable.endings.longest(in: text, at: place), place - length < start { return true }
        }
        return isQuoted(measure, text)
    }

    /// A short phrase in quotation marks that begins with a Chinese numeral is a slogan: “两个维护”.
    private func isQuoted(_ measure: Measure, _ text: FigureText) -> Bool {
        let opening = text[measure.numeralStart - 1]
        guard opening == 0x201C || opening == 0x300C || opening == 0x300E || opening == 0x300A else { return false }
        // What is longer than a slogan by itself is none.
        for place in measure.range.upperBound..<max(measure.range.upperBound, measure.numeralStart + 10) {
            switch text[place] {
            case 0x201D, 0x300D, 0x300F, 0x300B: return true
            case 0xFF0C, 0x3002, 0x2C, 0: return false
            default: continue
            }
        }
        return false
    }

    /// 一 with a measure word is an article, and 二 with one an ordinal: 一家企业, 二期.
    private func isArticle(_ measure: Measure, _ text: FigureText) -> Bool {
        guard measure.numeral.isSingleDigit, measure.upper == nil else { return false }
        let digit = text[measure.numeralStart]
        switch measure.unit.kind {
        case _ where NumeralClass.formal.contains(digit): return true
        case .count: return digit == 0x4E00 || digit == 0x4E8C || NumeralClass(digit) == .digit(0)
        case .quantity, .duration, .temperature: return digit == 0x4E00 || NumeralClass(digit) == .digit(0)
        case .index: return true
        case .money:
            return digit == 0x4E00 || (measure.unit.sign == "元" && measure.range.count == 2 && digit != 0x4E24)
        case .percent: return digit == 0x96F6
        default: return false
        }
    }

    /// What the unit alone would pass and its neighbours show to be a date, a place or another word.
    private func isOtherWord(_ measure: Measure, _ text: FigureText) -> Bool {
        let end = measure.range.upperBound
        let numeral = measure.numeral
        switch measure.unit.kind {
        case .duration:
            if text[end] == 0x671F || Self.terms.contains(in: text, at: end) { return true }  // 3年期
            // 3分27秒46 and 56秒24 are times of a race.
            if measure.unit.sign == "秒",
                text[measure.range.lowerBound - 1] == 0x5206 || ViewText.isDigit(text[end])
            {
                return true
            }
            if measure.unit.sign == "天" { return Self.afterDay.contains(text[end]) }
            guard measure.unit.code == "a" else { return false }
            // 80年代, 半年度 and 半年报, 2018年: four digits are a year.
            if text[measure.numeralStart] == 0x534A { return text[end] == 0x5EA6 || text[end] == 0x62A5 }
            if Self.afterYear.contains(text[end]) { return true }
            return Self.eras.contains(in: text, at: measure.numeralStart)
                || (numeral.isPositional && numeral.range.count >= 4)
                || (numeral.isASCII && numeral.wholeDigits == 4)
        case .index:
            // The points of an index have a fraction or exceed the hours of a day.
            return !numeral.isASCII || !(numeral.hasFraction || (numeral.value.small ?? 25) > 24)
        case .percent where text[end - 1] == 0x6210:
            // 九成人口, but 成人.
            if text[end] == 0x4EBA, FigureVeto.afterPeople.contains(text[end + 1]) { return false }
            return FigureVeto.afterTenth.contains(text[end])
        case .percentagePoint:
            return text[end - 1] == 0x70B9 && text[end] == 0x7403  // 点球
        case .multiple where text[end - 1] == 0x756A:
            return !(measure.numeralStart - 4..<measure.numeralStart).contains { text[$0] == 0x7FFB }
        case .count: return isOtherCount(measure, text)
        case .quantity, .temperature: return isLooseMeasure(measure, text)
        default: return false
        }
    }

    private func isOtherCount(_ measure: Measure, _ text: FigureText) -> Bool {
        let start = measure.numeralStart
        switch measure.unit.sign {
        case "届": return true
        case "分": return !isScore(measure, text)
        // 2021款 is the model of a year.
        case "款":
            let year = measure.numeral.value.small ?? 0
            return measure.numeral.wholeDigits == 4 && (1990...2049).contains(year)
        // 39号1栋 is an address.
        case "栋", "幢", "间": return text[start - 1] == 0x53F7
        // 七层共挤, 八字方针, 两手抓 say how a thing is made.
        case "层", "字", "手", "站", "面": return measure.numeral.isSingleDigit || text[start - 1] == 0x53F7
        case "座": return ViewText.isLetter(text[measure.range.upperBound])  // 7座SUV
        // 三届八次董事会 is the eighth.
        case "次": return text[start - 1] == 0x5C4A
        default: return false
        }
    }

    /// Points of a game or a review: 得到33分, 评分8.6分, but 5分 alone may be minutes or cents.
    private func isScore(_ measure: Measure, _ text: FigureText) -> Bool {
        guard measure.numeral.isASCII, measure.upper == nil else { return false }
        let start = measure.numeralStart
        if measure.numeral.hasFraction { return true }
        return (start - 3...start).contains { Self.scoring.contains(in: text, at: $0) }
    }

    private static let scoring = WordTable(
        .backwards,
        set: "得 得到 拿下 砍下 砍 轰下 攻下 贡献 积 评分 得分 总分 均分 平均分 满分 失 净胜 领先 落后 打出 进账"
    )

    /// Measure words of one character that are more often something else with a small Chinese number: 三度, 两两.
    private func isLooseMeasure(_ measure: Measure, _ text: FigureText) -> Bool {
        let start = measure.range.lowerBound
        let end = measure.range.upperBound
        switch measure.unit.sign {
        case "钱", "方", "卡", "里", "担", "两", "桶", "帕", "伏", "尺", "寸", "丈", "磅", "顷":
            return measure.numeral.isSingleDigit || FigureVeto.afterLoose.contains(text[end])
        case "码": return !measure.numeral.isASCII || FigureVeto.afterLoose.contains(text[end])
        case "升": return FigureVeto.afterLitre.contains(text[end])
        case "克": return FigureVeto.afterGram.contains(text[end])
        case "g": return !measure.numeral.isASCII || (measure.numeral.wholeDigits == 1 && !measure.numeral.hasFraction)
        case "平": return (0x4E00...0x9FFF).contains(text[end])
        // 2.0T is the size of an engine.
        case "T": return true
        case "t", "m", "V", "L", "N": return !measure.numeral.isASCII
        case "度":
            // 两度 is twice, 东经121度 a place.
            if measure.numeral.isSingleDigit { return true }
            return text[start - 1] == 0x7ECF || text[start - 1] == 0x7EAC
        default: return false
        }
    }

    private func isASCIIWord(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    /// What after 升 makes it a verb: 由8升至9元.
    private static let afterLitre = FigureText.scalars("至到级高值为")
    /// What after 天 makes it the beginning of another word: 2021天津.
    private static let afterDay = FigureText.scalars("津猫然气府山河文下空")
    /// 80年代, 三年级 are no durations.
    private static let afterYear = FigureText.scalars("代级")
    /// Names of eras, which number years.
    private static let eras = WordTable(.backwards, set: "民国 公元 公元前 西元 光绪 乾隆 康熙 道光 同治 昭和 平成 令和 第")
    /// What after 克 makes it the beginning of another word: 克朗, 克耳文.
    private static let afterGram = FigureText.scalars("耳勒隆朗拉服里")
    /// What before 前 makes it the end of another word: 目前, 此前, 以前.
    private static let beforeFront = FigureText.scalars("目此以日当提年之月空生早先眼")
    /// What after 成 makes it the beginning of another word: 成立, 成为, 成本.
    private static let afterTenth = FigureText.scalars("立为员本果功长熟交品效绩都就片群型份人分套不新")
    /// What after a length of time makes a name of it: 52周新高, 30日均线.
    private static let terms = WordTable(.forwards, set: "新高 新低 高位 低位 高点 低点 均线 均价")
    private static let afterPeople = FigureText.scalars("口员群士")
    /// What after a loose measure makes it the beginning of another word: 方面, 里面, 安全.
    private static let afterLoose = FigureText.scalars("面案式法向程位便全装排保心奶车片号头")
}
