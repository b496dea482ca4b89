/// The signs and words between the ends of a range.
enum RangeJoin {
    /// The place after the sign that joins two numbers, if there is one.
    static func end(_ text: FigureText, at start: Int) -> Int? {
        let place = text.afterSpace(start)
        switch text[place] {
        case 0x81F3, 0x5230: return text.afterSpace(place + 1)  // 至 到
        case 0x2D, 0x7E, 0x2013, 0x2014, 0x301C, 0x223C, 0x2500, 0x2015:
            let doubled = text[place + 1] == text[place]
            return text.afterSpace(place + (doubled ? 2 : 1))
        default: return nil
        }
    }

    /// Whether no 由 or 从 before the first number makes the two a change: 由3%至5%.
    static func isNoChange(_ text: FigureText, before start: Int) -> Bool {
        let word = text[start - 1]
        return word != 0x7531 && word != 0x4ECE
    }
}
