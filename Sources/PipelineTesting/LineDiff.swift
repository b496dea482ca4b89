/// The difference of two texts, line by line, as a person reads it.
///
/// Lines taken away begin with `-`, new ones with `+`, and two unchanged lines stand on either side.
struct LineDiff: CustomStringConvertible {
    private static let context = 2
    /// Beyond that many lines a difference is not worth reading, and finding the least one takes too long.
    private static let longest = 2000
    private static let shown = 60

    private enum Line {
        case same(Substring)
        case old(Substring)
        case new(Substring)
    }

    private var lines: [Line] = []

    init(from old: String, to new: String) {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        let middle = Self.middle(Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
        lines = old[..<head].map(Line.same) + middle + old[(old.count - tail)...].map(Line.same)
    }

    private static func middle(_ old: [Substring], _ new: [Substring]) -> [Line] {
        guard old.count + new.count <= longest else { return old.map(Line.old) + new.map(Line.new) }
        let difference = new.difference(from: old)
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for case .remove(let offset, _, _) in difference { removed.insert(offset) }
        for case .insert(let offset, _, _) in difference { inserted.insert(offset) }
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if removed.contains(i) {
                lines.append(.old(old[i]))
                i += 1
            } else if inserted.contains(j) {
                lines.append(.new(new[j]))
                j += 1
            } else {
                lines.append(.same(old[i]))
                i += 1
                j += 1
            }
        }
        return lines
    }

    var description: String {
        let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
        var text: [String] = []
        var next = 0
        for index in changed {
            let first = max(next, index - Self.context)
            if first > next { text.append("  … from line \(first + 1)") }
            for near in first..<min(lines.count, index + Self.context + 1) where near >= next {
                text.append(show(lines[near]))
                next = near + 1
            }
        }
        guard text.count > Self.shown else { return text.joined(separator: "\n") }
        return (text.prefix(Self.shown) + ["  … \(text.count - Self.shown) more"]).joined(separator: "\n")
    }

    private func show(_ line: Line) -> String {
        switch line {
        case .same(let text): "  \(text)"
        case .old(let text): "- \(text)"
        case .new(let text): "+ \(text)"
        }
    }
}
