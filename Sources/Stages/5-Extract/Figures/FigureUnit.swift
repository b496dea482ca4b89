import NewsModel

/// What a unit of the table stands for.
struct FigureUnit: Sendable, Hashable {
    var kind: Figure.Kind
    /// ISO 4217, UCUM, `%`, `pp`, `bp`, or `1` for counts.
    var code: String
    /// As written, in simplified characters; of a part of a currency, the whole.
    let text: String
    /// The whole of ``text``, where that is a single character, to tell units apart fast.
    let sign: Unicode.Scalar?
    /// The power of ten that turns the unit as written into ``text``: -2 for 美分.
    var shift = 0

    init(kind: Figure.Kind, code: String, text: String, shift: Int = 0) {
        self.kind = kind
        self.code = code
        self.text = text
        self.shift = shift
        let scalars = text.unicodeScalars
        sign = scalars.count == 1 ? scalars.first : nil
    }

    static let percent = FigureUnit(kind: .percent, code: "%", text: "%")
    static let yuan = FigureUnit(kind: .money, code: "CNY", text: "元")

    var isCount: Bool { kind == .count }
}
