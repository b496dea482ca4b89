/// Text as keys hold it: simplified, and Latin letters, digits and marks in their half-width forms.
///
/// One scalar stays one scalar, so that an offset means the same place in both. It is for comparing; what a reader sees
/// stays as printed.
///
/// ```swift
/// KeyText.fold("台積電（ＴＳＭＣ）")  // "台积电(TSMC)"
/// ```
public enum KeyText {
    /// The folded form of a scalar, whatever stands beside it.
    @inline(__always)
    public static func fold(_ scalar: UInt32) -> UInt32 { Simplified.fold(width(scalar)) }

    /// The folded text, its characters as their words ask; as many scalars as before.
    public static func fold(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for value in fold(text.unicodeScalars.map(\.value)) { result.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(result)
    }

    /// The folded scalars; as many as before.
    public static func fold(_ scalars: [UInt32]) -> [UInt32] { Simplified.fold(scalars.map(width)) }

    /// The half-width form of a full-width one (Unicode Standard, Halfwidth and Fullwidth Forms), and a plain space.
    @inline(__always)
    static func width(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: scalar - 0xFEE0
        case 0x3000, 0x00A0: 0x20
        case 0xFFE0: 0xA2
        case 0xFFE1: 0xA3
        case 0xFFE5: 0xA5
        default: scalar
        }
    }
}
