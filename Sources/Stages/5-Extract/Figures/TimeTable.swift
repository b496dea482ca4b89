/// Words of time.
enum TimeTable {
    static let quarter = FigureText.scalars("季度")

    /// Years told from the year of publication; `nil` where the text itself says which.
    static let years = WordTable<Int?>(
        .forwards,
        [
            ("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("上一年", -1), ("前年", -2), ("明年", 1), ("后年", 2),
            ("来年", 1), ("当年", nil), ("同年", nil), ("次年", nil), ("翌年", nil),
        ]
    )

    /// The same period a year before that of the text.
    static let yearBefore = WordTable(.forwards, set: "去年同期 上年同期 上年度同期 上一年同期")

    /// Plans of five years, by the year before their first.
    static let plans = WordTable<Int>(
        .forwards,
        [("十二五", 2010), ("十三五", 2015), ("十四五", 2020), ("十五五", 2025)]
    )

    /// Words for the period a report is of, which its head names.
    static let reported = WordTable(.forwards, set: "报告期内 报告期 期内 本报告期")

    /// Words that tell of a report made on a day, which is not the time of the figures in it.
    static let reports = WordTable(.forwards, set: "发布 公布 披露 通报")

    /// Words after a date of something else than the figures: 2019年成立, 6月30日发布.
    static let events = WordTable(.forwards, set: "成立 创立 创办 创建 设立 注册成立 始建 出生 建厂 落户 发布 公布 披露 报道 刊发 电 讯")

    /// Days told from the day of publication.
    static let days = WordTable<Int>(
        .forwards,
        [
            ("今日", 0), ("今天", 0), ("今晚", 0), ("今晨", 0), ("当日", 0), ("昨日", -1), ("昨天", -1), ("昨晚", -1),
            ("截至收盘", 0), ("截止收盘", 0), ("截至发稿", 0), ("前日", -2), ("前天", -2), ("明日", 1), ("明天", 1),
        ]
    )

    /// Months told from the month of publication.
    static let months = WordTable<Int>(
        .forwards,
        [("本月", 0), ("当月", 0), ("上月", -1), ("上个月", -1), ("下月", 1), ("下个月", 1)]
    )

    /// Quarters told from the quarter of publication.
    static let quarters = WordTable<Int>(
        .forwards,
        [
            ("本季", 0), ("本季度", 0), ("上季", -1), ("上季度", -1), ("上一季", -1), ("上一季度", -1), ("上个季度", -1),
            ("下季", 1), ("下季度", 1), ("下一季度", 1),
        ]
    )

    /// Weeks told from the week of publication; a day of the week may follow.
    static let weeks = WordTable<Int>(
        .forwards,
        [
            ("本周", 0), ("这周", 0), ("上周", -1), ("上一周", -1), ("下周", 1), ("本星期", 0), ("上星期", -1), ("下星期", 1),
            ("上个星期", -1), ("下个星期", 1),
        ]
    )

    /// The days of the week from Monday, in the order of the calendar.
    static let weekdays = FigureText.scalars("一二三四五六日")

    /// Words before a number of years or months up to the day of publication: 近三年.
    static let spans = WordTable(.forwards, set: "近 过去 最近 过往")

    /// Words that end the time named before: what follows is of today.
    static let present = WordTable(.forwards, set: "目前 如今 现有 现在 眼下 当前 现已 现任 迄今 至今 现年 此前 一度")

    /// Words before a date on which something began; what follows is not of that date.
    static let beginnings = WordTable(
        .backwards,
        set: "成立于 创立于 创办于 始建于 建于 创建于 设立于 生于 注册于 组建于 落成于 较 比 相比 与 自从 早在 相对 相较"
    )

    static let parts = WordTable<TimePart>(
        .forwards,
        [
            ("上半年", .months(1, 6)), ("下半年", .months(7, 12)), ("首季", .quarter(1)), ("首季度", .quarter(1)),
            ("末季", .quarter(4)), ("首月", .months(1, 1)), ("年末", .endOfYear), ("年底", .endOfYear),
            ("年终", .endOfYear), ("年初", .startOfYear), ("末", .endOfYear), ("底", .endOfYear), ("初", .startOfYear),
            ("全年", .wholeYear), ("最后一个季度", .quarter(4)), ("最后一季", .quarter(4)), ("Q1", .quarter(1)),
            ("Q2", .quarter(2)),
            ("Q3", .quarter(3)), ("Q4", .quarter(4)),
            ("首两月", .months(1, 2)), ("一季报", .quarter(1)), ("三季报", .months(1, 9)), ("半年报", .months(1, 6)),
        ]
    )
}
