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
    mutating func scalar(_ value: UInt32) {
        let place = memory + count
        if value < 0x800 {
            if value < 0x80 {
                place[0] = UInt8(truncatingIfNeeded: value)
                count &+= 1
                return
            }
            place[0] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
            place[1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
            count &+= 2
        } else if value < 0x10000 {
            place[0] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
            place[1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
            place[2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
            count &+= 3
        } else {
            place[0] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
            place[1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
            place[2] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
            place[3] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
            count &+= 4
        }
    }

    mutating func invalid(at offset: Int, count length: Int) {
        errors.add(offset: offset, count: length)
        scalar(0xFFFD)
    }

    /// Bytes that are known to be valid UTF-8.
    @inline(__always)
    mutating func valid(_ bytes: UnsafePointer<UInt8>, count length: Int) {
        ascii(bytes, count: length)
    }
}
