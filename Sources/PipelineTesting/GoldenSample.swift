/// A sample file, as ``GoldenSamples`` hands it to a stage.
public struct GoldenSample: Sendable, Hashable {
    /// The file's name without what all samples end with: `moutai` of `moutai.html`.
    public let name: String

    /// The bytes of the file.
    public let bytes: [UInt8]

    /// The bytes as UTF-8, with U+FFFD for what is none.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
