import NewsModel

/// Decides the charset of a page.
///
/// A byte order mark decides. Otherwise labels are hints that the bytes must bear out: all plausible charsets are
/// weighed by how likely their characters are, and a label is worth a certain number of bits.
struct CharsetDetector {
    private let body: Bytes
    private let labels: CharsetLabels

    init(body: Bytes, contentType: String?) {
        self.body = body
        labels = CharsetLabels(contentType: contentType, body: body)
    }

    func decide() -> CharsetDecision {
        if let encoding = byteOrderMark { return CharsetDecision(encoding, .byteOrderMark, confidence: 1) }
        // Before UTF-16, whose characters the control characters of the escapes could be parts of.
        let isASCII = body.asciiEnd(from: 0) == body.count
        if isASCII, let encoding = SevenBitShape.encoding(of: body, hints: hints) {
            return decision(encoding, otherwise: .shape, confidence: 0.97)
        }
        if let encoding = UTF16Shape.encoding(of: body, hint: labels.http) {
            return CharsetDecision(encoding, labels.http == encoding ? .http : .shape, confidence: 0.98)
        }
        if isASCII { return plain }
        let shape = UTF8Shape(body)
        if shape.isSure { return decision(.utf8, otherwise: .shape, confidence: 0.99) }
        return weigh(validUTF8: shape.isValid)
    }

    private var byteOrderMark: TextEncoding? {
        switch (body.first, body.dropFirst().first, body.dropFirst(2).first) {
        case (0xEF, 0xBB, 0xBF): .utf8
        case (0xFF, 0xFE, _): .utf16LE
        case (0xFE, 0xFF, _): .utf16BE
        case (0x84, 0x31, 0x95) where body.dropFirst(3).first == 0x33: .gb18030
        default: nil
        }
    }

    /// ASCII without escapes: a label, or UTF-8.
    private var plain: CharsetDecision {
        let hint = hints.first { !SevenBitShape.encodings.contains($0) && $0 != .utf16LE && $0 != .utf16BE }
        return decision(hint ?? .utf8, otherwise: .fallback, confidence: 1)
    }

    private var hints: [TextEncoding] {
        (labels.http.map { [$0] } ?? []) + labels.meta
    }

    private func decision(
        _ encoding: TextEncoding,
        otherwise source: EncodingSource,
        confidence: Double,
        runnersUp: [TextEncoding] = []
    ) -> CharsetDecision {
        let label: EncodingSource? =
            labels.http == encoding ? .http : labels.meta.contains(encoding) ? .meta : nil
        return CharsetDecision(encoding, label ?? source, confidence: confidence, runnersUp: runnersUp)
    }

    /// Reads a sample in every plausible charset and takes the likeliest.
    private func weigh(validUTF8: Bool) -> CharsetDecision {
        var best = candidates.map { Reading(encoding: $0, cost: 0) }
        var isWide = false
        // Most pages are told by their first words; more is read only where that leaves a doubt.
        for length in Self.rounds {
            let sample = TextSample.make(of: body, length: length)
            sample.withUnsafeBufferPointer { sample in
                best = rank(best, sample, validUTF8: validUTF8, allLanguages: isWide)
                if !isWide, !isLikely(best[0], sample) {
                    isWide = true
                    best = Self.withoutDamage(best, sample)
                    let others = Self.alphabets.filter { other in !best.contains { $0.encoding == other } }
                    best = rank(
                        best + others.map { Reading(encoding: $0, cost: 0) },
                        sample,
                        validUTF8: validUTF8,
                        allLanguages: true
                    )
                }
            }
            best = best.filter {
                !Self.alphabets.contains($0.encoding) || $0.cost < best[0].cost + Self.sureBits * CharacterCost.bit
            }
            if sample.count < length || best[1].cost > best[0].cost + Self.sureBits * CharacterCost.bit { break }
        }
        if let place = declared(best) { best.insert(best.remove(at: place), at: 0) }
        let winner = best.removeFirst()
        let margin = Double(max(0, best[0].cost - winner.cost)) / Double(CharacterCost.bit)
        return decision(
            winner.encoding,
            otherwise: .model,
            confidence: min(0.99, margin / (margin + 4)),
            runnersUp: best.map(\.encoding)
        )
    }

    /// The readings with that as GBK weighed after the repair of its bytes: pairs that are out of step look like a text of
    /// letters.
    private static func withoutDamage(_ readings: [Reading], _ sample: Bytes) -> [Reading] {
        let patches = GBKPageRepair.patches(for: sample)
        guard !patches.isEmpty else { return readings }
        let before = WordTally.cost(of: sample, as: .gb18030)
        let after = PatchedBody(sample, patches).bytes.withUnsafeBufferPointer { WordTally.cost(of: $0, as: .gb18030) }
        return readings.map { reading in
            guard reading.encoding == .gb18030 else { return reading }
            return Reading(encoding: .gb18030, cost: reading.cost, damage: before - after)
        }
    }

    /// Whether a reading is as cheap as text of its language.
    private func isLikely(_ reading: Reading, _ sample: Bytes) -> Bool {
        // The second byte of a character may lie below 80.
        let isMixed = reading.encoding == .big5 || reading.encoding == .shiftJIS
        let bytes = isMixed ? sample.count : sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        return reading.encoding != .windows1252 && reading.cost <= bytes * Self.likelyByte
    }

    /// The place of the reading that a label asks for, where the bytes are too monotonous to contradict it.
    ///
    /// A thousand times the same character tells no more of the charset than the first.
    private func declared(_ readings: [Reading]) -> Int? {
        let hints = hints
        guard let winner = readings.first, !hints.isEmpty, !hints.contains(winner.encoding) else { return nil }
        let sample = TextSample.make(of: body, length: Self.rounds[0])
        let high = sample.filter { $0 >= 0x80 }
        guard high.count >= Self.monotony.least, Set(high).count <= Self.monotony.different else { return nil }
        return sample.withUnsafeBufferPointer { sample in
            readings.firstIndex {
                hints.contains($0.encoding) && CharacterTally.of(sample, as: $0.encoding).errors == 0
            }
        }
    }

    private struct Reading {
        let encoding: TextEncoding
        let cost: Int
        /// What the damage of the bytes costs that a repair can undo.
        var damage = 0
    }

    private func rank(_ readings: [Reading], _ sample: Bytes, validUTF8: Bool, allLanguages: Bool) -> [Reading] {
        let high = sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let hints = hints
        let weighed = readings.map { reading in
            let encoding = reading.encoding
            var cost = WordTally.cost(of: sample, as: encoding, allLanguages: allLanguages)
            if Self.foreign.contains(encoding) { cost += Self.foreignBits * CharacterCost.bit }
            if Self.alphabets.contains(encoding) { cost += Self.alphabetBits * CharacterCost.bit }
            if encoding == .big5 { cost += Self.big5Bits * CharacterCost.bit }
            if hints.contains(encoding) { cost -= Self.labelBits * CharacterCost.bit + high * Self.labelShare }
            if encoding == .utf8, validUTF8 { cost -= Self.labelBits * CharacterCost.bit }
            return Reading(encoding: encoding, cost: cost - reading.damage, damage: reading.damage)
        }
        // Stable, so that the order of the candidates decides among equals.
        return weighed.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
            .map(\.element)
    }

    /// The bytes that are weighed first, and next.
    private static let rounds = [320, 2048, TextSample.length]
    /// So many bits between the first two readings leave no doubt.
    private static let sureBits = 400

    /// What a label is worth, in bits, whatever the length.
    private static let labelBits = 12
    /// What a label is worth for each byte above 7F, in eighths of a bit.
    private static let labelShare = 3

    /// Of pages without a label few are Japanese or Korean here, which decides on the shortest texts.
    private static let foreign: [TextEncoding] = [.shiftJIS, .eucJP, .eucKR, .windows1252]
    private static let foreignBits = 6
    private static let alphabetBits = 8
    /// So many bytes above 7F of which no more are different tell nothing: not even two characters of a text.
    private static let monotony = (least: 32, different: 3)
    /// Nor are as many in Big5 as in GBK.
    private static let big5Bits = 3

    /// What a byte above 7F costs at most in text of one of the usual charsets; Chinese has 5 bits.
    private static let likelyByte = 6 * CharacterCost.bit
    /// The charsets of other scripts, weighed only where the usual ones make no likely text.
    ///
    /// Of those that agree on the bytes of a page the first is taken.
    private static let alphabets: [TextEncoding] = [
        .windows1250, .iso8859Part2, .windows1254, .windows1257, .windows1258, .windows1251, .koi8R, .koi8U,
        .iso8859Part5, .ibm866, .windows1253, .iso8859Part7, .windows1256, .iso8859Part6, .windows1255, .iso8859Part8,
        .windows874,
    ]

    private var candidates: [TextEncoding] {
        let usual: [TextEncoding] = [.gb18030, .utf8, .big5, .shiftJIS, .eucJP, .eucKR, .windows1252]
        let excluded = SevenBitShape.encodings + [.utf16LE, .utf16BE]
        return usual + hints.filter { !usual.contains($0) && !excluded.contains($0) }
    }
}
