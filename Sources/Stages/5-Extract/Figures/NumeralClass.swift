/// What a folded scalar can be in a numeral.
enum NumeralClass: Sendable, Hashable {
    case none
    /// 0…9 in ASCII.
    case ascii(UInt8)
    /// 一 to 九, 两, 零.
    case digit(UInt8)
    /// 廿 卅 卌.
    case tens(UInt8)
    /// 十 百 千, as a power of ten.
    case small(Int)
    /// 万 亿 兆, as a power of ten.
    case big(Int)

    init(_ scalar: UInt32) {
        self =
            switch scalar {
            case 0x30...0x39: .ascii(UInt8(scalar - 0x30))
            case 0x3007, 0x96F6, 0x25CB: .digit(0)  // 〇 零 ○
            case 0x4E00, 0x58F9: .digit(1)  // 一 壹
            case 0x4E8C, 0x8D30, 0x4E24: .digit(2)  // 二 贰 两
            case 0x4E09, 0x53C1: .digit(3)  // 三 叁
            case 0x56DB, 0x8086: .digit(4)  // 四 肆
            case 0x4E94, 0x4F0D: .digit(5)  // 五 伍
            case 0x516D, 0x9646: .digit(6)  // 六 陆
            case 0x4E03, 0x67D2: .digit(7)  // 七 柒
            case 0x516B, 0x634C: .digit(8)  // 八 捌
            case 0x4E5D, 0x7396: .digit(9)  // 九 玖
            case 0x5EFF: .tens(2)  // 廿
            case 0x5345: .tens(3)  // 卅
            case 0x534C: .tens(4)  // 卌
            case 0x5341, 0x62FE: .small(1)  // 十 拾
            case 0x767E, 0x4F70: .small(2)  // 百 佰
            case 0x5343, 0x4EDF: .small(3)  // 千 仟
            case 0x4E07: .big(4)  // 万
            case 0x4EBF: .big(8)  // 亿
            case 0x5146: .big(12)  // 兆
            default: .none
            }
    }

    /// The digits of cheques, which alone are surnames and parts of words: 大陆, 队伍.
    static let formal = FigureText.scalars("壹贰叁肆伍陆柒捌玖")

    /// The folded scalars that can be in a numeral.
    static let all = FigureText.scalars("0123456789〇零○一壹二贰两三叁四肆五伍六陆七柒八捌九玖廿卅卌十拾百佰千仟万亿兆")

    var isNumeral: Bool { self != .none }
}
