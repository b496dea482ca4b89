import NewsModel

/// What a unit of the table stands for.
struct FigureUnit: Sendable, Hashable {
    var kind: Figure.Kind
    /// ISO 4217, UCUM, `%`, `pp`, `bp`, or `1` for counts.
    var code: String
    /// As written, in simplified characters; of a part of a currency, the whole.
    var text: String
    /// The power of ten that turns the unit as written into ``text``: -2 for 美分.
    var shift = 0

    static let percent = FigureUnit(kind: .percent, code: "%", text: "%")
    static let yuan = FigureUnit(kind: .money, code: "CNY", text: "元")

    var isCount: Bool { kind == .count }
}
