/// Titles that stand behind a name and are no part of it: 乔治王子, 李总.
enum PersonTitles {
    private static let words: [[UInt32]] = [
        "王子", "公主", "伯爵", "公爵", "侯爵", "子爵", "男爵", "女王", "国王", "王后", "皇后", "亲王", "先生", "女士", "小姐", "太太",
        "阿姨", "老师", "博士", "经理", "书记", "总",
    ].map { $0.unicodeScalars.map(\.value) }

    /// The name in a range of scalars, without a title at its end.
    ///
    /// It is `nil` if only a surname would be left, which names nobody. The text is in simplified characters.
    static func removed(from range: Range<Int>, in folded: [UInt32]) -> Range<Int>? {
        for word in words where folded[range].suffix(word.count).elementsEqual(word) {
            let name = range.lowerBound..<range.upperBound - word.count
            // 李总 is a surname and a title, 李小总 a name.
            if word.count == 1, name.count > 1 { continue }
            return name.count > 1 ? name : nil
        }
        return range
    }
}
