/// Words of class and id attributes that tell what an element is for.
///
/// Gathered from templates of news systems (TRS, CMS of Chinese papers, WordPress, portals) and from the lists that
/// readability-style extractors use; a word is its first eight letters.
enum NodeWords {
    struct Pair: Hashable {
        let first: Word
        let second: Word
    }

    static let single: [Word: NodeRole] = table([
        (
            .comment,
            [
                "comment", "comments", "cmt", "cmts", "pinglun", "disqus", "reply", "replies", "respond",
            ]
        ),
        (
            .aside,
            [
                "related", "relate", "relevant", "xiangguan", "recommend", "recom", "guess",
                "bdshare", "bdsharebuttonbox", "jiathis", "sidebar",
                "aside", "footer", "subnav", "topnav", "breadcrumb", "breadcrumbs",
                "crumb", "crumbs", "copyrights", "advert", "advertisement", "adbox", "adsbygoogle", "guanggao",
                "taglist", "pager", "pagination", "pagenav", "updown", "prevnext", "shangxia", "disclaimer",
                "mianze", "subscription", "qrcode", "erweima", "morenews", "outbrain", "taboola",
                "gdpr", "sharebox", "sharebar", "copyinfo", "jiucuo", "dianzan",
                "rightbar", "masthead",
            ]
        ),
        (
            .minor,
            [
                "widget", "ranking", "nav", "navbar", "navigation", "recommended", "paihang", "hotnews", "sns",
                "toolbox", "feedback", "cookie", "cookies", "rankings", "widgets", "position", "statement", "social",
                "share", "sharing", "banner", "promo",
                "promotion", "tags", "relative", "search", "toolbar", "sponsor", "sponsored", "subscribe",
                "newsletter", "register", "login", "menu", "copyright", "ad", "ads", "gg", "rec", "foot", "popup",
                "modal", "zan", "trending", "rank",
            ]
        ),
        (
            [.main, .strong],
            [
                "artibody", "articlebody", "articlecontent", "articletext", "newscontent", "newstext",
                "newsbody",
                "zoom", "zw", "zhengwen", "artcontent", "entrycontent", "postcontent", "postbody",
                "contentbody", "endtext", "ucap", "vsbcontent", "articlecontentwrap", "storybody",
            ]
        ),
        (
            .date,
            [
                "date", "datetime", "published", "publish", "publishing", "pubdate", "datum", "fecha", "posted",
                "submitted", "created", "timestamp", "dateline", "authored", "pubtime", "publication", "metadata",
            ]
        ),
        (.meta, ["postmeta", "entrymeta"]),
        (.source, ["source", "where", "laiyuan", "origin", "media", "comefrom", "copyfrom"]),
        (.author, ["author", "authors", "byline", "writer", "zuozhe", "reporter"]),
        (.main, ["maincontent", "rich"]),
        (.caption, ["caption", "captions", "figcaption", "imgdesc", "tushuo", "tuzhu"]),
    ])

    static let pairs: [Pair: NodeRole] = {
        let main: [(Word, Word)] = [
            ("article", "body"), ("article", "content"), ("article", "text"), ("news", "content"),
            ("news", "text"), ("news", "body"), ("entry", "content"), ("post", "content"), ("post", "body"),
            ("post", "text"), ("story", "body"), ("story", "content"), ("text", "content"),
            ("main", "text"), ("detail", "content"), ("article", "detail"), ("content", "detail"), ("art", "content"),
            ("trs", "editor"), ("content", "article"), ("art", "body"), ("arti", "body"),
            ("con", "txt"), ("content", "txt"), ("article", "con"), ("td", "content"), ("blog", "content"),
        ]
        let weak: [(Word, Word)] = [("article", "main"), ("main", "content"), ("content", "body")]
        let aside: [(Word, Word)] = [
            ("hot", "news"), ("hot", "list"), ("more", "news"), ("news", "list"), ("side", "bar"), ("right", "bar"),
            ("post", "nav"), ("author", "bio"), ("author", "box"), ("about", "author"), ("rec", "list"),
            ("read", "more"), ("article", "editor"), ("post", "tags"), ("tag", "list"), ("tag", "cloud"),
            ("side", "col"),
            ("site", "header"), ("site", "footer"), ("page", "header"), ("entry", "footer"), ("load", "more"),
            ("next", "page"), ("cat", "links"), ("tags", "links"),
        ]
        let caption: [(Word, Word)] = [
            ("img", "desc"), ("pic", "desc"), ("image", "desc"), ("photo", "desc"), ("img", "caption"),
            ("wp", "caption"),
            ("img", "title"), ("pic", "title"), ("img", "note"), ("pic", "note"), ("image", "caption"),
        ]
        var result: [Pair: NodeRole] = [:]
        for (first, second) in main { result[Pair(first: first, second: second)] = [.main, .strong] }
        for (first, second) in weak { result[Pair(first: first, second: second)] = .main }
        for (first, second) in aside { result[Pair(first: first, second: second)] = .aside }
        for (first, second) in caption { result[Pair(first: first, second: second)] = .caption }
        return result
    }()

    /// A class that is just this word hides.
    static let hiding: Set<Word> = ["hide", "hidden", "invisible", "displaynone"]

    private static func table(_ rows: [(NodeRole, [Word])]) -> [Word: NodeRole] {
        var result: [Word: NodeRole] = [:]
        for (role, words) in rows {
            for word in words { result[word] = role }
        }
        return result
    }
}
