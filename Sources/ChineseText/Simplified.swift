import CTextData

/// Folds traditional characters to simplified ones, one Unicode scalar to one, so that offsets hold.
///
/// It serves keys and matching. What a reader sees stays as printed.
public enum Simplified {
    private static let first: UInt32 = 0x3400

    /// The simplified form of a scalar, or the scalar itself.
    @inline(__always)
    public static func fold(_ scalar: UInt32) -> UInt32 {
        // The table ends at U+9FFF; below `first` the difference wraps around and is large.
        let index = scalar &- first
        guard index < 0x6C00 else { return scalar }
        let folded = UnsafeRawPointer(sluice_simplified()).load(fromByteOffset: Int(index) * 2, as: UInt16.self)
        return folded == 0 ? scalar : UInt32(UInt16(littleEndian: folded))
    }

    /// The text with every traditional character folded.
    public static func fold(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(Unicode.Scalar(fold(scalar.value)) ?? scalar) }
        return String(result)
    }
}
