import ExtractStage
import NewsModel
import Testing

struct NameRecognizerTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var text: String
        var companies: [String] = []
        var persons: [String] = []
        var testDescription: String { text }
    }

    private func names(_ text: String) -> RecognizedNames { NameRecognizer().names(in: text, title: nil) }

    @Test(arguments: [
        Sample(text: "记者从四川金欧科技有限公司获悉。", companies: ["四川金欧科技有限公司"]),
        Sample(text: "泸州市南方过滤设备有限公司主要从事设备生产。", companies: ["泸州市南方过滤设备有限公司"]),
        Sample(text: "由深圳云帆智能装备(集团)有限公司投资。", companies: ["深圳云帆智能装备(集团)有限公司"]),
        Sample(text: "台州久旺投资合伙企业（有限合伙）减持120万股。", companies: ["台州久旺投资合伙企业（有限合伙）"]),
        Sample(
            text: "曾任中国工商银行股份有限公司贵州省分行行长。",
            companies: ["中国工商银行股份有限公司贵州省分行"]
        ),
        Sample(text: "与Faber Stationery India Pvt. Ltd.签约。", companies: ["Faber Stationery India Pvt. Ltd."]),
        Sample(text: "贵州茅台（600519）今日上涨。", companies: ["贵州茅台"]),
        Sample(text: "股东*ST步森公告称。", companies: ["*ST步森"]),
        Sample(text: "天诺科技、圣融达容阻等智能终端企业31家。", companies: ["天诺科技", "圣融达容阻"]),
        Sample(text: "為華為、鴻海供貨。", companies: ["華為", "鴻海"]),
        Sample(text: "其股东所持公司股份占上市公司股份总数的一成。"),
        Sample(text: "江阳区科技和人才局、中国人民银行与四川大学座谈。"),
        Sample(text: "总经理李占杰信心满满。局长趙波介绍说，此举有力。", persons: ["李占杰", "趙波"]),
        Sample(text: "董事长欧阳克勤和司徒文翰出席。", persons: ["欧阳克勤", "司徒文翰"]),
        Sample(text: "合伙人古丽娜尔·艾山说，团队跟踪已久。", persons: ["古丽娜尔·艾山"]),
        Sample(text: "执行董事David Chen表示认可。", persons: ["David Chen"]),
        Sample(text: "总经理禹州说，首付比例下降。", persons: ["禹州"]),
        Sample(text: "独立董事陈可立、方圆、万里鹏参加。", persons: ["陈可立", "方圆", "万里鹏"]),
        Sample(text: "高度重视周年庆典和各方面安排，许可证已经发放。"),
        Sample(text: ""),
    ])
    func findsCompaniesAndPersons(_ sample: Sample) {
        let found = names(sample.text)
        #expect(found.companies.map(\.text) == sample.companies)
        #expect(found.persons.map(\.text) == sample.persons)
    }

    @Test func givesEachShortNameTheFullestOne() {
        let text = """
            四川金欧科技有限公司扩产。金欧科技今年增长。
            微步医疗机器人（集团）股份有限公司（下称“微步”）递表，微步亏损收窄。
            """
        let found = names(text).companies
        #expect(
            found.map { [$0.text, $0.canonical] } == [
                ["四川金欧科技有限公司", "四川金欧科技有限公司"],
                ["金欧科技", "四川金欧科技有限公司"],
                ["微步医疗机器人（集团）股份有限公司", "微步医疗机器人（集团）股份有限公司"],
                ["微步", "微步医疗机器人（集团）股份有限公司"],
                ["微步", "微步医疗机器人（集团）股份有限公司"],
            ]
        )
    }

    @Test func linksABankThatLeavesOutCharacters() {
        let text = "中国建设银行股份有限公司玉溪市分行放款。建行玉溪分行表示，贷款已经到账。"
        #expect(
            names(text).companies.map { [$0.text, $0.canonical] } == [
                ["中国建设银行股份有限公司玉溪市分行", "中国建设银行股份有限公司玉溪市分行"],
                ["建行玉溪分行", "中国建设银行股份有限公司玉溪市分行"],
            ]
        )
    }

    @Test func keepsNamesAsPrintedAndFoldsTheKey() {
        let found = names("瀘州裕同包裝科技有限公司總經理滑超表示。")
        #expect(
            found.companies == [
                Mention(
                    text: "瀘州裕同包裝科技有限公司",
                    range: 0..<12,
                    canonical: "瀘州裕同包裝科技有限公司",
                    canonicalSimplified: "泸州裕同包装科技有限公司",
                    confidence: 0.95
                )
            ]
        )
        #expect(
            found.persons == [
                Mention(text: "滑超", range: 15..<17, canonical: "滑超", canonicalSimplified: "滑超", confidence: 0.9)
            ]
        )
    }

    @Test func countsOffsetsInScalars() {
        let text = "𠮷😀e\u{301}，四川金欧科技有限公司总经理李占杰说。"
        let scalars = Array(text.unicodeScalars)
        let found = names(text)
        #expect(found.companies.map(\.range) == [5..<15])
        #expect(found.persons.map(\.range) == [18..<21])
        for mention in found.companies + found.persons {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[mention.range])
            #expect(String(view) == mention.text)
        }
    }

    @Test(arguments: [
        ("四川金欧科技有限公司投产。金欧科技总经理李占杰说。", ["李占杰 总经理 四川金欧科技有限公司 current"]),
        ("江阳区科技和人才局局长赵波介绍说。", ["赵波 局长 江阳区科技和人才局 current"]),
        (
            "泸州裕同包装科技有限公司从事包装。公司总经理滑超表示。",
            ["滑超 总经理 泸州裕同包装科技有限公司 current"]
        ),
        (
            "对滨岳博源化工有限公司董事长孔令泽，总经理夏侯东采取措施。",
            ["孔令泽 董事长 滨岳博源化工有限公司 current", "夏侯东 总经理 滨岳博源化工有限公司 current"]
        ),
        (
            "黔中银行股份有限公司开会。杜若谦当选董事长，纪文翰、石建国获聘副行长。",
            [
                "杜若谦 董事长 黔中银行股份有限公司 current", "纪文翰 副行长 黔中银行股份有限公司 current",
                "石建国 副行长 黔中银行股份有限公司 current",
            ]
        ),
        (
            "李明华，原贵阳恒信集团有限公司副总经理，已离任。", ["李明华 副总经理 贵阳恒信集团有限公司 former"]
        ),
        ("前国泰航空商务总裁李占杰出席。", ["李占杰 商务总裁 国泰航空 former"]),
        ("创始人、CEO骆一川上台。", ["骆一川 创始人 - current", "骆一川 CEO - current"]),
        ("分析师郭思凡说，利润很厚。", ["郭思凡 分析师 - current"]),
        ("村民李占杰的儿子李小明说。", []),
    ])
    func readsRoles(_ text: String, _ expected: [String]) {
        let roles = names(text).roles.map {
            "\($0.person) \($0.title) \($0.organization ?? "-") \($0.status.rawValue)"
        }
        #expect(roles == expected)
    }

    @Test func endsOnAnyCutOfAText() {
        let text = "四川金欧科技有限公司（下称“金欧”）总经理、创始人李占杰·A，*ST金欧（600519），古丽·艾山说。"
        let bytes = Array(text.utf8)
        for end in bytes.indices {
            _ = names(String(decoding: bytes[..<end], as: UTF8.self))
            _ = names(String(decoding: bytes[end...], as: UTF8.self))
        }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x15
            _ = names(String(decoding: damaged, as: UTF8.self))
        }
    }

    @Test(arguments: ["（", "有限公司", "四川", "甲、", "李占杰、", "金欧科技有限公司、", "阿·", "总经理", "A ", "st"])
    func endsOnNoise(_ unit: String) {
        let text = String(repeating: unit, count: 300)
        let found = names(text)
        let count = text.unicodeScalars.count
        for mention in found.companies + found.persons {
            #expect(mention.range.upperBound <= count && !mention.range.isEmpty)
        }
    }
}
