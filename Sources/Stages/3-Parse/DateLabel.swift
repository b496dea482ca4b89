/// Tells dates of publication from the others that pages label: until when, since when, from when on.
enum DateLabel {
    /// Whether the words before a date, or the line above one that stands alone, name another date.
    static func namesAnother(_ found: DateReader.Found, at index: Int, in page: PageBlocks) -> Bool {
        let own = page.line(index).prefix(found.range.lowerBound)
        if isAnother(own) { return true }
        // 12: a day of the week may stand before the date.
        return own.inkCount <= 12 && index > 0 && isAnother(page.line(index - 1))
    }

    /// 24: longer lines are headlines and sentences.
    private static func isAnother(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.inkCount <= 24, others.contains(where: line.contains) else { return false }
        var label = line
        while let last = label.last, last == 0x20 || last == 0x3A { label.removeLast() }
        if label.count < line.count || label.ends(with: "：") { return true }
        return ends.contains { label.ends(with: $0) }
    }

    private static let ends: [StaticString] = ["Date", "date", "日期", "时间", "時間"]
    private static let others: [StaticString] = [
        "ffective", "xpir", "eadline", "Due", "due", "Filing", "Filed", "Birth", "birth", "Born", "Start", "Valid",
        "Event",
        "Closing", "Joined", "since", "Founded", "Established", "Registered", "成立", "截止", "截至", "生效", "有效", "到期", "报名",
        "報名", "举办", "舉辦", "举行", "舉行", "会议", "會議", "活动", "活動", "出生", "注册", "註冊", "上市", "开标", "投标", "開標", "投標", "考试",
        "考試", "施行", "实施", "實施",
    ]
}
