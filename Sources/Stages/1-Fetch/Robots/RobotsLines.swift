/// The lines of a robots.txt with their numbers from 1; LF, CR and CR LF end a line.
struct RobotsLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position: Int
    private var number = 0

    /// A byte order mark is passed over, even one that is cut off.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = zip(bytes, [0xEF, 0xBB, 0xBF]).prefix { $0 == $1 }.count
    }

    mutating func next() -> (Int, ArraySlice<UInt8>)? {
        guard position < bytes.count else { return nil }
        number += 1
        let line = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
        position = line.endIndex
        if position < bytes.count {
            let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
            position += isPair ? 2 : 1
        }
        return (number, line)
    }
}
