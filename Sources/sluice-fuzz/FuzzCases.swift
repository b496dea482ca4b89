import PipelineTesting

/// Damaged pages by number: the same number gives the same bytes.
enum FuzzCases {
    case mutants(of: [[UInt8]], seed: UInt64)
    case prefixes(of: [[UInt8]])

    /// A million mutants of whole pages would take days.
    static let mostBytes = 4_096

    var count: Int {
        switch self {
        case .mutants: .max
        case .prefixes(let samples): samples.reduce(0) { $0 + $1.count + 1 }
        }
    }

    subscript(_ number: Int) -> [UInt8] {
        switch self {
        case .mutants(let samples, let seed): return Self.mutant(of: samples, seed: seed, number)
        case .prefixes(let samples):
            var number = number
            for sample in samples {
                if number <= sample.count { return Array(sample[..<number]) }
                number -= sample.count + 1
            }
            return []
        }
    }

    /// A piece of a sample with one to twelve edits.
    private static func mutant(of samples: [[UInt8]], seed: UInt64, _ number: Int) -> [UInt8] {
        // Far apart, so that neighbouring seeds do not share their cases.
        var generator = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
        let sample = samples[Int.random(in: 0..<samples.count, using: &generator)]
        let size = Int.random(in: 0...min(sample.count, mostBytes), using: &generator)
        let start = Int.random(in: 0...sample.count - size, using: &generator)
        var bytes = Array(sample[start..<start + size])
        for _ in 0..<Int.random(in: 1...12, using: &generator) { edit(&bytes, samples, &generator) }
        return bytes
    }

    private static func edit(_ bytes: inout [UInt8], _ samples: [[UInt8]], _ generator: inout SplitMix64) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let length = Int.random(in: 0...min(64, bytes.count - place), using: &generator)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: bytes.insert(.random(in: .min ... .max, using: &generator), at: place)
        case 1: bytes.removeSubrange(place..<place + length)
        case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 3 where place < bytes.count: bytes[place] = .random(in: .min ... .max, using: &generator)
        case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 5:
            let other = samples[Int.random(in: 0..<samples.count, using: &generator)]
            let from = Int.random(in: 0...other.count, using: &generator)
            bytes.insert(contentsOf: other[from..<min(other.count, from + 64)], at: place)
        case 6:
            let piece = Array(bytes[place..<place + length])
            for _ in 0..<Int.random(in: 1...30, using: &generator) { bytes.insert(contentsOf: piece, at: place) }
        default:
            let word = words[Int.random(in: 0..<words.count, using: &generator)]
            bytes.insert(contentsOf: word.utf8, at: place)
        }
    }

    /// What parsers of HTML stumble over.
    private static let words = [
        "<", ">", "&", "\"", "'", "\0", "<!--", "-->", "--!>", "<!", "<?", "]]>", "<![CDATA[", "</", "/>", "&#", "&#x",
        "&#xD800;", "&#1114112;", "&nbsp", "&lt;", "&amp;amp;", "<!DOCTYPE html>", "</html>", "</body>", "<body>",
        "<html lang=zh>", "<script>", "</script>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",",
        "<style>", "<table><tr><td>", "</table>", "<div>", "</div>", "<p>", "</p>", "<br>", "<a href=\"", "<img src=",
        "<li>", "<h1>", "<title>", "<textarea>", "<select><option>", "<svg><path", "<base href=\"//\">",
        "<meta charset=gb2312>", "<meta charset=utf-16>", "<meta property=\"article:published_time\" content=\"",
        "<time datetime=\"2021-13-45T99:99\">", "来源：", "记者 ", "责任编辑：", "2021年1月6日", "民國110年", "\u{FEFF}",
        "\u{1B}$B", "\u{85}", "\r", "display:none", "class=\"", "hidden", "\\u", "[[[[", "{\"a\":", "~{", "\u{7F}",
    ]
}
