/// A line of the page as a reader sees it: a paragraph, a heading, an item of a list.
struct Block {
    enum Kind: UInt8 {
        case paragraph, heading, item, caption, cell
    }

    /// The text in ``PageBlocks/bytes``, blanks normalised.
    var start: Int32
    var stop: Int32
    /// The first text node of it.
    var node: Int32
    /// Scalars that are not blanks.
    var ink: Int32
    /// Those of them inside links.
    var linkInk: Int32
    /// Full stops, commas and the like.
    var marks: Int32
    /// Behind the numbers, where it takes no padding of its own.
    var kind: Kind
    /// Whether any ancestor is an aside (``NodeRole/aside``).
    var isAside: Bool
    var isMeta: Bool

    var isMostlyLink: Bool { linkInk * 2 > ink }
}
