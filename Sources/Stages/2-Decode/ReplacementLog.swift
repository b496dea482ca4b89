import NewsModel

/// The errors of one decoding, neighbours joined, without their bytes.
struct ReplacementLog {
    /// The most bytes of one event, to bound the hexadecimal text that it carries; what follows is the next event.
    static let longestEvent = 1024

    private struct Event {
        let offset: Int
        var end: Int
        var count: Int
    }

    private var events: [Event] = []
    /// Where the errors above the limit begin, and how many they are.
    private var rest: Event?

    /// The number of U+FFFD.
    private(set) var count = 0

    mutating func add(offset: Int, count length: Int) {
        count += 1
        if rest != nil {
            rest?.count += 1
            return
        }
        if let last = events.last, last.end == offset, offset + length - last.offset <= Self.longestEvent {
            events[events.count - 1].end += length
            events[events.count - 1].count += 1
        } else if events.count < Replacement.limit {
            events.append(Event(offset: offset, end: offset + length, count: 1))
        } else {
            rest = Event(offset: offset, end: offset, count: 1)
        }
    }

    /// The events with their bytes; `place` turns an offset into what was decoded to one into the page as it came.
    func replacements(in bytes: Bytes, place: (Int) -> Int = { $0 }) -> [Replacement] {
        var result = events.map { event in
            Replacement(
                offset: place(event.offset),
                bytes: hexadecimal(Bytes(rebasing: bytes[event.offset..<event.end])),
                count: event.count
            )
        }
        if let rest { result.append(Replacement(offset: place(rest.offset), bytes: "", count: rest.count)) }
        return result
    }
}

/// The bytes in lower-case hexadecimal, two digits a byte.
func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { target in
        var place = 0
        for byte in bytes {
            target[place] = digit(byte >> 4)
            target[place + 1] = digit(byte & 15)
            place += 2
        }
        return place
    }
}

private func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
}
