/// A short ASCII word as a number: its first eight letters in lower case.
///
/// Names of elements and words of class attributes are compared so, without a string of their own. Two words that
/// agree in eight letters count as the same.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
    var bits: UInt64 = 0

    init() {}

    init(stringLiteral text: StaticString) {
        for index in 0..<Swift.min(8, text.utf8CodeUnitCount) { append(text.utf8Start[index], at: index) }
    }

    init(_ bytes: some Sequence<UInt8>) {
        for (index, byte) in bytes.prefix(8).enumerated() { append(byte, at: index) }
    }

    init(_ pointer: UnsafePointer<UInt8>) {
        var index = 0
        while index < 8, pointer[index] != 0 {
            append(pointer[index], at: index)
            index += 1
        }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8, at index: Int) {
        if index < 8 { bits |= UInt64(byte.lowered) << UInt64(index * 8) }
    }
}
