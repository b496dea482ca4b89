package import ExtractStage

/// A sentence and the names in it.
public struct LabelledSentence: Sendable, Hashable {
    /// The sentence, a Unicode scalar each.
    public var scalars: [UInt32]
    /// The names, in no order; offsets are scalars.
    package var names: [NameSpan]

    package init(scalars: [UInt32], names: [NameSpan]) {
        self.scalars = scalars
        self.names = names
    }

    public var text: String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(view)
    }
}
