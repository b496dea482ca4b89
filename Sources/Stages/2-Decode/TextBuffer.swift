/// Text in the making: UTF-8 in one block of memory that is large enough from the start.
///
/// No decoder makes more than three bytes of one, so three times the input suffices; the pages of memory that are not
/// written to are never claimed from the system.
struct TextBuffer: ScalarSink {
    private let memory: UnsafeMutablePointer<UInt8>
    private var count = 0
    private(set) var errors = ReplacementLog()

    /// - Parameter inputCount: The number of bytes that will be decoded at most.
    init(inputCount: Int) {
        memory = .allocate(capacity: 3 * inputCount + 8)
    }

    /// Frees the memory; the buffer must not be used afterwards.
    func deallocate() {
        memory.deallocate()
    }

    /// What was decoded, without a byte order mark at its beginning.
    func text() -> String {
        let hasMark = count >= 3 && memory[0] == 0xEF && memory[1] == 0xBB && memory[2] == 0xBF
        let start = hasMark ? 3 : 0
        let span = Span(_unsafeStart: memory + start, count: count - start)
        // Everything written is valid UTF-8 by construction, so a second look is saved.
        return String(copying: UTF8Span(unchecked: span))
    }

    @inline(__always)
    mutating func ascii(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        (memory + count).update(from: bytes, count: length)
        count &+= length
    }

    @inline(__always)
    mutating func ascii(word: UInt64, count length: Int) {
        // The eight spare bytes of the block take what is stored beyond the length.
        UnsafeMutableRawPointer(memory + count).storeBytes(of: word, as: UInt64.self)
        count &+= length
    }

    @inline(__always)
    mutating func scalar(_ value: UInt32) {
        count &+= Self.write(value, at: memory + count)
    }

    @inline(__always)
    mutating func scalars(from index: inout Int, _ next: (inout Int) -> UInt32?) {
        var place = memory + count
        while let value = next(&index) { place += Self.write(value, at: place) }
        count = place - memory
    }

    /// Writes the UTF-8 of a scalar, and gives its length; up to four bytes may be written whatever the length.
    @inline(__always)
    private static func write(_ value: UInt32, at place: UnsafeMutablePointer<UInt8>) -> Int {
        let last = 0x80 | value & 0x3F
        let middle = 0x80 | value >> 6 & 0x3F
        let word: UInt32
        let length: Int
        if value >= 0x800, value < 0x10000 {
            word = 0xE0 | value >> 12 | middle << 8 | last << 16
            length = 3
        } else if value < 0x80 {
            word = value
            length = 1
        } else if value < 0x800 {
            word = 0xC0 | value >> 6 | last << 8
            length = 2
        } else {
            word = 0xF0 | value >> 18 | (0x80 | value >> 12 & 0x3F) << 8 | middle << 16 | last << 24
            length = 4
        }
        UnsafeMutableRawPointer(place).storeBytes(of: word.littleEndian, as: UInt32.self)
        return length
    }

    mutating func invalid(at offset: Int, count length: Int) {
        errors.add(offset: offset, count: length)
        scalar(0xFFFD)
    }
}
