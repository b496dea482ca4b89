/// libxml2's tree of a page and nothing else: the peer that the stage's cost is measured against.
package enum BareTree {
    /// Parses the UTF-8 bytes as they stand and frees the tree; tells whether there was one.
    package static func parse(_ bytes: [UInt8]) -> Bool {
        HTMLDocument(bytes) != nil
    }
}
