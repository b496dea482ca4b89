/// One exported table: its records, each kept with the article it belongs to until the end of the run.
///
/// An article may come again, and its later records count; so they wait in `NAME.rows`, and `NAME` is written from
/// those that count at the end.
final class CSVFile {
    private let path: String
    private let rows: ScratchFile

    init(_ path: String) throws(LoadFailure) {
        self.path = path
        rows = try ScratchFile("\(path).rows")
    }

    /// Appends records of the article with that number.
    func append(_ bytes: [UInt8], article: UInt32) throws(LoadFailure) {
        guard !bytes.isEmpty else { return }
        var frame: [UInt8] = []
        for number in [article, UInt32(bytes.count)] { withUnsafeBytes(of: number.littleEndian) { frame += $0 } }
        try rows.append(frame + bytes)
    }

    /// Writes the file: the head, then the records of all articles but the given ones.
    func finish(head: [UInt8], without superseded: Set<UInt32>) throws(LoadFailure) {
        let output = try OutputFile(path)
        try output.append(head)
        try rows.rewind()
        while let header = try rows.read(8) {
            let (article, count) = header.withUnsafeBytes { header in
                (
                    UInt32(littleEndian: header.loadUnaligned(as: UInt32.self)),
                    UInt32(littleEndian: header.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
                )
            }
            guard let bytes = try rows.read(Int(count)) else { break }
            if !superseded.contains(article) { try output.append(bytes) }
        }
        try output.finish()
        rows.remove()
    }
}
