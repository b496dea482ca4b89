/// A set of scalars of the basic plane, looked up without hashing.
struct ScalarSet: Sendable {
    private let bits: [UInt64]

    init(_ scalars: String) {
        self.init(FigureText.scalars(scalars))
    }

    init(_ scalars: [UInt32]) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars where scalar < 0x10000 {
            bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
        }
        self.bits = bits
    }

    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
    }
}
