/// A name that the model found.
package struct NameSpan: Sendable, Hashable {
    package var type: NameType
    /// Scalars of the text given.
    package var range: Range<Int>
    /// How much likelier this type is than another or none, the bounds being given: 0…1.
    package var confidence: Float

    package init(type: NameType, range: Range<Int>, confidence: Float) {
        self.type = type
        self.range = range
        self.confidence = confidence
    }
}
