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

    static let parts = WordTable<TimePart>(
        .forwards,
        [
            ("上半年", .months(1, 6)), ("下半年", .months(7, 12)), ("首季", .quarter(1)), ("首季度", .quarter(1)),
            ("末季", .quarter(4)), ("首月", .months(1, 1)), ("年末", .endOfYear), ("年底", .endOfYear),
            ("年终", .endOfYear), ("年初", .startOfYear), ("末", .endOfYear), ("底", .endOfYear), ("初", .startOfYear),
            ("最后一个季度", .quarter(4)), ("最后一季", .quarter(4)), ("Q1", .quarter(1)), ("Q2", .quarter(2)), ("Q3", .quarter(3)), ("Q4", .quarter(4)),
            ("首两月", .months(1, 2)),
        ]
    )
}
