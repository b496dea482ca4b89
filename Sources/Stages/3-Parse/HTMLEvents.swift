import CLibXML2

/// Reads prepared markup (``PreparedMarkup``) by libxml2's parser for HTML, event by event.
///
/// libxml2 builds no tree of its own, which would take 128 bytes for each element and text, and copies no input. No
/// pointer of libxml2 leaves this file.
enum HTMLEvents {
    /// What libxml2 has not read yet.
    private struct Unread {
        var bytes: UnsafeRawBufferPointer
    }

    /// Parses the markup into the builder.
    ///
    /// - Returns: False if libxml2 has no room for it.
    static func read(_ markup: [UInt8], into builder: inout TreeBuilder) -> Bool {
        _ = HTMLDocument.libraryIsReady
        guard let context = htmlNewParserCtxt() else { return false }
        defer { htmlFreeParserCtxt(context) }
        configure(context)
        return markup.withUnsafeBytes { bytes in
            var unread = Unread(bytes: bytes)
            return withUnsafeMutablePointer(to: &unread) { unread in
                guard push(unread, to: context) else { return false }
                return withUnsafeMutablePointer(to: &builder) { builder in
                    context.pointee.userData = UnsafeMutableRawPointer(builder)
                    htmlParseDocument(context)
                    return true
                }
            }
        }
    }

    /// Makes the bytes the input.
    ///
    /// Piece by piece, as from a file: libxml2 would copy memory whole, and its parser of HTML loses its place in a
    /// static buffer (2.9.14).
    private static func push(_ unread: UnsafeMutablePointer<Unread>, to context: htmlParserCtxtPtr) -> Bool {
        let read: xmlInputReadCallback = { unread, buffer, length in
            guard let unread = unread?.assumingMemoryBound(to: Unread.self), let buffer else { return -1 }
            let piece = unread.pointee.bytes.prefix(Int(length))
            UnsafeMutableRawBufferPointer(start: buffer, count: piece.count).copyBytes(from: piece)
            unread.pointee.bytes = UnsafeRawBufferPointer(rebasing: unread.pointee.bytes.dropFirst(piece.count))
            return Int32(piece.count)
        }
        guard let buffer = xmlParserInputBufferCreateIO(read, nil, unread, XML_CHAR_ENCODING_NONE) else { return false }
        guard let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
            xmlFreeParserInputBuffer(buffer)
            return false
        }
        inputPush(context, input)
        return true
    }

    private static func configure(_ context: htmlParserCtxtPtr) {
        // HUGE is an option of the XML parser that the HTML parser obeys too; it has no name among HTML_PARSE_*.
        let options =
            HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
        let huge = XML_PARSE_HUGE.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: UInt32(options) | UInt32(huge)))
        // Named and set, so that libxml2 neither guesses a charset nor converts.
        context.pointee.encoding = UnsafePointer(xmlCharStrdup("UTF-8"))
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        guard let events = context.pointee.sax else { return }
        events.pointee = xmlSAXHandler()
        events.pointee.startElement = { builder, name, attributes in
            guard let name else { return }
            HTMLEvents.begin(HTMLEvents.builder(builder), name, attributes)
        }
        events.pointee.endElement = { builder, _ in HTMLEvents.builder(builder)?.pointee.end() }
        events.pointee.characters = { builder, text, length in
            HTMLEvents.builder(builder)?.pointee.text(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        events.pointee.cdataBlock = events.pointee.characters
        events.pointee.ignorableWhitespace = events.pointee.characters
    }

    private static func builder(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeBuilder>? {
        pointer?.assumingMemoryBound(to: TreeBuilder.self)
    }

    private static func begin(
        _ builder: UnsafeMutablePointer<TreeBuilder>?,
        _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let builder else { return }
        builder.pointee.begin(Tag.named(Word(name)))
        // Names and values by turns, to the first missing name; a value can be missing.
        guard var pair = attributes else { return }
        while let name = pair[0] {
            if let attribute = AttributeName.named(name) {
                let value = pair[1]
                let length = value.map { Int(xmlStrlen($0)) } ?? 0
                builder.pointee.attribute(attribute, UnsafeBufferPointer(start: value, count: length))
            }
            pair += 2
        }
    }
}
