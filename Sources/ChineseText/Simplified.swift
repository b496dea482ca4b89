import CTextData

/// Folds traditional characters to simplified ones, one Unicode scalar to one, so that offsets hold.
///
/// It serves keys and matching. What a reader sees stays as printed.
public enum Simplified {
    private static let first: UInt32 = 0x3400

    /// The simplified form of a scalar, or the scalar itself.
    ///
    /// What a character alone cannot tell, as 乾 in 乾隆 and in 餅乾, is folded the commoner way; ``fold(_:)-(String)`` looks
    /// at the word.
    @inline(__always)
    public static func fold(_ scalar: UInt32) -> UInt32 {
        // The table ends at U+9FFF; below `first` the difference wraps around and is large.
        let index = scalar &- first
        guard index < 0x6C00 else { return scalar }
        let folded = UnsafeRawPointer(sluice_simplified()).load(fromByteOffset: Int(index) * 2, as: UInt16.self)
        return folded == 0 ? scalar : UInt32(UInt16(littleEndian: folded))
    }

    /// The text with every traditional character folded as its word asks.
    ///
    /// Folding twice gives the same as folding once.
    ///
    /// ```swift
    /// Simplified.fold("乾隆年間的餅乾")  // "乾隆年间的饼干"
    /// ```
    public static func fold(_ text: String) -> String {
        // Most texts are simplified as they come.
        guard !text.unicodeScalars.allSatisfy({ isSimplified($0.value) }) else { return text }
        let scalars = text.unicodeScalars.map(\.value)
        var result = String.UnicodeScalarView()
        for value in fold(scalars) { result.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(result)
    }

    /// The scalars with every traditional character folded as its word asks; as many as before.
    public static func fold(_ scalars: [UInt32]) -> [UInt32] {
        var folded = scalars.map(fold)
        // Words are looked up in what the single characters give, so that either script finds them.
        let plain = folded
        for (index, scalar) in scalars.enumerated() {
            if let usage = CharacterUsage.of(scalar) { folded[index] = usage.form(at: index, in: plain) }
        }
        return folded
    }

    /// Whether a scalar stays as it is whatever the word.
    private static func isSimplified(_ scalar: UInt32) -> Bool {
        fold(scalar) == scalar && CharacterUsage.of(scalar) == nil
    }
}
