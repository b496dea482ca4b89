/// Tells lines about an article from lines of it, by Chinese (and a few English) patterns.
enum LineRules {
    enum Verdict {
        case text
        /// Not part of the article.
        case furniture
        /// What stands below an article: neither this line nor what follows is part of it.
        case disclaimer
        /// Neither this line nor what follows is part of the article.
        case end
    }

    /// Judges a line inside the main container.
    static func judge(_ line: ArraySlice<UInt8>, ink: Int, marks: Int) -> Verdict {
        if ink <= 24 {
            let lowered = line.map(\.lowered)
            if endings.contains(where: { lowered.begins(with: $0) }) { return .end }
            if lowered.begins(with: "more "), lowered.ends(with: " stories") { return .end }
        }
        if isFooter(line, ink: ink, marks: marks) { return .end }
        if ink <= 200, isDisclaimer(line) { return .disclaimer }
        if words.contains(where: line.equals) { return .furniture }
        if ink <= 60 {
            let inner = line.afterBrackets
            if furniture.contains(where: { line.begins(with: $0) || inner.begins(with: $0) }) { return .furniture }
            if Byline.poster(Array(line)) != nil { return .furniture }
        }
        if ink <= 30, furnitureAnywhere.contains(where: line.contains) { return .furniture }
        if originalTitle.contains(where: { line.begins(with: $0) }) { return .furniture }
        if ink <= 220, isInvitation(line) { return .furniture }
        return .text
    }

    /// A line that asks for the reader's address: Sign up for our newsletter.
    private static func isInvitation(_ line: ArraySlice<UInt8>) -> Bool {
        letters.contains(where: line.contains) && invitations.contains(where: line.contains)
    }

    private static let letters: [StaticString] = ["newsletter", "Newsletter", "NEWSLETTER", "inbox"]
    private static let invitations: [StaticString] = [
        "ign up", "ubscribe to", "ubscribe for", "ubscribe now", "SUBSCRIBE", "SIGN UP", "delivered to your",
        "delivered right",
        "Join ", "right in your inbox", "get the latest",
    ]

    /// A line of the page's foot: who owns it, who licensed it, whom to call.
    static func isFooter(_ line: ArraySlice<UInt8>, ink: Int, marks: Int) -> Bool {
        ink <= 160 && marks <= 3 && footers.contains(where: line.contains)
    }

    private static func isDisclaimer(_ line: ArraySlice<UInt8>) -> Bool {
        disclaimerStarts.contains { line.begins(with: $0) } || disclaimers.contains(where: line.contains)
    }

    /// A line in the midst of the text that sends the reader to another page.
    static func isReference(_ line: ArraySlice<UInt8>) -> Bool {
        references.contains { line.begins(with: $0) }
    }

    private static let references: [StaticString] = [
        "Also read", "Also Read", "ALSO READ", "Read also", "Read Also", "Read more", "Read More", "READ MORE",
        "See also",
        "See Also", "SEE ALSO", "Related", "RELATED", "[Related", "(Related", "More:", "MORE:", "Don't miss", "Watch:",
        "WATCH:",
        "You may also", "Also check out", "Must read", "MUST READ", "Next:", "Further reading", "Recommended",
        "Read the full", "Listen:", "延伸阅读", "相关阅读", "相关报道", "推荐阅读", "延伸閱讀", "相關閱讀", "相關報導", "推薦閱讀",
        "更多报道", "更多報導", "【更多",
    ]

    private static let disclaimerStarts: [StaticString] = [
        "免责声明", "免責聲明", "特别声明", "特別聲明", "版权声明", "版權聲明", "声明：", "郑重声明", "以上内容仅", "以上内容（", "本文内容仅",
    ]
    private static let disclaimers: [StaticString] = [
        "仅提供信息存储服务", "不代表本网", "不代表本站", "版权归原作者", "版權歸原作者", "仅代表作者本人", "不代表腾讯", "不代表新浪",
        "如有侵权", "如有侵權", "如涉及侵权", "未经授权，不得转载", "不构成投资建议",
    ]

    private static let footers: [StaticString] = [
        "ICP备", "ICP備", "ICP证", "网安备", "版权所有", "版權所有", "版权与免责", "版權與免責", "不良信息举报", "不良信息舉報", "Copyright",
        "All rights reserved", "All Rights Reserved", "许可证号", "经营许可证", "ALL RIGHTS RESERVED",
    ]

    /// A line of date, source and counts, above the text.
    static func isMetaLine(_ line: ArraySlice<UInt8>, ink: Int) -> Bool {
        guard ink <= 120 else { return false }
        if metaLabels.contains(where: line.contains) { return ink <= 80 }
        guard let date = DateReader.first(in: line) else { return false }
        let rest =
            ink - line[line.startIndex + date.range.lowerBound..<line.startIndex + date.range.upperBound].inkCount
        return rest <= 16
    }

    /// Whether a short text is a word of the page's furniture.
    static func isLabel(_ text: [UInt8]) -> Bool {
        labels.contains { text.contains($0) }
    }

    private static let labels: [StaticString] = [
        "评论", "分享", "打印", "阅读", "字号", "收藏", "举报", "关注", "首页", "正文", "参与", "来源", "浏览", "原创", "编辑", "發布", "发布",
        "新闻", "點擊", "点击", "微信", "微博", "前", "小时", "分钟", "更新", "字体", "搜索", "返回", "责任", "标签", "下载", "列印",
    ]

    /// Beginnings of lines, the English ones in lower case.
    private static let endings: [StaticString] = [
        "相关阅读", "相關閱讀", "相关新闻", "相關新聞", "相关报道", "相關報導", "相关链接", "相關連結", "延伸阅读", "延伸閱讀", "推荐阅读", "推薦閱讀", "相关推荐", "相關推薦",
        "猜你喜欢", "为你推荐", "為你推薦", "大家都在看", "热门评论", "網友評論", "网友评论", "最新评论", "精彩评论", "全部评论", "发表评论", "發表評論", "热门推荐", "更多新闻",
        "更多新聞", "免责声明", "免責聲明", "特别声明", "版权声明", "版權聲明", "相关文章", "相關文章", "编辑推荐", "上一篇", "下一篇", "上一条", "下一条", "点击展开全文",
        "往期推荐", "往期回顾", "相关专题", "related articles", "related stories", "related posts", "leave a reply", "share this",
        "read more:", "you may also like", "you might also like", "about the author", "leave a comment", "more from",
        "more stories", "recommended for you", "read next", "filed under", "posted in", "trending", "privacy overview",
        "trackbacks", "most popular", "related products", "want more stories like", "how useful was this",
        "have a tip?", "comments", "was this helpful?", "was this article helpful", "explore more",
        "keep reading", "more on this topic", "more on this story", "recommended reading", "related content",
        "related topics", "about this article", "join the conversation", "what to read next", "latest stories",
        "latest news",
    ]
    /// Whole lines: what buttons and labels say.
    private static let words: [StaticString] = [
        "Caption", "Close", "Related", "SUBSCRIBE", "Subscribe", "Share", "Table of Contents", "Advertisement", "Print",
        "Email", "Loading...", "Sponsored", "Show more", "Read more", "Learn more", "Save", "Copy link", "Menu",
    ]
    private static let furniture: [StaticString] = [
        "责任编辑", "責任編輯", "责编", "責編", "编辑：", "编辑:", "編輯：", "(责任编辑", "（责任编辑", "[责任编辑", "【责任编辑",
        "(编辑", "（编辑", "分享到", "分享：", "分享至", "打印", "来源：", "来源:", "來源：", "來源:", "作者：", "作者:",
        "文章来源", "本文来源", "(来源", "（来源", "稿源", "标签：", "标签:", "關鍵字", "关键词", "关键字", "【广告】", "广告",
        "扫一扫", "扫码", "扫描二维码", "长按", "点击上方", "关注公众号", "声明：", "聲明：", "本文版权", "转载请注明",
        "未经授权", "未經授權", "举报", "我要评论", "字号", "浏览次数", "更多精彩", "欢迎关注", "当前位置", "您的位置",
        "您当前的位置", "審核：", "审核：", "校对：", "Advertisement", "ADVERTISEMENT", "Share on", "Photo:", "Tags:",
        "文章关键词", "点击进入专题", "更多猛料", "安装新浪", "播报", "原创文章", "未经书面", "本文来自", "声明:", "特约编辑",
        "Related:", "[Related", "Written by", "Written By", "Thank you for your feedback", "Click on a star",
        "Reviewed by", "Follow us on", "Get the latest updates", "Sign up for our", "Sign up to receive", "min read",
        "打开APP", "您还未登录", "轮播图", "是否“确认”", "上传并发布", "转播到", "下载APP", "返回搜狐", "查看更多", "阅读原文", "点击查看", "附件：", "投稿邮箱",
    ]
    private static let furnitureAnywhere: [StaticString] = [
        "浏览次数", "字体大小", "【字体", "关闭窗口", "【打印", "打印本页", "收藏本页", "加入收藏", "请勿转载", "未经书面授权", "公众号", "官方微信", "点击投票",
    ]
    private static let originalTitle: [StaticString] = [
        "原标题", "原標題", "（原标题", "(原标题", "（原標題", "(原標題", "【原标题",
    ]
    private static let metaLabels: [StaticString] = [
        "来源：", "来源:", "來源：", "來源:", "作者：", "作者:", "发布时间", "發布時間", "发布日期", "發佈時間", "发表时间",
        "發布日期", "更新时间", "更新時間", "浏览次数", "点击数", "阅读次数", "稿源",
    ]
}

extension ArraySlice<UInt8> {
    /// Without the opening brackets and blanks in front.
    fileprivate var afterBrackets: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first {
            if first == 0x20 || first == 0x28 || first == 0x5B {
                rest = rest.dropFirst()
            } else if rest.begins(with: "（") || rest.begins(with: "【") {
                rest = rest.dropFirst(3)
            } else {
                break
            }
        }
        return rest
    }
}
