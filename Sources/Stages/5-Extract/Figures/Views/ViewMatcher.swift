/// Looks at a text for one kind of figure.
struct ViewMatcher: Sendable {
    private let view: FigureView

    init(_ view: FigureView) {
        self.view = view
    }

    /// The figure that begins at a place.
    func match(_ text: FigureText, at place: Int) -> ViewMatch? {
        switch view {
        case .number: NumberView().match(text, at: place)
        case .percent: PercentView().match(text, at: place)
        case .currency: CurrencyView().match(text, at: place)
        case .dimension: DimensionView().match(text, at: place)
        case .age: AgeView().match(text, at: place)
        case .temperature: TemperatureView().match(text, at: place)
        case .ordinal: OrdinalView().match(text, at: place)
        case .range: RangeView().match(text, at: place)
        case .datetime: DateView().match(text, at: place)
        case .duration: DurationView().match(text, at: place)
        }
    }
}
