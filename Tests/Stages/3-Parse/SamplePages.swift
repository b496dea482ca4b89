import NewsModel

/// Pages of the shapes that the stage meets, built in code.
enum SamplePages {
    static func page(_ html: String, url: String = "https://news.example/2021/0106/a.html") -> DecodedPage {
        DecodedPage(
            key: "k",
            url: url,
            fetchedAt: "2021-01-07T00:00:00Z",
            encoding: "utf-8",
            encodingSource: .meta,
            confidence: 1,
            html: html
        )
    }

    /// A portal's page with all that stands around an article.
    static let portal = """
        <!DOCTYPE html><html lang="zh-CN"><head><title>岚山钢铁去年净利增长两成_东港财经网</title>
        <meta property="og:url" content="/2021/0106/a.html"></head>
        <body><div class="nav"><a href="/">首页</a><a href="/stock">股票</a></div>
        <h1>岚山钢铁去年净利增长两成</h1>
        <div class="info">2021年1月6日 08:30　来源：东港日报　记者 卢海 通讯员 石小川</div>
        <div class="content" id="zoom">
        <p>　　岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润<b>12.6亿元</b>，同比增长20%。</p>
        <p>　　公司董事长周望表示，今年将投资30亿元改造
        高炉，预计年底完工。</p>
        <h2>海外订单回升</h2>
        <p>　　第四季度，公司出口板材46万吨，其中东南亚市场占比超过六成，订单已排到3月。</p>
        <table border="1"><tr><th>项目</th><th>2020年</th></tr><tr><td>净利润</td><td>12.6亿元</td></tr></table>
        <figure><img src="/p/1.jpg" alt="高炉"><figcaption>岚山钢铁的高炉</figcaption></figure>
        <p>　　业内人士认为，随着铁矿石价格回落，钢厂的利润还有改善的空间。</p>
        <p>责任编辑：沈月</p></div>
        <div class="comments"><p>网友：买的股票终于涨了，希望今年继续，再接再厉，加油加油。</p></div>
        <div class="related"><h3>相关阅读</h3><ul><li><a href="/2.html">钢价周报：螺纹钢上涨</a></li></ul></div>
        <div class="footer">东港财经网 版权所有</div></body></html>
        """

    static let list = """
        <html><head><title>公司新闻_东港财经网</title></head><body><h2>公司新闻</h2><ul>
        <li><a href="/a/1.html">岚山钢铁去年净利增长两成</a></li><li><a href="/a/2.html">钢价周报：螺纹钢上涨</a></li>
        <li><a href="/a/3.html">港口吞吐量创新高</a></li><li><a href="/a/1.html#top">岚山钢铁去年净利增长两成</a></li>
        <li><a href="javascript:void(0)">更多</a></li></ul><a href="?page=2">下一页</a></body></html>
        """

    static let plain = """
        岚山钢铁去年净利增长两成
        发布日期:2021-01-06 来源:东港日报
          岚山钢铁股份有限公司1月5日晚发布公告，2020年实现净利润12.6亿元。

          公司董事长周望表示，今年将投资30亿元。
        """
}
