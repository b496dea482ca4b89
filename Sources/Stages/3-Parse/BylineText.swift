/// Finds names of reporters inside the text: （记者 卢海）, a line that is only 澎湃新闻记者 卢海, 文／卢海.
enum BylineText {
    static func names(in line: [UInt8], ink: Int) -> [[UInt8]] {
        if ink <= 30, let names = ofLine(line) { return names }
        // A reporter's bracket stands at either end of a paragraph.
        let names = inBrackets(Array(line.prefix(240)))
        return names.isEmpty && line.count > 240 ? inBrackets(Array(line.suffix(240))) : names
    }

    private static let roles: [StaticString] = ["记者", "記者", "通讯员", "通訊員", "评论员", "特约撰稿", "撰稿人"]
    private static let lineStarts: [StaticString] = [
        "文／", "文/", "文丨", "文｜", "文|", "文：", "文:", "执笔/", "执笔：", "執筆／", "撰文", "撰文：", "作者", "作者：", "作者:", "作者/", "作者丨",
        "记者", "記者",
    ]

    /// A whole line of outlet, role and names.
    private static func ofLine(_ line: [UInt8]) -> [[UInt8]]? {
        var start: Int?
        for text in lineStarts where line.begins(with: text) { start = max(start ?? 0, text.utf8CodeUnitCount) }
        for role in roles {
            if let found = line.find(role) { start = max(start ?? 0, found + role.utf8CodeUnitCount) }
        }
        guard let start, start < line.count, !line.contains("（"), !line.contains("，"), !line.contains("。") else {
            return nil
        }
        return plausible(Byline.names(in: Array(line[start...])))
    }

    /// `（记者 卢海 通讯员 石小川）` and `（姚峰 上海报道）`.
    private static func inBrackets(_ line: [UInt8]) -> [[UInt8]] {
        var from = 0
        while from < line.count, let open = firstBracket(line, from) {
            let start = line[open] == 0x28 ? open + 1 : open + 3
            guard let close = line.find("）", from: start) ?? line.find(")", from: start) else { return [] }
            from = close + 1
            guard close - start <= 120, close > start else { continue }
            let inner = Array(line[start..<close])
            if let role = roles.lazy.compactMap({ role in inner.find(role).map { $0 + role.utf8CodeUnitCount } }).first,
                let names = plausible(Byline.names(in: Array(inner[role...])))
            {
                return names
            }
            if inner.ends(with: "报道") || inner.ends(with: "報導"), let names = plausible(Byline.names(in: inner)) {
                return Array(names.prefix(1))
            }
        }
        return []
    }

    private static func firstBracket(_ line: [UInt8], _ from: Int) -> Int? {
        var index = from
        while index < line.count {
            if line[index] == 0x28 || line.has("（", at: index) { return index }
            index += 1
        }
        return nil
    }

    private static func plausible(_ names: [[UInt8]]) -> [[UInt8]]? { arePlausible(names) ? names : nil }

    /// Whether all look like names: two to four Chinese characters, or more with a middle dot.
    static func arePlausible(_ names: [[UInt8]]) -> Bool {
        !names.isEmpty
            && names.allSatisfy { name in
                name.allSatisfy { $0 >= 0x80 }
                    && ((6...12).contains(name.count) || (name.contains("·") && name.count <= 48))
                    && !notNames.contains(where: name.contains)
            }
    }

    private static let notNames: [StaticString] = [
        "，", "。", "的", "在", "了", "报", "日", "电", "编辑", "我们", "采访", "表示", "介绍", "获悉", "从", "对", "注意", "了解",
    ]
}
