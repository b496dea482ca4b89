import ChineseText

/// Finds text of a Big5 page that is UTF-8: what a template or a database held in the other charset.
///
/// The rule `utf-8-run` looks at each stretch between tags and line ends that is UTF-8 throughout, and takes it for that
/// where it is far likelier so and Big5 has all its characters.
enum Big5PageRepair {
    /// A run of fewer characters may be Big5 by chance.
    private static let fewestCharacters = 3
    private static let leastGain = 30 * CharacterCost.bit

    static func patches(for body: Bytes) -> [BytePatch] {
        var patches: [BytePatch] = []
        var index = 0
        while index < body.count, patches.count < BytePatch.limit {
            let start = body.asciiEnd(from: index)
            guard start < body.count else { break }
            var end = start
            while end < body.count, body[end] != 0x3C, body[end] != 0x0A { end += 1 }
            if let patch = patch(body, start..<end) { patches.append(patch) }
            index = end
        }
        return patches
    }

    private static func patch(_ body: Bytes, _ range: Range<Int>) -> BytePatch? {
        var restored: [UInt8] = []
        var characters = 0
        var place = range.lowerBound
        let bytes = Bytes(rebasing: body[range])
        while place < range.upperBound {
            guard body[place] >= 0x80 else {
                restored.append(body[place])
                place += 1
                continue
            }
            let (length, scalar) = UTF8Decoder.sequence(bytes, at: place - range.lowerBound)
            guard let scalar, Big5Encoder.append(scalar, to: &restored) else { return nil }
            if scalar >= 0x800 { characters += 1 }
            place += length
        }
        guard characters >= fewestCharacters,
            CharacterTally.of(bytes, as: .utf8).cost + leastGain < CharacterTally.of(bytes, as: .big5).cost
        else { return nil }
        return BytePatch(rule: "utf-8-run", range: range, bytes: restored)
    }
}
