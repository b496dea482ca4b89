import ChineseText

/// Finds bytes of a GBK page that a broken program spoiled, and what stood there.
///
/// Two rules, each of which must make the text likelier:
///
/// - `orphan-lead`: programs that fold full-width punctuation byte by byte turn the A3 A1 in the middle of `。”`
///   (A1 A3 A1 B1) into one byte 21. The lead byte before it then has no trail, and all characters up to the next
///   ASCII byte are read from the wrong byte on. Likewise for `，：；？（）`.
/// - `utf-8-run`: text that a template holds in UTF-8 in a page that is GBK.
struct GBKPageRepair {
    /// The bytes FF01 … FF5E fold to, without those that a trail byte may be.
    private static let folded: [UInt8] = [0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F]
    /// A run of fewer characters may be GBK by chance.
    private static let fewestCharacters = 3
    private static let leastGain = 30 * CharacterCost.bit

    private let body: Bytes
    private var index = 0
    private var patches: [BytePatch] = []
    /// The bytes that may still be weighed: what is tried and given up must not cost more than a few times the body.
    private var budget: Int

    static func patches(for body: Bytes) -> [BytePatch] {
        var repair = GBKPageRepair(body: body)
        while repair.budget > 0, repair.patches.count < BytePatch.limit, repair.seek() { repair.step() }
        return repair.patches
    }

    private init(body: Bytes) {
        self.body = body
        budget = 8 * body.count + 65_536
    }

    /// Goes to the next character that is worth a look, in step with the reading as GBK; `false` at the end.
    private mutating func seek() -> Bool {
        guard let base = body.baseAddress else { return false }
        var place = index
        while place &+ 1 < body.count {
            let lead = base[place]
            if lead < 0x80 {
                place = body.asciiEnd(from: place)
                continue
            }
            let trail = base[place &+ 1]
            if trail < 0x40 || (lead &- 0xE2 < 0x0E && trail & 0xC0 == 0x80) {
                index = place
                return true
            }
            place &+= lead != 0x80 && lead != 0xFF ? 2 : 1
        }
        return false
    }

    private mutating func step() {
        let lead = body[index]
        let trail = body[index + 1]
        if lead >= 0xE2, lead <= 0xEF, trail & 0xC0 == 0x80, utf8Run() { return }
        if lead >= 0x81, lead <= 0xFE, Self.folded.contains(trail), orphanLead() { return }
        index += trail >= 0x40 ? 2 : 1
    }

    /// Puts back what was folded from the index up to where both readings agree again; `false` if that is no gain.
    private mutating func orphanLead() -> Bool {
        // An ASCII byte that no trail may be brings a reading that went astray back into step. A folded mark does so
        // for one reading only, if the other has an orphan of its own before it, and digits are part of long codes.
        var end = index + 2
        while end < body.count, body[end] >= 0x40 || Self.folded.contains(body[end]) || body[end] &- 0x30 < 10 {
            end += 1
        }
        let (restored, found) = restored(index..<end)
        budget -= 2 * (end - index)
        let before = tally(Array(body[index..<end]) + [0x0A])
        let after = tally(restored + [0x0A])
        guard after.errors < before.errors, after.cost < before.cost else { return false }
        patches += found
        index = end
        return true
    }

    /// The bytes of a range with each folded mark after an orphan lead put back, and those edits.
    private func restored(_ range: Range<Int>) -> (bytes: [UInt8], patches: [BytePatch]) {
        var bytes: [UInt8] = []
        var found: [BytePatch] = []
        var lead: UInt8?
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = body[place]
            place += 1
            guard let open = lead else {
                bytes.append(byte)
                lead = byte >= 0x81 && byte <= 0xFE ? byte : nil
                continue
            }
            lead = nil
            guard Self.folded.contains(byte) else {
                bytes.append(byte)
                continue
            }
            bytes += [0xA3, byte + 0x80]
            lead = byte + 0x80
            // The lead may be the second byte of the mark that the edit before put back.
            let isChained = found.last?.range.upperBound == place - 1
            let start = isChained ? place - 1 : place - 2
            let edit = isChained ? [0xA3, byte + 0x80] : [open, 0xA3, byte + 0x80]
            found.append(BytePatch(rule: "orphan-lead", range: start..<place, bytes: edit))
        }
        return (bytes, found)
    }

    private mutating func utf8Run() -> Bool {
        guard UTF8Decoder.sequence(body, at: index).scalar != nil else { return false }
        var end = index
        var characters = 0
        var restored: [UInt8] = []
        while end < body.count, body[end] != 0x3C, body[end] != 0x0A {
            guard body[end] >= 0x80 else {
                restored.append(body[end])
                end += 1
                continue
            }
            let (length, scalar) = UTF8Decoder.sequence(body, at: end)
            guard let scalar else {
                if end + length < body.count, body[end + length] == 0x3F { return leave(from: end) }
                break
            }
            guard GB18030Encoder.append(scalar, to: &restored) else { break }
            characters += 1
            end += length
        }
        budget -= 2 * (end - index)
        guard characters >= Self.fewestCharacters else { return false }
        let bytes = Array(body[index..<end])
        guard tally(bytes, .utf8).cost + Self.leastGain < tally(bytes).cost else { return false }
        patches.append(BytePatch(rule: "utf-8-run", range: index..<end, bytes: restored))
        index = end
        return true
    }

    /// Leaves a stretch that lost bytes of UTF-8 to question marks: text repair reads it as a whole or not at all.
    private mutating func leave(from place: Int) -> Bool {
        index = place
        while index < body.count, body[index] != 0x3C, body[index] != 0x0A { index += 1 }
        return true
    }

    private func tally(_ bytes: [UInt8], _ encoding: TextEncoding = .gb18030) -> CharacterTally {
        bytes.withUnsafeBufferPointer { CharacterTally.of($0, as: encoding) }
    }
}
