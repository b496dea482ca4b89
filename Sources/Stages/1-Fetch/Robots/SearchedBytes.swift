/// Bytes that are looked for in others, in linear time whatever they are (Knuth, Morris and Pratt).
struct SearchedBytes: Sendable, Hashable {
    let bytes: [UInt8]
    /// For each prefix the length of the longest shorter prefix that it ends in.
    private let borders: [Int32]

    init(_ bytes: some Collection<UInt8>) {
        self.bytes = Array(bytes)
        var borders = [Int32](repeating: 0, count: self.bytes.count)
        var length = 0
        for index in self.bytes.indices.dropFirst() {
            while length > 0, self.bytes[index] != self.bytes[length] { length = Int(borders[length - 1]) }
            if self.bytes[index] == self.bytes[length] { length += 1 }
            borders[index] = Int32(length)
        }
        self.borders = borders
    }

    /// Where the first occurrence at or after `start` ends, `nil` if there is none.
    func firstEnd(in text: [UInt8], from start: Int) -> Int? {
        guard !bytes.isEmpty else { return start }
        var length = 0
        var index = start
        while index < text.count {
            while length > 0, text[index] != bytes[length] { length = Int(borders[length - 1]) }
            if text[index] == bytes[length] { length += 1 }
            index += 1
            if length == bytes.count { return index }
        }
        return nil
    }
}
