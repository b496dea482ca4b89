import Testing

@testable import ParseStage

struct BylineTests {
    struct Case: Sendable {
        let line: String
        var source: String?
        var authors: [String] = []
        var editor: String?
    }

    @Test(
        arguments: [
            Case(line: "来源:经济参考报", source: "经济参考报"),
            Case(line: "来源：转载自：证券日报 作者：周芳", source: "证券日报", authors: ["周芳"]),
            Case(
                line: "2022-07-14 07:30:12 来源: 鲁北日报 作者：见习记者 宋词 通讯员 高密 浏览次数：8387",
                source: "鲁北日报",
                authors: ["宋词", "高密"]
            ),
            Case(line: "稿源：新华网 责任编辑：沈月 审核：王一", source: "新华网", editor: "沈月"),
            Case(line: "作者：卢海、石小川/文", authors: ["卢海", "石小川"]),
            Case(line: "記者簡維志／桃園報導", authors: ["簡維志"]),
            Case(line: "文／陳怡君", authors: ["陳怡君"]),
            Case(line: "(责任编辑：周芳)", editor: "周芳"),
            Case(line: "来源：[ 国际金融报 ]", source: "国际金融报"),
            Case(line: "來源:西部經(jīng)濟導報", source: "西部經(jīng)濟導報"),
            Case(line: "作者：admin"),
            Case(line: "作者：赵 培：北京物资学院，北京", authors: ["赵培"]),
            Case(line: "本贴由大卫于2005年8月12日16:12:21发表", authors: ["大卫"]),
            Case(line: "本贴由大卫于2005年8月12日在〖心灵体操〗发表.", authors: ["大卫"]),
            Case(line: "产品由他于2005年8月12日发明"),
            Case(line: "作者：管不饿关注", authors: ["管不饿"]),
            Case(line: "作者：Discuz! Team"),
            Case(line: "作者：选稿 13:09 sina_mobile"),
            Case(line: "记者从会上了解到，今年的增长来源于出口。"),
        ]
    )
    func readsLines(_ expected: Case) {
        var byline = Byline()
        byline.read(expected.line.utf8)
        #expect(byline.source?.text == expected.source)
        #expect(byline.authors.map(\.text) == expected.authors)
        #expect(byline.editor?.text == expected.editor)
    }

    @Test(
        arguments: [
            ("新华社巴黎12月9日电（记者唐霁）法国9日再次爆发罢工。", ["唐霁"]),
            ("新华社深圳5月12日电（记者戴小河、印朋）由我国自主设计。", ["戴小河", "印朋"]),
            ("澎湃新闻记者 段彦超 廖艳", ["段彦超", "廖艳"]),
            ("所有的改革难道不都是这样吗？”（姚峰 上海报道）", ["姚峰"]),
            ("据记者了解，该公司（下称“华岳”）已经停产。", []),
            ("记者在现场看到", []),
            ("【文/观察者网专栏作者 王文】", ["王文"]),
            ("（作者系资深媒体人）", []),
        ]
    )
    func findsReportersInTheText(line: String, names: [String]) {
        let bytes = Array(line.utf8)
        #expect(BylineText.names(in: bytes, ink: bytes.inkCount).map(\.text) == names)
    }
}
