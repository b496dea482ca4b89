/// Finds text of a UTF-8 page that is GBK: what a template or a database held in the old charset.
///
/// The rule `gbk-run` looks at each stretch between tags and line ends that is not UTF-8 throughout, and reads it as
/// GBK where that leaves no error and is far likelier.
struct UTF8PageRepair {
    private static let leastGain = 30 * CharacterCost.bit

    static func patches(for body: Bytes) -> [BytePatch] {
        var patches: [BytePatch] = []
        var index = 0
        while index < body.count {
            let high = body.asciiEnd(from: index)
            guard high < body.count else { break }
            var end = high
            var isValid = true
            while end < body.count, body[end] != 0x3C, body[end] != 0x0A {
                guard body[end] >= 0x80 else {
                    end += 1
                    continue
                }
                let (length, scalar) = UTF8Decoder.sequence(body, at: end)
                isValid = isValid && scalar != nil
                end += length
            }
            if !isValid, let patch = patch(body, high..<end) { patches.append(patch) }
            index = end
        }
        return patches
    }

    private static func patch(_ body: Bytes, _ range: Range<Int>) -> BytePatch? {
        let bytes = Bytes(rebasing: body[range])
        let gbk = TextDecoder(.gb18030).decode(bytes)
        guard gbk.replacements.isEmpty else { return nil }
        let before = CharacterTally.of(bytes, as: .utf8).cost
        guard CharacterTally.of(bytes, as: .gb18030).cost + leastGain < before else { return nil }
        return BytePatch(rule: "gbk-run", range: range, bytes: Array(gbk.text.utf8))
    }
}
