import Foundation

/// A text that is equal to another if its bytes are, as in the database.
///
/// Swift compares texts by what they mean: "é" is the same in one scalar or in two. A key that is looked up in memory
/// and in the database must mean the same in both. Comparing bytes is faster, too.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (a: Self, b: Self) -> Bool {
        var (a, b) = (a.text, b.text)
        return a.withUTF8 { a in
            b.withUTF8 { b in
                guard a.count == b.count, let start = a.baseAddress, let other = b.baseAddress else {
                    return a.isEmpty && b.isEmpty
                }
                return memcmp(start, other, a.count) == 0
            }
        }
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // Ends the text, so that two texts in a row do not hash as one.
        hasher.combine(0xFF as UInt8)
    }
}
