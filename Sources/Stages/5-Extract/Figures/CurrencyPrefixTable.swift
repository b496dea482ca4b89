import NewsModel

/// Currencies as they are printed before a number.
///
/// Codes are those of ISO 4217.
enum CurrencyPrefixTable {
    static let prefixes = WordTable(
        .backwards,
        [
            ("US$", "USD", "美元"), ("USD", "USD", "美元"), ("$", "USD", "美元"), ("HK$", "HKD", "港元"),
            ("HKD", "HKD", "港元"), ("港币", "HKD", "港元"), ("NT$", "TWD", "新台币元"), ("NTD", "TWD", "新台币元"),
            ("TWD", "TWD", "新台币元"), ("新台币", "TWD", "新台币元"), ("台币", "TWD", "新台币元"), ("MOP$", "MOP", "澳门元"),
            ("A$", "AUD", "澳元"), ("AU$", "AUD", "澳元"), ("C$", "CAD", "加元"), ("S$", "SGD", "新加坡元"),
            ("¥", "CNY", "元"), ("RMB", "CNY", "元"), ("RMB¥", "CNY", "元"), ("CNY", "CNY", "元"), ("人民币", "CNY", "元"),
            ("€", "EUR", "欧元"), ("EUR", "EUR", "欧元"), ("£", "GBP", "英镑"), ("GBP", "GBP", "英镑"), ("JPY", "JPY", "日元"),
            ("₩", "KRW", "韩元"), ("₹", "INR", "卢比"), ("₽", "RUB", "卢布"), ("฿", "THB", "泰铢"), ("RM", "MYR", "林吉特"),
        ].map { ($0.0, FigureUnit(kind: .money, code: $0.1, text: $0.2)) }
    )
}
