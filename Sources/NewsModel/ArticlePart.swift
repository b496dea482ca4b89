/// A part of an article in reading order, by its index among those of its kind.
public enum ArticlePart: Sendable, Hashable {
    /// An index in ``Article/paragraphs``.
    case paragraph(Int)
    /// An index in ``Article/paragraphs``, with the level of the heading from 1 to 6.
    case heading(Int, level: Int)
    /// An index in ``Article/paragraphs``, with the item's number in an ordered list; further lines of an item are
    /// paragraphs.
    case item(Int, number: Int?)
    /// An index in ``Article/tables``; its rows, which may be paragraphs too, are not named again.
    case table(Int)
    /// An index in ``Article/images``.
    case image(Int)
    /// An index in ``Article/captions``, where no image bears it.
    case caption(Int)
}
