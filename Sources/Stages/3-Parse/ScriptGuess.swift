import NewsModel

/// Guesses language and script from the letters of a text.
enum ScriptGuess {
    /// Characters that occur in one script only, from the most frequent ones of Chinese news.
    private static let simplified = "国发业产这来时们个为经会对实现开电关进动还过后长万亿与东车华报员见门间问图场头话让给从"
    private static let traditional = "國發業產這來時們個為經會對實現開電關進動還過後長萬億與東車華報員見門間問圖場頭話讓給從"

    private static let weights: [UInt32: Int] = {
        var result: [UInt32: Int] = [:]
        for scalar in simplified.unicodeScalars { result[scalar.value] = 1 }
        for scalar in traditional.unicodeScalars { result[scalar.value] = -1 }
        return result
    }()

    static func guess(_ paragraphs: some Sequence<String>) -> (language: String?, script: Script?) {
        var han = 0
        var kana = 0
        var hangul = 0
        var latin = 0
        var balance = 0
        // 4,000 scalars decide.
        var left = 4_000
        for paragraph in paragraphs {
            for scalar in paragraph.unicodeScalars {
                switch scalar.value {
                case 0x4E00...0x9FFF:
                    han += 1
                    balance += weights[scalar.value] ?? 0
                case 0x3041...0x30FF: kana += 1
                case 0xAC00...0xD7A3: hangul += 1
                case 0x41...0x5A, 0x61...0x7A: latin += 1
                default: break
                }
            }
            left -= paragraph.utf8.count / 3
            if left < 0 { break }
        }
        if kana * 10 > han, kana > 0 { return ("ja", nil) }
        if hangul > han { return ("ko", nil) }
        // A Chinese word of two characters weighs like a Latin one of six.
        if han * 4 > latin, han > 0 { return ("zh", balance < 0 ? .traditional : .simplified) }
        return (nil, nil)
    }
}
