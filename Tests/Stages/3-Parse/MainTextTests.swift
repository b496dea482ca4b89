import NewsModel
import ParseStage
import Testing

/// Which part of a page is taken for its text.
struct MainTextTests {
    private static let first = "岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元，同比增长20%。"
    private static let second = "公司董事长周望表示，今年将投资30亿元改造高炉，预计年底完工，产能不变。"

    struct Shape: Sendable {
        let what: String
        let html: String
    }

    /// Each shows FIRST and SECOND and nothing else that belongs to the article.
    @Test(
        arguments: [
            Shape(what: "hidden text", html: "<p>FIRST</p><p style='display: none'>加微信领红包，送现金，快来。</p><p>SECOND</p>"),
            Shape(
                what: "WeChat",
                html: "<div id=js_content style='visibility: hidden;'><p>FIRST</p><p>SECOND</p></div>"
            ),
            Shape(what: "React's stream", html: "<main>加载中</main><div hidden id='S:0'><p>FIRST</p><p>SECOND</p></div>"),
            Shape(what: "line breaks", html: "<div>　　FIRST<br><br>　　SECOND<br></div>"),
            Shape(
                what: "old tables",
                html: """
                    <table><tr><td><a href=/>首页</a> | <a href=/2>新闻</a></td></tr><tr><td><table><tr><td>FIRST<p>SECOND
                    </td></tr></table></td></tr><tr><td>东港公司版权所有 Copyright 2003，ICP备1号</td></tr></table>
                    """
            ),
            Shape(
                what: "comments longer than the text",
                html: """
                    <div class=art><p>FIRST</p><p>SECOND</p></div><div class=comment-list>\
                    <p>楼上说得对，我也这样看，买的股票终于涨了，希望今年继续，再接再厉，加油加油，大家一起努力。</p></div>
                    """
            ),
            Shape(
                what: "related links in the text",
                html: """
                    <div><p>FIRST</p><ul><li><a href=/1>钢价周报：螺纹钢上涨</a></li><li><a href=/2>港口吞吐量创新高</a></li>\
                    </ul><p>SECOND</p></div>
                    """
            ),
            Shape(
                what: "a wrapper with a misleading name",
                html:
                    "<div class='has-sidebar elementor-widget'><p>FIRST</p><p>SECOND</p></div><div class=sidebar>热门</div>"
            ),
            Shape(
                what: "an unclosed div in a button",
                html: "<div><button><div>菜单</button></div><div><p>FIRST</p><p>SECOND</p></div>"
            ),
            Shape(
                what: "lines below the text",
                html: "<div><p>FIRST</p><p>SECOND</p><p>（责任编辑：沈月）</p><p>免责声明：本文仅供参考，不构成投资建议。</p><p>相关阅读</p></div>"
            ),
            Shape(
                what: "JSON-LD",
                html: """
                    <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"FIRST\\nSECOND\\n\
                    FIRST\\nSECOND\\nFIRST\\nSECOND"}</script><p>请打开手机客户端。</p>
                    """
            ),
        ]
    )
    func theTextIsFound(_ shape: Shape) throws {
        let html = shape.html.replacing("FIRST", with: Self.first).replacing("SECOND", with: Self.second)
        let paragraphs = try ParseHTML().process(SamplePages.page(html)).paragraphs
        let copies = shape.what == "JSON-LD" ? 3 : 1
        #expect(paragraphs == [Self.first, Self.second].repeated(copies), "\(shape.what)")
    }
}

extension Array {
    fileprivate func repeated(_ count: Int) -> [Element] { (0..<count).flatMap { _ in self } }
}
