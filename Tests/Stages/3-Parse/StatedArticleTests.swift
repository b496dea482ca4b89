import NewsModel
import ParseStage
import PipelineTesting
import Testing

struct StatedArticleTests {
    private static let lines = [
        "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。",
        "公司董事长周望表示，今年将投资30亿元改造高炉，预计年底完工。",
    ]
    private static let markup = lines.map { "<p>" + $0 + "</p>" }.joined()

    /// The same text as pages state it that show nothing before their scripts have run.
    static let scripts: [String] = [
        // A state object, with other articles and comments beside it.
        """
        window.__INITIAL_STATE__ = {"list":[{"title":"钢价周报：螺纹钢上涨","content":"\(lines[1])\(lines[1])\(lines[1])"}],
        "detail":{"title":"岚山钢铁去年净利增长两成","author":"卢海","media":"东港日报","pubTime":"2021-01-06 08:30",
        "content":"\(markup)","comments":[{"content":"\(lines[0])希望今年继续，再接再厉。"}]}};
        """,
        // Keys without quotes, single quotes, code around.
        """
        window.__NUXT__=(function(a,b){return {data:[{article:{id:a,title:'岚山钢铁去年净利增长两成',author:'卢海',
        source:"东港日报",pubtime:"2021-01-06 08:30",body:'\(markup)'}}],ok:b}})(1,true);
        """,
        // Blocks.
        """
        self.page = {"article":{"author":{"name":"x"},"title":"岚山钢铁去年净利增长两成","author":"卢海","source":"东港日报",
        "publishTime":"2021-01-06 08:30","blocks":[{"type":"text","value":"\(lines[0])"},{"type":"image","value":"/a.jpg"},
        {"type":"text","value":"\(lines[1])"}]}}
        """,
        // Escapes, and data within a string of data.
        """
        window.app = JSON.parse("{\\"title\\":\\"岚山钢铁去年净利增长两成\\",\\"author\\":\\"卢海\\",\\"source\\":\\"东港日报\\",\
        \\"pubtime\\":\\"2021-01-06 08:30\\",\\"content\\":\\"\\\\u003cp\\\\u003e\(lines[0])\\\\u003c/p\\\\u003e&lt;p&gt;\(lines[1])&lt;/p&gt;\\"}");
        """,
    ]

    @Test(arguments: scripts)
    func readsTheArticleInAScript(_ script: String) throws {
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <html><head><title>岚山钢铁去年净利增长两成_东港财经网</title></head><body><div id="app"></div>
                <script>\(script)</script><script>var a = "don't"; if (a[0] == '{') { a = '}' }</script></body></html>
                """,
                url: "https://news.example/a/7"
            )
        )

        #expect(article.paragraphs == Self.lines)
        #expect(article.title == "岚山钢铁去年净利增长两成")
        #expect(article.author == ["卢海"])
        #expect(article.source == "东港日报")
        #expect(article.published == "2021-01-06T08:30:00+08:00")
        #expect(article.pageType == .article)
        #expect(article.parts == [.paragraph(0), .paragraph(1)])
    }

    @Test func readsPercentEncodedData() throws {
        let data = #"{"data":{"title":"岚山钢铁去年净利增长两成","content":"\#(Self.markup)"}}"#
        let encoded = data.utf8.map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <title>岚山钢铁去年净利增长两成</title><body><div id=root></div>
                <script id="RENDER_DATA" type="application/json">\(encoded)</script>
                """
            )
        )

        #expect(article.paragraphs == Self.lines)
    }

    @Test func readsMarkupInLinkedData() throws {
        let body = String(repeating: Self.markup, count: 4).replacing("\"", with: "\\\"")
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <title>岚山钢铁去年净利增长两成</title><body><p>岚山钢铁股份有限公司1月5日晚发布公告。</p>
                <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(body)"}</script>
                """
            )
        )

        #expect(article.paragraphs.prefix(2) == Self.lines[...])
    }

    @Test func prefersWhatThePageShows() throws {
        let state = #"{"title":"服务条款","content":"\#(String(repeating: Self.lines[1], count: 9))"}"#
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <title>岚山钢铁去年净利增长两成</title><body><h1>岚山钢铁去年净利增长两成</h1><p>\(Self.lines[0])</p>
                <p>\(Self.lines[1])</p><script>var terms = \(state);</script>
                """
            )
        )

        #expect(article.paragraphs == Self.lines)
    }

    @Test func doesNotTakeTextsOfProgramsForAnArticle() throws {
        let article = try ParseHTML().process(
            SamplePages.page(
                """
                <title>东港财经网</title><body><div id=app><a href=/>首页</a></div><script>window.i18n = {"messages":{"content":
                "\(Self.markup)"},"tip":"请输入您的手机号码，然后点击发送按钮获取短信验证码，完成登录后即可查看全部内容，谢谢您的支持"};</script>
                """
            )
        )

        #expect(article.paragraphs.allSatisfy { $0 == "首页" })
    }

    @Test func readsDamagedScriptsToTheEnd() throws {
        let script = Array(Self.scripts[0].utf8)
        for end in stride(from: 0, to: script.count, by: 7) {
            let cut = String(decoding: script[..<end], as: UTF8.self)
            _ = try ParseHTML().process(
                SamplePages.page("<title>岚山钢铁去年净利增长两成</title><body><div>x</div><script>\(cut)</script>")
            )
        }
        for flood in ["{", "[", "{\"title\":\"aaaa\",\"content\":\"", "'", "\\", "%7B", "{a:"] {
            let html = "<title>aaaa</title><body>x<script>" + String(repeating: flood, count: 20_000) + "</script>"
            _ = try ParseHTML().process(SamplePages.page(html))
        }
    }
}
