import DecodeStage
import Foundation
import NewsModel
import RepairStage

/// Decoding beside the C library's iconv, detection beside uchardet, and the repair of clean text.
enum DecodeBenchmark {
    private static let sizes = [(name: "50 KB", count: 50_000), (name: "3 MB", count: 3_000_000)]

    static func run() throws {
        let text = try BenchmarkText()
        // The C library has several converters that read the same bytes; the peer is the fastest.
        for (label, paragraphs, peers) in [
            ("GBK", text.simplified, ["GBK", "GB18030"]), ("GBK traditional", text.traditional, ["GBK", "GB18030"]),
            ("Big5", text.traditional, ["BIG5", "BIG5-HKSCS"]),
        ] {
            for size in sizes { decoding(label, paragraphs, peers, size) }
        }
        for (label, paragraphs, charset) in [
            ("GBK", text.simplified, "GBK"), ("GBK traditional", text.traditional, "GBK"),
            ("Big5", text.traditional, "BIG5"), ("UTF-8", text.simplified, "UTF-8"),
        ] {
            detection(label, BenchmarkText.bytes(paragraphs, as: charset, count: 50_000))
        }
        repair("simplified", text.simplified)
        repair("traditional", text.traditional)
    }

    private static func decoding(
        _ label: String,
        _ paragraphs: [String],
        _ peers: [String],
        _ size: (name: String, count: Int)
    ) {
        let bytes = BenchmarkText.bytes(paragraphs, as: peers[0], count: size.count)
        guard let decoder = TextDecoder(label: peers[0]) else { return }
        let converters = peers.map { Iconv(from: $0, to: "UTF-8") }
        let decoded = Array(decoder.decode(bytes).text.utf8)
        precondition(converters.contains { $0.convert(bytes) == decoded }, "\(label): iconv reads other text")
        let times = CPUTime.best(
            repetitions: max(1, 6_000_000 / bytes.count),
            of: [{ _ = decoder.decode(bytes) }] + converters.map { converter in { _ = converter.convert(bytes) } }
        )
        let peer = times.dropFirst().min() ?? .infinity
        print("decode  \(label) \(size.name)  \(rate(bytes, times[0]))  \(ratio(peer, times[0])) x iconv")
    }

    private static func detection(_ label: String, _ bytes: [UInt8]) {
        let own: () -> Void = { _ = DecodeText.charset(of: bytes) }
        guard let uchardet = Uchardet() else {
            let time = CPUTime.best(repetitions: 50, of: [own])[0]
            print("detect  \(label) 50 KB  \(Int(time * 1_000_000)) µs a page  (uchardet not installed)")
            return
        }
        let times = CPUTime.best(repetitions: 50, of: [own, { _ = uchardet.charset(of: bytes) }])
        let name = uchardet.charset(of: bytes)
        print(
            "detect  \(label) 50 KB  \(Int(times[0] * 1_000_000)) µs a page  "
                + "\(ratio(times[1], times[0])) x uchardet, which says \(name.isEmpty ? "nothing" : name)"
        )
    }

    /// Articles of a dozen paragraphs, as they come.
    private static func repair(_ label: String, _ paragraphs: [String]) {
        let articles = (0..<100).map { number in
            Article(
                key: "\(number)",
                url: "",
                title: paragraphs[number % paragraphs.count],
                paragraphs: (0..<12).map { paragraphs[(number * 12 + $0) % paragraphs.count] }
            )
        }
        let bytes = articles.reduce(0) { $0 + $1.title.utf8.count + $1.paragraphs.reduce(0) { $0 + $1.utf8.count } }
        let edits = articles.reduce(0) { $0 + RepairText().process($1).repairs.count }
        let time = CPUTime.best(
            repetitions: 10,
            of: [{ for article in articles { _ = RepairText().process(article) } }]
        )[0]
        print("repair  \(label), clean  \(Int(Double(bytes) / time / 1_000_000)) MB a CPU-second  \(edits) edits")
    }

    private static func rate(_ bytes: [UInt8], _ seconds: Double) -> String {
        "\(Int(Double(bytes.count) / seconds / 1_000_000)) MB/s"
    }

    private static func ratio(_ peer: Double, _ own: Double) -> String {
        "\((peer / own * 100).rounded() / 100)"
    }
}
