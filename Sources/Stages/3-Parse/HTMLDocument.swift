import CLibXML2

/// A document of libxml2, freed when its owner goes: what ``BareTree`` measures against.
///
/// The stage reads pages by ``HTMLEvents``. No pointer and no node of libxml2 leaves this file.
struct HTMLDocument: ~Copyable {
    private let document: htmlDocPtr

    /// Reads markup; returns `nil` if libxml2 makes no tree of it.
    init?(_ markup: [UInt8]) {
        _ = Self.libraryIsReady
        let options =
            HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
            | HTML_PARSE_NODEFDTD.rawValue
        guard let size = Int32(exactly: markup.count) else { return nil }
        // HUGE is an option of the XML parser that the HTML parser obeys too; it has no name among HTML_PARSE_*.
        let huge = XML_PARSE_HUGE.rawValue
        let parsed = markup.withUnsafeBytes { buffer in
            htmlReadMemory(buffer.baseAddress, size, nil, "UTF-8", Int32(bitPattern: UInt32(options) | UInt32(huge)))
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// The entities of HTML 4 by ``Entity/key(_:)``, as libxml2 knows them; none is longer than eight letters.
    static let entities: [UInt64: UInt32] = {
        var result: [UInt64: UInt32] = [:]
        // From the quotation mark to the suit of diamonds.
        for value in UInt32(0x22)...0x2666 {
            guard let entity = htmlEntityValueLookup(value), let name = entity.pointee.name else { continue }
            result[Entity.key(String(cString: name).utf8)] = value
        }
        return result
    }()

    /// libxml2 wants to be set up once, before threads use it.
    static let libraryIsReady: Bool = {
        xmlInitParser()
        return true
    }()
}
