/// Source, authors and editor as a line about an article states them: 来源：… 作者：… 记者 … 责任编辑：….
struct Byline {
    var source: [UInt8]?
    var authors: [[UInt8]] = []
    var editor: [UInt8]?
    var originalTitle: [UInt8]?

    /// Reads one line, for what is not known yet.
    mutating func read(_ line: some Collection<UInt8>) {
        let bytes = Array(line)
        // A template that was not filled in leaves its own marks behind.
        if bytes.contains("=\"") { return }
        if source == nil, let value = Self.value(after: Self.sourceLabels, in: bytes, stopsAtBlank: true) {
            source = value.text
        }
        if editor == nil, let value = Self.value(after: Self.editorLabels, in: bytes, stopsAtBlank: true) {
            editor = value.text
        }
        if authors.isEmpty, let value = Self.value(after: Self.authorLabels, in: bytes, stopsAtBlank: false) {
            authors = Self.names(in: value.text)
            if !value.isMarked, !BylineText.arePlausible(authors) { authors = [] }
        }
        if authors.isEmpty, let name = Self.poster(bytes) { authors = [name] }
        if originalTitle == nil {
            originalTitle = Self.value(after: ["原标题", "原標題"], in: bytes, stopsAtBlank: false)?.text
        }
    }

    // MARK: Labels and values

    private struct Value {
        let text: [UInt8]
        /// Whether a colon stands before it.
        let isMarked: Bool
    }

    private static let sourceLabels: [StaticString] = [
        // A re-post names the original.
        "来源：转载自", "来源:转载自", "來源：轉載自", "來源:轉載自",
        "来源", "來源", "稿源", "出處", "出处", "文章来源", "信息来源", "新闻来源", "转自", "轉自", "來自",
    ]
    private static let authorLabels: [StaticString] = [
        "本报记者", "本報記者", "見習記者", "见习记者", "记者", "記者", "作者", "撰文", "撰稿", "文／", "文/", "文 /",
        "文 ／", "文丨", "文|", "文｜", "供稿",
    ]
    private static let editorLabels: [StaticString] = [
        "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯", "责任编缉",
    ]

    /// Words that end the value before them: the labels of what follows.
    private static let stops: [StaticString] = [
        "来源", "來源", "稿源", "作者", "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯", "浏览", "瀏覽", "点击",
        "點擊", "阅读", "閱讀", "字号", "字號", "字体", "字體", "时间", "時間", "日期", "发布", "發布", "發佈", "评论",
        "評論", "分享", "打印", "列印", "【", "|", "｜", "审核", "校对", "校對", "人气", "次数", "更新", "关键",
        "我要", "参与", "參與", "查看", "收藏", "投稿", "编审", "监制", "版权", "原标题", "图/", "摄影", "責任", "责任",
        "关注", "訂閱", "订阅", "手机", "微信", "举报", "糾錯", "纠错", "频道", "出自",
    ]

    private static func value(after labels: [StaticString], in line: [UInt8], stopsAtBlank: Bool) -> Value? {
        for label in labels {
            var from = 0
            while let found = line.find(label, from: from) {
                from = found + label.utf8CodeUnitCount
                if let value = value(at: from, label: label, found: found, in: line, stopsAtBlank) { return value }
            }
        }
        return nil
    }

    private static func value(
        at start: Int,
        label: StaticString,
        found: Int,
        in line: [UInt8],
        _ stopsAtBlank: Bool
    ) -> Value? {
        var at = start
        skipBlanks(line, &at)
        let marked = line.has(":", at: at) || line.has("：", at: at)
        if marked {
            at += line.has(":", at: at) ? 1 : 3
            skipBlanks(line, &at)
            if at < line.count, line[at] == 0x5B { at += 1 }
        } else {
            // Without a colon only 记者, 文/ and the like name a person, and only where a part of the line begins.
            let isOpen = found == 0 || line[found - 1] == 0x20 || line[found - 1] == 0x28
            guard isOpen, !stopsAtBlank, !label.isWeak else { return nil }
        }
        skipBlanks(line, &at)
        var end = at
        var depth = 0
        while end < line.count {
            if stopsAtBlank, line[end] == 0x20 { break }
            if line[end] == 0x28 || line.has("（", at: end) { depth += 1 }
            if line[end] == 0x29 || line.has("）", at: end) {
                // A bracket of the value's own, such as a reading, does not end it.
                if depth == 0 { break }
                depth -= 1
            }
            if line.has("】", at: end) || line[end] == 0x5D { break }
            if end > at, stops.contains(where: { line.has($0, at: end) }) { break }
            if line[end].isASCIIDigit, isDate(line, end) { break }
            end += 1
        }
        // Longer values are sentences, not names.
        guard end > at, end - at <= 120 else { return nil }
        var value = Array(line[at..<end])
        while let last = value.last, last == 0x20 || last == 0x2C || last == 0x2D || last == 0x3B { value.removeLast() }
        for mark in ["，", "。", "；", "："] as [StaticString] where value.ends(with: mark) { value.removeLast(3) }
        return value.isEmpty ? nil : Value(text: value, isMarked: marked)
    }

    /// The name in 由大卫于2005年8月12日发表, as forums have it.
    static func poster(_ line: [UInt8]) -> [UInt8]? {
        guard let by = line.find("由"), let on = line.find("于", from: by + 3) ?? line.find("於", from: by + 3),
            (3...36).contains(on - by - 3), isDate(line, on + 3),
            line[on...].contains("发表") || line[on...].contains("發表")
        else { return nil }
        return InlineText.squeezed(line[(by + 3)..<on])
    }

    private static func skipBlanks(_ line: [UInt8], _ at: inout Int) {
        while at < line.count, line[at] == 0x20 { at += 1 }
    }

    private static func isDate(_ line: [UInt8], _ index: Int) -> Bool {
        guard index + 4 < line.count, line[index] == 0x31 || line[index] == 0x32 else { return false }
        return DateReader.first(in: line[index..<min(line.count, index + 30)])?.range.lowerBound == 0
    }

    // MARK: Names

    /// The names in a byline, without titles: 见习记者 宋词 通讯员 高密 gives 宋词, 高密.
    static func names(in value: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        for part in split(withoutAffiliation(value)) {
            // 桃園報導 tells where the report is from.
            if placeEndings.contains(where: { part.ends(with: $0) }) { continue }
            var name = part
            strip(&name)
            // Ten Chinese characters are an institution with its titles, not a name.
            guard name.count > 3 || (name.count > 1 && name.allSatisfy { $0 < 0x80 }), name.count <= 60,
                name.count <= 30 || name.contains(where: { $0 < 0x80 }),
                !result.contains(name), !isNoName(name)
            else { continue }
            result.append(name)
        }
        return result
    }

    private static func split(_ value: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var current: [UInt8] = []
        let isLatin = value.allSatisfy { $0 < 0xE3 }
        var index = 0
        while index < value.count {
            var width = 0
            for mark in separators where value.has(mark, at: index) { width = mark.utf8CodeUnitCount }
            if value[index] == 0x20, !isLatin || value.has(" and ", at: index) { width = isLatin ? 5 : 1 }
            if width > 0 {
                parts.append(current)
                current = []
                index += width
            } else {
                current.append(value[index])
                index += 1
            }
        }
        return joined(parts + [current])
    }

    /// Joins a name of two characters that is set apart: 赵 培.
    private static func joined(_ parts: [[UInt8]]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var wasSingle = false
        for part in parts {
            let isSingle = part.count == 3 && part[0] >= 0xE4
            if isSingle, wasSingle {
                result[result.count - 1] += part
                wasSingle = false
            } else {
                result.append(part)
                wasSingle = isSingle
            }
        }
        return result
    }

    /// What stands before the colon of 赵培：北京物资学院，北京.
    private static func withoutAffiliation(_ value: [UInt8]) -> [UInt8] {
        guard let colon = value.find("："), colon > 0 else { return value }
        let before = Array(value[..<colon])
        return joined(split(before)).allSatisfy {
            BylineText.arePlausible([$0]) && !titles.contains(where: $0.contains)
        }
            ? before : value
    }

    /// Whether a name ends as outlets do: 日报, 网, 周刊….
    static func isOutlet(_ name: [UInt8]) -> Bool {
        (6...60).contains(name.count) && outletEndings.contains { name.ends(with: $0) }
    }

    private static let outletEndings: [StaticString] = [
        "网", "網", "报", "報", "社", "周刊", "杂志", "雜誌", "杂志》", "周刊》", "新闻", "新聞", "财经", "財經", "财讯", "在线", "在線",
        "频道", "頻道", "电视台", "電視台", "电台", "導報", "通讯", "客户端", "快报", "观察", "时报", "科技", "中心", "报》", "报道", "网络版",
    ]

    private static let placeEndings: [StaticString] = ["報導", "報道", "报道"]

    private static let separators: [StaticString] = ["、", ",", "，", "/", "／", ";", "；", "|", "｜", "&", "丨"]
    private static let titles: [StaticString] = [
        "本报见习记者", "本报实习记者", "本报通讯员", "本报记者", "本報記者", "本刊记者", "见习记者", "見習記者", "实习记者",
        "实习生", "實習生", "特约记者", "首席记者", "特约撰稿", "通讯员", "通訊員", "记者", "記者", "作者", "撰文", "编辑", "编译",
        "文／", "文/", "由", "By ", "by ", "BY ",
    ]
    private static let endings: [StaticString] = [
        "报道", "報導", "報道", "综合报道", "编译", "撰文", "文", "摄", "攝", "/文", "关注", "訂閱", "订阅",
    ]

    private static func strip(_ name: inout [UInt8]) {
        while name.first == 0x20 || name.first == 0x3A { name.removeFirst() }
        if name.begins(with: "：") { name.removeFirst(3) }
        var again = true
        while again {
            again = false
            for title in titles where name.begins(with: title) {
                name.removeFirst(title.utf8CodeUnitCount)
                again = true
            }
            while name.first == 0x20 || name.first == 0x3A { name.removeFirst() }
        }
        if let open = name.find("（") ?? name.find("(") { name.removeSubrange(open...) }
        for ending in endings where name.ends(with: ending) && name.count > ending.utf8CodeUnitCount + 5 {
            name.removeLast(ending.utf8CodeUnitCount)
        }
        while name.last == 0x20 { name.removeLast() }
    }

    private static func isNoName(_ name: [UInt8]) -> Bool {
        name.contains("http")
            || name.contains("@")
            || name.equals("name") || name.equals("admin") || name.contains("=\"") || name.contains("_")
            || name.contains("Discuz") || name.contains("Comsenz") || name.equals("选稿") || name.contains("时间")
            || isClock(name) || DateReader.first(in: name) != nil
    }

    /// Whether it is 13:09.
    private static func isClock(_ name: [UInt8]) -> Bool {
        name.contains(0x3A) && name.allSatisfy { $0.isASCIIDigit || $0 == 0x3A }
    }
}

extension StaticString {
    /// Whether the label is also a common word, so that it needs a colon.
    fileprivate var isWeak: Bool {
        let text = UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
        return text.equals("作者") || text.equals("供稿")
    }
}
