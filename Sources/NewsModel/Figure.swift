/// A number with what it counts or measures.
public struct Figure: Sendable, Hashable {
    /// What kind of quantity it is.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case money, count, percent
        case percentagePoint = "percentage-point"
        case quantity, temperature, duration, index, ratio, fraction, multiple, rate
    }

    /// Which side of ``value`` the quantity lies on.
    public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
        case atLeast = "at-least"
        case atMost = "at-most"
        case range
    }

    /// Whether the quantity is a fact.
    public enum Tense: String, Sendable, Hashable, Codable, CaseIterable {
        case actual, forecast, target
    }

    /// Which way the quantity moved, against what.
    public struct Change: Sendable, Hashable, Codable {
        public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
            case up, down
        }

        public var direction: Direction
        /// `yoy` (同比), `qoq` (环比), the words as printed, or `nil` if none are.
        public var basis: String?

        public init(direction: Direction, basis: String?) {
            self.direction = direction
            self.basis = basis
        }
    }

    /// The number, scale and unit as printed, with 余, 多, 几 and a currency prefix; without 约, 超过, 以上.
    public var text: String
    /// The place in ``Article/paragraphs`` joined by "\n", in Unicode scalars.
    public var range: Range<Int>
    public var kind: Kind
    /// An exact decimal in the whole unit, `230000000` for 2.3亿.
    ///
    /// The lower end of a range.
    public var value: String
    /// The upper end of a range.
    public var valueMax: String?
    /// ISO 4217, UCUM, `%`, `pp`, `bp`, or `1` for counts.
    public var unit: String
    /// The unit as written, in simplified characters, without 万 or 亿: 家, 元, 部.
    public var unitText: String
    /// The measure word of a count.
    public var classifier: String?
    /// The denominator of a rate.
    public var per: String?
    /// Whether it is only about that much: 约, 近, 余, 多, 左右.
    public var approximate: Bool
    public var bound: Bound?
    /// Whether the bound itself is meant too.
    ///
    /// 以上 is, 超过 is not (Civil Code of the PRC, article 1259).
    public var inclusive: Bool?
    /// What is measured, as printed.
    public var metric: String?
    /// Whose it is, as printed.
    public var subject: String?
    /// When, in ISO 8601: `2024-Q1`, `2024-01/2024-04`.
    public var time: String?
    /// When, as printed.
    public var timeText: String?
    public var tense: Tense
    public var change: Change?
    /// New over old, for multiples: 翻一番 is `2`, 增长两倍 is `3`.
    public var factor: String?
    /// How sure it is, from 0 to 1.
    public var confidence: Double
    public var flags: [String]

    public init(
        text: String,
        range: Range<Int>,
        kind: Kind,
        value: String,
        valueMax: String? = nil,
        unit: String,
        unitText: String,
        classifier: String? = nil,
        per: String? = nil,
        approximate: Bool = false,
        bound: Bound? = nil,
        inclusive: Bool? = nil,
        metric: String? = nil,
        subject: String? = nil,
        time: String? = nil,
        timeText: String? = nil,
        tense: Tense = .actual,
        change: Change? = nil,
        factor: String? = nil,
        confidence: Double = 1,
        flags: [String] = []
    ) {
        self.text = text
        self.range = range
        self.kind = kind
        self.value = value
        self.valueMax = valueMax
        self.unit = unit
        self.unitText = unitText
        self.classifier = classifier
        self.per = per
        self.approximate = approximate
        self.bound = bound
        self.inclusive = inclusive
        self.metric = metric
        self.subject = subject
        self.time = time
        self.timeText = timeText
        self.tense = tense
        self.change = change
        self.factor = factor
        self.confidence = confidence
        self.flags = flags
    }
}
