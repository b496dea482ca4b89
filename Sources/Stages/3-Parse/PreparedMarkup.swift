/// A page's markup as libxml2 can bear it.
///
/// One pass over the bytes takes away what makes libxml2 lose text or time: comments (an unclosed one would eat the
/// rest), every DOCTYPE (a late one ends the document), `</html>` and `</body>`, scripts and styles, CDATA marks,
/// attributes beyond a limit, NULs and end tags without a start. JSON-LD is kept aside. A pass over entities puts
/// right what HTML 5 reads differently from libxml2's HTML 4.
struct PreparedMarkup {
    private(set) var bytes: [UInt8] = []
    /// The texts of `<script type="application/ld+json">`.
    private(set) var linkedData: [[UInt8]] = []
    private(set) var state = EmbeddedState()
    /// Where the contents of longer scripts stand in the page without its NULs.
    private(set) var scripts: [Range<Int>] = []
    /// Elements and texts, before libxml2 adds what is implied.
    private(set) var nodeCount = 0

    /// Hands the bytes over and keeps none.
    mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
    }

    /// - Throws: `tooDeep` and `tooManyNodes`, before libxml2 spends any time.
    init(_ html: UnsafeBufferPointer<UInt8>, within limits: ParseLimits) throws(ParseFailure) {
        guard html.contains(0) else {
            try self.init(scanning: html, within: limits)
            return
        }
        // libxml2 takes a NUL inside a tag for the end of the page.
        self = try html.filter { $0 != 0 }.withUnsafeBufferPointer { clean in
            Result { () throws(ParseFailure) in try PreparedMarkup(scanning: clean, within: limits) }
        }.get()
    }

    private init(scanning html: UnsafeBufferPointer<UInt8>, within limits: ParseLimits) throws(ParseFailure) {
        var scanner = MarkupScanner(html, limits: limits)
        try scanner.run()
        bytes = scanner.output
        linkedData = scanner.linkedData
        state = scanner.state
        scripts = scanner.scripts
        nodeCount = scanner.nodeCount
    }
}
