/// The part of a page that its charset is judged by: text without markup, at most 16 KiB.
enum TextSample {
    static let length = 16_384
    /// A longer run of ASCII tells nothing about the charset.
    private static let longestASCII = 16

    /// The sample; the bytes from the first one above 7F on where all text is in tags or scripts.
    static func make(of bytes: Bytes, length: Int = Self.length) -> [UInt8] {
        var sampler = Sampler(bytes: bytes, length: length)
        sampler.run()
        if sampler.hasText { return sampler.sample }
        let start = max(0, bytes.asciiEnd(from: 0) - longestASCII)
        return Array(bytes[min(start, bytes.count)...].prefix(length))
    }

    private struct Sampler {
        let bytes: Bytes
        let length: Int
        var sample: [UInt8] = []
        var hasText = false
        var index = 0
        /// What to leave out with all that is in it; the end of a comment is left out too, the end tags are tags.
        static let blocks: [(StaticString, StaticString)] = [
            ("<!--", "-->"), ("<script", "</script"), ("<style", "</style"),
        ]
        /// Whether an opening without an end was met: no need to look for the end again.
        var isUnclosed = [false, false, false]
        /// The next `>`, looked for once.
        var close = -1

        init(bytes: Bytes, length: Int) {
            self.bytes = bytes
            self.length = length
            sample.reserveCapacity(length)
        }

        mutating func run() {
            while index < bytes.count, sample.count < length {
                if bytes[index] == 0x3C { skipTag() } else { text() }
            }
        }

        /// Copies up to the next tag; of a long run of ASCII its first byte alone, which may end a character.
        private mutating func text() {
            let limit = index + length - sample.count
            let start = index
            while index < bytes.count, bytes[index] != 0x3C, index < limit {
                guard bytes[index] < 0x80 else {
                    hasText = true
                    sample.append(bytes[index])
                    index += 1
                    continue
                }
                var end = index
                while end < bytes.count, bytes[end] < 0x80, bytes[end] != 0x3C { end += 1 }
                if end - index > TextSample.longestASCII {
                    if index > start { sample.append(bytes[index]) }
                    sample.append(0x0A)
                } else {
                    sample.append(contentsOf: bytes[index..<end])
                }
                index = end
            }
        }

        private mutating func skipTag() {
            for (kind, (open, end)) in Self.blocks.enumerated() where !isUnclosed[kind] && matches(open, at: index) {
                if let found = find(end, from: index + open.utf8CodeUnitCount) {
                    index = found
                    return
                }
                isUnclosed[kind] = true
            }
            if close < index { close = bytes[index...].firstIndex(of: 0x3E) ?? bytes.count }
            let isTag = index + 1 < bytes.count && bytes[index + 1] < 0x80 && close < bytes.count
            index = isTag ? close + 1 : index + 1
            if isTag { sample.append(0x0A) }
        }

        private func find(_ text: StaticString, from start: Int) -> Int? {
            var place = start
            while place + text.utf8CodeUnitCount <= bytes.count {
                if matches(text, at: place) { return place + (text.utf8CodeUnitCount == 3 ? 3 : 0) }
                place += 1
            }
            return nil
        }

        private func matches(_ text: StaticString, at place: Int) -> Bool {
            guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
            for offset in 0..<text.utf8CodeUnitCount {
                let byte = bytes[place + offset]
                guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == text.utf8Start[offset] else { return false }
            }
            return true
        }
    }
}
