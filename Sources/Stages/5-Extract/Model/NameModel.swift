import CTextData

/// A linear-chain model that labels scalars with names: immutable, shared by threads, ready as soon as it is made.
///
/// Layout, little-endian: six UInt32 (magic, version, log2 of the number of hashes, rows, divisor of the weights, 0);
/// the transitions, 22 rows of 24 Int32, the label before (the 22nd: none) by the label; the index, for each 32 hashes a
/// UInt64 with a bit for each hash that has a row, and in the upper half the rows before them; the rows, 21 bytes each, a
/// weight plus 128; three bytes of padding.
package struct NameModel: Sendable {
    package static let magic: UInt32 = 0x4D4E_4C53
    package static let version: UInt32 = 2
    package static let headerSize = 24
    package static let transitionSize = 22 * NameLabels.stride * 4
    /// What stands for a transition that is not allowed.
    package static let never: Int32 = -1 << 24

    // @unchecked Sendable because the memory is never written, and lives as long as the program or `owner`.
    private struct Memory: @unchecked Sendable {
        let base: UnsafeRawPointer
        let owner: Owner?
    }

    private final class Owner: @unchecked Sendable {
        // @unchecked Sendable because the bytes are never written after `init`.
        let bytes: UnsafeMutableRawBufferPointer
        init(_ bytes: [UInt8]) {
            self.bytes = .allocate(byteCount: max(1, bytes.count), alignment: 8)
            self.bytes.copyBytes(from: bytes)
        }
        deinit { bytes.deallocate() }
    }

    private let memory: Memory
    let hashBits: UInt32
    let rowCount: Int
    /// What a weight of 1 counts.
    let divisor: Float

    /// The model in the binary; nil if it has none.
    package static let shipped = NameModel(
        base: UnsafeRawPointer(sluice_name_model()),
        size: Int(sluice_name_model_size()),
        owner: nil
    )

    /// A model from a trainer's bytes; nil if they are none.
    package init?(bytes: [UInt8]) {
        let owner = Owner(bytes)
        guard let base = owner.bytes.baseAddress else { return nil }
        self.init(base: UnsafeRawPointer(base), size: bytes.count, owner: owner)
    }

    private init?(base: UnsafeRawPointer, size: Int, owner: Owner?) {
        guard size >= Self.headerSize else { return nil }
        func word(_ index: Int) -> UInt32 {
            UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
        }
        let bits = word(2)
        let rows = Int(word(3))
        guard word(0) == Self.magic, word(1) == Self.version, (12...26).contains(bits), word(4) > 0 else { return nil }
        guard size >= Self.size(bits: Int(bits), rows: rows) else { return nil }
        memory = Memory(base: base, owner: owner)
        hashBits = bits
        rowCount = rows
        divisor = Float(word(4))
    }

    package static func size(bits: Int, rows: Int) -> Int {
        headerSize + transitionSize + (1 << bits) / 4 + rows * NameLabels.count + 3
    }

    var transitions: UnsafeRawPointer { memory.base + Self.headerSize }
    var index: UnsafeRawPointer { transitions + Self.transitionSize }
    var rows: UnsafeRawPointer { index + (1 << Int(hashBits)) / 4 }

    /// The names in a text, in its order, none in another.
    ///
    /// Every line is read by itself; time is linear in the text and the memory used does not grow with it.
    package func spans(in scalars: [UInt32]) -> [NameSpan] {
        let decoder = NameDecoder(self)
        return withExtendedLifetime(memory.owner) { decoder.spans(in: scalars) }
    }
}
