extension FigureRecognizer {
    /// The figures of the kinds asked for, kind by kind, each in the order of the text.
    ///
    /// Made for short texts in which a reader knows what to look for: spaces inside numbers are passed over, and a
    /// number stands also where news would not give one. Time is linear in the text.
    ///
    /// - Parameters:
    ///   - text: Any text. Ranges are Unicode scalars into it.
    ///   - views: The kinds; one given twice is answered twice.
    /// - Returns: The figures; those of one kind do not overlap.
    public func figures(in text: String, views: [FigureView]) -> [RecognizedFigure] {
        let squeezed = SqueezedText(text)
        return views.flatMap { squeezed.figures(of: $0) }
    }
}
