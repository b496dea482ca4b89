extension NameRecognizer {
    /// How many features are told of a name.
    private static let mostFeatures = 8

    /// Why each name and role of a text was found.
    func explanations(of text: String) -> [NameExplanation] {
        guard let reading = reading(text) else { return [] }
        let companies = reading.companies.map { entry in
            explanation(
                .company,
                entry.range,
                canonical: reading.companyName(entry),
                confidence: reading.confidence(of: entry),
                reading.cause(of: entry),
                in: reading
            )
        }
        let persons = reading.persons.map { entry in
            explanation(
                .person,
                entry.range,
                canonical: reading.personName(entry),
                confidence: reading.confidence(of: entry),
                reading.cause(of: entry),
                in: reading
            )
        }
        return companies + persons + reading.roleExplanations
    }

    private func explanation(
        _ kind: NameExplanation.Kind,
        _ range: Range<Int>,
        canonical: String,
        confidence: Double,
        _ cause: NameReading.Cause,
        in reading: NameReading
    ) -> NameExplanation {
        let type: NameType = kind == .company ? .company : .person
        let span = reading.model.first { $0.range == range && $0.type == type }
        var features: [NameModel.Reason] = []
        if let model, span != nil || cause.source == .model {
            features = model.reasons(
                for: type,
                in: range,
                of: reading.text.scalars.map(\.value),
                limit: Self.mostFeatures
            )
        }
        return NameExplanation(
            kind: kind,
            text: reading.text.text(range),
            canonical: canonical,
            start: range.lowerBound,
            end: range.upperBound,
            confidence: confidence,
            source: cause.source,
            reason: cause.reason,
            modelConfidence: span.map { (Double($0.confidence) * 1000).rounded() / 1000 },
            features: features.map { .init(text: $0.feature, weight: ($0.weight * 100).rounded() / 100) }
        )
    }
}
