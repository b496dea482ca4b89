/// Finds text of a UTF-8 page that is GBK or Big5: what a template or a database held in the old charset.
///
/// The rules `gbk-run` and `big5-run` look at each stretch between tags and line ends that is not UTF-8 throughout, and
/// read it as GBK or Big5 where that leaves no error and is far likelier.
struct UTF8PageRepair {
    private static let leastGain = 30 * CharacterCost.bit

    static func patches(for body: Bytes) -> [BytePatch] {
        var patches: [BytePatch] = []
        var index = 0
        while index < body.count, patches.count < BytePatch.limit {
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
        var least = CharacterTally.of(bytes, as: .utf8).cost - leastGain
        var patch: BytePatch?
        for (encoding, rule) in [(TextEncoding.gb18030, "gbk-run"), (.big5, "big5-run")] {
            let decoded = TextDecoder(encoding).decode(bytes)
            let cost = CharacterTally.of(bytes, as: encoding).cost
            guard decoded.replacements.isEmpty, cost < least else { continue }
            least = cost
            patch = BytePatch(rule: rule, range: range, bytes: Array(decoded.text.utf8))
        }
        return patch
    }
}
