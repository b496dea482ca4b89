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
        if let encoding = UTF16Shape.encoding(of: body, hint: labels.http) {
            return CharsetDecision(encoding, labels.http == encoding ? .http : .shape, confidence: 0.98)
        }
        if body.asciiEnd(from: 0) == body.count { return sevenBit }
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

    /// Pure ASCII: escape sequences, or a label, or UTF-8.
    private var sevenBit: CharsetDecision {
        if let encoding = SevenBitShape.encoding(of: body, hints: hints) {
            return decision(encoding, otherwise: .shape, confidence: 0.97)
        }
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
        // Most pages are told by their first words; more is read only where that leaves a doubt.
        for length in Self.rounds {
            let sample = TextSample.make(of: body, length: length)
            best = sample.withUnsafeBufferPointer { rank(best, $0, validUTF8: validUTF8) }
            if sample.count < length || best[1].cost > best[0].cost + Self.sureBits * CharacterCost.bit { break }
        }
        let winner = best.removeFirst()
        let margin = Double(best[0].cost - winner.cost) / Double(CharacterCost.bit)
        return decision(
            winner.encoding,
            otherwise: .model,
            confidence: min(0.99, margin / (margin + 4)),
            runnersUp: best.map(\.encoding)
        )
    }

    private struct Reading {
        let encoding: TextEncoding
        let cost: Int
    }

    private func rank(_ readings: [Reading], _ sample: Bytes, validUTF8: Bool) -> [Reading] {
        let high = sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let hints = hints
        let weighed = readings.map { reading in
            let encoding = reading.encoding
            var cost = CharacterTally.of(sample, as: encoding).cost
            if Self.foreign.contains(encoding) { cost += Self.foreignBits * CharacterCost.bit }
            if hints.contains(encoding) { cost -= Self.labelBits * CharacterCost.bit + high * Self.labelShare }
            if encoding == .utf8, validUTF8 { cost -= Self.labelBits * CharacterCost.bit }
            return Reading(encoding: encoding, cost: cost)
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

    private var candidates: [TextEncoding] {
        let usual: [TextEncoding] = [.gb18030, .utf8, .big5, .shiftJIS, .eucJP, .eucKR, .windows1252]
        let excluded = SevenBitShape.encodings + [.utf16LE, .utf16BE]
        return usual + hints.filter { !usual.contains($0) && !excluded.contains($0) }
    }
}
