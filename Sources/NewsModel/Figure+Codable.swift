/// An entry of `figures` of the wire format.
extension Figure: Codable {
    private enum Field: String, CodingKey {
        case text, start, end, kind, value, unit, classifier, per, approximate, bound, inclusive
        case metric, subject, time, tense, change, factor, confidence, flags
        case valueMax = "value_max"
        case unitText = "unit_text"
        case timeText = "time_text"
    }

    /// Reads a figure, of which the text, its place, kind, value and unit are required.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        self.init(
            text: try fields.decode(String.self, forKey: .text),
            range: try fields.range(.start, .end),
            kind: try fields.requiredWord(.kind),
            value: try fields.decode(String.self, forKey: .value),
            valueMax: try fields.value(.valueMax),
            unit: try fields.decode(String.self, forKey: .unit),
            unitText: try fields.value(.unitText, or: ""),
            classifier: try fields.value(.classifier),
            per: try fields.value(.per),
            approximate: try fields.value(.approximate, or: false),
            bound: try fields.word(.bound),
            inclusive: try fields.value(.inclusive),
            metric: try fields.value(.metric),
            subject: try fields.value(.subject),
            time: try fields.value(.time),
            timeText: try fields.value(.timeText),
            tense: try fields.word(.tense, or: .actual),
            change: try fields.value(.change),
            factor: try fields.value(.factor),
            confidence: try fields.value(.confidence, or: 1),
            flags: try fields.value(.flags, or: [])
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(text, forKey: .text)
        try fields.encode(range.lowerBound, forKey: .start)
        try fields.encode(range.upperBound, forKey: .end)
        try fields.encode(kind, forKey: .kind)
        try fields.encode(value, forKey: .value)
        try fields.encode(valueMax, forKey: .valueMax)
        try fields.encode(unit, forKey: .unit)
        try fields.encode(unitText, forKey: .unitText)
        try fields.encode(classifier, forKey: .classifier)
        try fields.encode(per, forKey: .per)
        try fields.encode(approximate, forKey: .approximate)
        try fields.encode(bound, forKey: .bound)
        try fields.encode(inclusive, forKey: .inclusive)
        try fields.encode(metric, forKey: .metric)
        try fields.encode(subject, forKey: .subject)
        try fields.encode(time, forKey: .time)
        try fields.encode(timeText, forKey: .timeText)
        try fields.encode(tense, forKey: .tense)
        try fields.encode(change, forKey: .change)
        try fields.encode(factor, forKey: .factor)
        try fields.encode(rounded: confidence, forKey: .confidence)
        try fields.encode(flags, forKey: .flags)
    }
}
