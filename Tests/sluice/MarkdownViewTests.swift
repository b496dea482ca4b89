import NewsModel
import Testing

@testable import sluice

@Suite struct MarkdownViewTests {
    @Test func partsAreWrittenInReadingOrder() {
        let article = Article(
            key: "k",
            url: "https://news.example/1.html",
            title: "钢价\"上涨\"",
            published: "2021-01-06T08:30:00+08:00",
            source: "东港日报",
            author: ["卢海", "石小川"],
            language: "zh",
            paragraphs: ["首段。", "海外订单", "第一项", "第二项", "- 不是列表", "末段。"],
            tables: [[["项目", "a|b"], ["净利润"]]],
            captions: ["高炉", "港口"],
            parts: [
                .paragraph(0), .heading(1, level: 1), .item(2, number: 1), .item(3, number: 2), .item(4, number: nil),
                .table(0), .image(0), .caption(1), .paragraph(5),
            ],
            images: [Image(url: "https://news.example/a b>.jpg", caption: "高炉")]
        )
        #expect(
            MarkdownView(article: article).lines.joined(separator: "\n") == #"""
                ---
                title: "钢价\"上涨\""
                url: "https://news.example/1.html"
                published: "2021-01-06T08:30:00+08:00"
                source: "东港日报"
                author: ["卢海", "石小川"]
                language: "zh"
                ---

                # 钢价"上涨"

                首段。

                ## 海外订单

                1. 第一项
                2. 第二项
                - \- 不是列表

                | 项目 | a\|b |
                | --- | --- |
                | 净利润 |  |

                ![高炉](<https://news.example/a b%3E.jpg>)

                *港口*

                末段。
                """#
        )
    }

    @Test(arguments: [
        ("*a* _b_ `c` [d](e) <f> ~g~ &lt; a|b", #"\*a\* \_b\_ \`c\` \[d\](e) \<f\> \~g\~ \&lt; a\|b"#),
        ("# a", "\\# a"), ("- a", #"\- a"#), ("---", #"\---"#), ("=== b", #"\=== b"#), ("+1", #"\+1"#),
        ("> a", #"\> a"#),
        ("1. a", #"1\. a"#), ("12) a", #"12\) a"#), ("3.", #"3\."#), ("1.5亿元", "1.5亿元"), ("2021年", "2021年"),
        (#"a\b"#, #"a\\b"#), ("a # b", "a # b"), ("", ""), ("a\nb", "a b"),
    ])
    func textReadsAsItWasPrinted(text: String, markdown: String) {
        #expect(MarkdownText.line(text) == markdown)
    }

    @Test func controlsAreEscapedInTheFrontMatter() {
        #expect(MarkdownText.quoted("a\"\\\u{1}\n\t") == "\"a\\\"\\\\\\u0001\\n\\t\"")
    }
}
