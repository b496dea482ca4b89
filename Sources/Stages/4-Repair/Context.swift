/// The two characters before the next one, as numbers of the character model.
struct Context: Hashable {
    var a: UInt16 = 0
    var b: UInt16 = 0

    mutating func append(_ id: UInt16) {
        a = b
        b = id
    }
}
