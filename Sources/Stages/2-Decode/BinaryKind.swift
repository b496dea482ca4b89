/// Files that are no text, known by their first bytes.
enum BinaryKind {
    /// What the kind is called, `nil` for what may be text.
    static func name(of body: Bytes) -> String? {
        signatures.first { signature in
            body.count >= signature.offset + signature.bytes.count
                && signature.bytes.indices.allSatisfy { body[signature.offset + $0] == signature.bytes[$0] }
        }?.name
    }

    private struct Signature {
        let name: String
        let offset: Int
        let bytes: [UInt8]

        init(_ name: String, _ bytes: [UInt8], at offset: Int = 0) {
            self.name = name
            self.offset = offset
            self.bytes = bytes
        }

        init(_ name: String, _ text: String, at offset: Int = 0) {
            self.init(name, Array(text.utf8), at: offset)
        }
    }

    // From the MIME Sniffing Standard, section 6, and the magic of file(1). Signatures that could begin a text, such
    // as `BM` of a bitmap, are left out.
    private static let signatures = [
        Signature("PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Signature("JPEG image", [0xFF, 0xD8, 0xFF]),
        Signature("GIF image", "GIF87a"),
        Signature("GIF image", "GIF89a"),
        Signature("WebP image", "WEBP", at: 8),
        Signature("icon", [0x00, 0x00, 0x01, 0x00]),
        Signature("TIFF image", [0x49, 0x49, 0x2A, 0x00]),
        Signature("TIFF image", [0x4D, 0x4D, 0x00, 0x2A]),
        Signature("PDF document", "%PDF-"),
        Signature("PostScript document", "%!PS-Adobe-"),
        Signature("ZIP archive", [0x50, 0x4B, 0x03, 0x04]),
        Signature("ZIP archive", [0x50, 0x4B, 0x05, 0x06]),
        Signature("gzip file", [0x1F, 0x8B, 0x08]),
        Signature("bzip2 file", "BZh91AY&SY"),
        Signature("xz file", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        Signature("Zstandard file", [0x28, 0xB5, 0x2F, 0xFD]),
        Signature("7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Signature("RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        Signature("Office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Signature("ELF program", [0x7F, 0x45, 0x4C, 0x46]),
        Signature(
            "SQLite database",
            [0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6F, 0x72, 0x6D, 0x61, 0x74, 0x20]
        ),
        Signature("MP4 video", "ftyp", at: 4),
        Signature("Matroska video", [0x1A, 0x45, 0xDF, 0xA3]),
        Signature("Flash video", [0x46, 0x4C, 0x56, 0x01]),
        Signature("Ogg media", [0x4F, 0x67, 0x67, 0x53, 0x00]),
        Signature("MP3 audio", [0x49, 0x44, 0x33, 0x03]),
        Signature("MP3 audio", [0x49, 0x44, 0x33, 0x04]),
        Signature("WOFF font", "wOFF"),
        Signature("WOFF font", "wOF2"),
        Signature("WebAssembly program", [0x00, 0x61, 0x73, 0x6D]),
    ]
}
