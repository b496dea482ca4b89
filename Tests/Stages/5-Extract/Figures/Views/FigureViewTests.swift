import ExtractStage
import Testing

/// The views of single kinds.
struct FigureViewTests {
    private static func read(_ text: String, _ view: FigureView) -> [String] {
        FigureRecognizer().figures(in: text, views: [view]).map {
            "\($0.text)|\($0.range.lowerBound)|\($0.value)" + ($0.unit.isEmpty ? "" : "|" + $0.unit)
        }
    }

    @Test(arguments: [
        ("三千二", ["三千二|0|3200"]), ("百七", ["百七|0|170"]), ("六万零三", ["六万零三|0|60003"]), ("2千零8", ["2千零8|0|2008"]),
        ("两兆零五亿", ["两兆零五亿|0|2000500000000"]), ("9 万3 千", ["9 万3 千|0|93000"]), ("負十二點零五", ["負十二點零五|0|-12.05"]),
        ("1, 222, 3,456", ["1|0|1", "222|3|222", "3,456|8|3456"]), ("4.5e3", ["4.5e3|0|4500"]),
        ("8K和.5M", ["8K|0|8000", ".5M|3|500000"]),
        ("八分之三", ["八分之三|0|0.375"]), ("负二又四分之一", ["负二又四分之一|0|-2.25"]), ("2 1/2杯", ["2 1/2|0|2.5"]), ("九成半", ["九|0|9"]),
        ("三打鸡蛋", ["三打|0|36"]), ("3^4", ["3^4|0|81"]), ("叁拾貳", ["叁拾貳|0|32"]), ("五六七八点九", ["五六七八点九|0|5678.9"]),
    ])
    func readsNumbers(text: String, expected: [String]) {
        #expect(Self.read(text, .number) == expected)
    }

    @Test(arguments: [
        "亿", "四川盆地", "唯一", "一切顺利", "大陆", "叁", "三英镑", "手机幺八六零零", "10.0.0.7", "尾号6678", "MP3", "89:77", "85后", "B2B",
        "13911112222", "十分",
    ])
    func findsNoNumberInNamesAndIdentifiers(text: String) {
        #expect(Self.read(text, .number) == (text == "叁" ? ["叁|0|3"] : []))
    }

    @Test(arguments: [
        ("百分之四十二点五", ["百分之四十二点五|0|42.5|%"]), ("负的千分之八", ["负的千分之八|0|-0.8|%"]), ("3 成", ["3 成|0|30|%"]),
        ("三成五", ["三成五|0|35|%"]), ("88折", ["88折|0|88|%"]), ("七折", ["七折|0|70|%"]), ("對折", ["對折|0|50|%"]),
        ("12.5 個百分點", ["12.5 個百分點|0|12.5|%"]), ("５％", ["５％|0|5|%"]), ("a%20b%2F", []), ("10成立", []), ("三个点球", []),
    ])
    func readsPercents(text: String, expected: [String]) {
        #expect(Self.read(text, .percent) == expected)
    }

    @Test(arguments: [
        ("15块6", ["15块6|0|15.6|CNY"]), ("三塊二毛五", ["三塊二毛五|0|3.25|CNY"]), ("US$ 1,200", ["US$ 1,200|0|1200|USD"]),
        ("$8", ["$8|0|8|$"]), ("港幣兩億元", ["港幣兩億元|0|200000000|HKD"]), ("五万元日元", ["五万元日元|0|50000|JPY"]),
        ("八美元又五美分", ["八美元又五美分|0|8.05|USD"]), ("伍佰圆整", ["伍佰圆整|0|500|CNY"]), ("兩個半", ["兩個半|0|2.5|HKD"]),
        ("七十万", ["七十万|0|700000|CNY"]), ("参加五角星活动", []), ("三分之一", []), ("四毫米", []), ("买了70万", []),
    ])
    func readsSumsOfMoney(text: String, expected: [String]) {
        #expect(Self.read(text, .currency) == expected)
    }

    @Test(arguments: [
        ("4斤2两", ["4斤2两|0|4.2|{jin}"]), ("两米八", ["两米八|0|2.8|m"]), ("米七", ["米七|0|1.7|m"]), ("三公里半", ["三公里半|0|3.5|km"]),
        ("每秒五米", ["每秒五米|0|5|m/s"]), ("60 km/h", ["60 km/h|0|60|km/h"]), ("两茶匙", ["两茶匙|0|10|mL"]),
        ("四分三公升", ["四分三公升|0|0.75|L"]),
        ("7 inch", ["7 inch|0|7|[in_i]"]), ("五千两百两", ["五千两百两|0|5200|{liang}"]), ("3 pm", []),
        ("一米七五", ["一米七五|0|1.75|m"]), ("六英尺五英寸", ["六英尺五英寸|0|77|[in_i]"]), ("三里屯", ["三里|0|3|{li}"]),
    ])
    func readsMeasures(text: String, expected: [String]) {
        #expect(Self.read(text, .dimension) == expected)
    }

    @Test func readsAgesTemperaturesAndOrdinals() {
        #expect(Self.read("八歲和3個月大的孩子", .age) == ["八歲|0|8|a", "3個月大|3|3|mo"])
        #expect(Self.read("零下12度，華氏 80度", .temperature) == ["零下12度|0|-12|deg", "華氏 80度|6|80|[degF]"])
        #expect(Self.read("25度电", .temperature) == [])
        #expect(Self.read("第二十三和第 4", .ordinal) == ["第二十三|0|23", "第 4|5|4"])
    }

    @Test(arguments: [
        ("6~18岁", ["6~18|0|[6,18]"]), ("位于5和9之间", ["位于5和9之间|0|[5,9]"]), ("超過四十", ["超過四十|0|(40,)"]),
        ("大于3且小于8", ["大于3且小于8|0|(3,8)"]), ("大于8且小于3", ["大于8|0|(8,)", "小于3|4|(,3)"]), ("不低于六公斤", ["不低于六公斤|0|[6,)|kg"]),
        ("七八百", ["七八百|0|[700,800]"]), ("二十几亿", ["二十几亿|0|(2000000000,)"]), ("几十万", ["几十万|0|(100000,1000000)"]),
        ("三到五百美元", ["三到五百美元|0|[300,500]|USD"]), ("2米-3米", ["2米-3米|0|[2,3]|m"]), ("比九十高", ["比九十高|0|(90,)"]),
        ("十四五规划", []), ("通过20项", []),
    ])
    func readsRanges(text: String, expected: [String]) {
        #expect(Self.read(text, .range) == expected)
    }

    @Test(arguments: [
        ("3天5小時", ["3天5小時|0|P3DT5H"]), ("兩年半", ["兩年半|0|P2.5Y"]), ("一个半月", ["一个半月|0|P45D"]), ("半天", ["半天|0|PT12H"]),
        ("個半鐘", ["個半鐘|0|PT1.5H"]), ("三刻钟", ["三刻钟|0|PT45M"]), ("两个世纪", ["两个世纪|0|P200Y"]), ("20毫秒", ["20毫秒|0|PT0.02S"]),
        ("2019年", []), ("三年级", []), ("80年代", []), ("第3天", []),
    ])
    func readsDurations(text: String, expected: [String]) {
        #expect(Self.read(text, .duration) == expected)
    }

    @Test(arguments: [
        ("二〇一九年三月七号", ["二〇一九年三月七号|0|2019-03-07"]), ("97年5月", ["97年5月|0|1997-05"]), ("7月25日", ["7月25日|0|XXXX-07-25"]),
        ("2021/3/5", ["2021/3/5|0|2021-03-05"]), ("18:05:30", ["18:05:30|0|T18:05:30"]), ("192.168.1.1", []),
        ("2021-13-01", []),
    ])
    func readsDates(text: String, expected: [String]) {
        #expect(Self.read(text, .datetime) == expected)
    }

    @Test func staysInsideTheTextWhateverItHolds() {
        let pieces = [
            "一百", "万", "分之", "3.5", "－", "到", " ", "％", "個半", "元", "两", "第", "每小时", "^", "e9", "幺", "\n", "几", "/0",
            "負", "👨‍👩‍👧",
        ]
        var state: UInt64 = 7
        for _ in 0..<150 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let scalars = Array(text.unicodeScalars)
            for figure in FigureRecognizer().figures(in: text, views: FigureView.allCases) {
                #expect(
                    figure.range.lowerBound >= 0 && figure.range.upperBound <= scalars.count && !figure.range.isEmpty
                )
                #expect(Array(figure.text.unicodeScalars) == Array(scalars[figure.range]))
            }
        }
    }

    @Test func takesTimeInProportionToTheText() {
        for piece in ["万", "一千一百", "9", "1,", "三分之", "大于", "每", "1e9", "个半", "- "] {
            let text = String(repeating: piece, count: 120)
            #expect(FigureRecognizer().figures(in: text, views: FigureView.allCases).allSatisfy { !$0.text.isEmpty })
        }
    }
}
