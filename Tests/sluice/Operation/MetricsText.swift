import Foundation

/// Reads Prometheus' text format as strictly as `promtool check metrics` does.
struct MetricsText {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// The values by series, as they are written: `name{label="value"}`.
    private(set) var values: [String: Double] = [:]

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Problem(description: "the last line does not end") }
        let name = #"[a-z_][a-z0-9_]*"#
        let sample = try Regex(
            "^(\(name))\\{((?:\(name)=\"(?:[^\"\\\\]|\\\\[\\\\\"n])*\",?)*)\\} ([0-9]+(?:\\.[0-9]+)?)$"
        )
        var (helped, typed): (String?, String?) = (nil, nil)
        var known: Set<String> = []
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
            if line.hasPrefix("# HELP ") {
                guard words.count == 4, known.insert(words[2]).inserted else { throw Problem(description: "\(line)") }
                (helped, typed) = (words[2], nil)
            } else if line.hasPrefix("# TYPE ") {
                let isCounter = words.last == "counter"
                guard words.count == 4, words[2] == helped, isCounter || words[3] == "gauge",
                    words[2].hasSuffix("_total") == isCounter
                else { throw Problem(description: "\(line)") }
                typed = words[2]
            } else {
                guard let match = try sample.wholeMatch(in: String(line)),
                    match.output[1].substring.map(String.init) == typed,
                    let number = match.output[3].substring.flatMap({ Double($0) }), !line.contains(",}")
                else { throw Problem(description: "\(line)") }
                let series = String(line[..<(line.lastIndex(of: " ") ?? line.endIndex)])
                guard values.updateValue(number, forKey: series) == nil else {
                    throw Problem(description: "twice: \(series)")
                }
            }
        }
    }
}
