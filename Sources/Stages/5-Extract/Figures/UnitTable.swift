import NewsModel

/// The units of measure and currencies, by their names in the news.
///
/// Codes of currencies are those of ISO 4217, codes of measures those of UCUM; `{mu}`, `{jin}` and the like are
/// annotations of UCUM for units it has no code for.
enum UnitTable {
    static let units = WordTable(.forwards, currencies + measures + times + shares + counts)

    private static let currencies: [(String, FigureUnit)] = rows(
        .money,
        """
        元 CNY 元|元人民币 CNY 元|人民币元 CNY 元|人民币 CNY 元|圆 CNY 元|块钱 CNY 元|元整 CNY 元|元钱 CNY 元
        美元 USD 美元|美金 USD 美元|美圆 USD 美元|港元 HKD 港元|港币 HKD 港元|港圆 HKD 港元|元港币 HKD 港元
        新台币 TWD 新台币元|元新台币 TWD 新台币元|新台币元 TWD 新台币元|台币 TWD 新台币元|元台币 TWD 新台币元
        澳门元 MOP 澳门元|澳门币 MOP 澳门元|元澳门币 MOP 澳门元|葡币 MOP 澳门元
        欧元 EUR 欧元|英镑 GBP 英镑|日元 JPY 日元|日圆 JPY 日元|日币 JPY 日元|元日币 JPY 日元|韩元 KRW 韩元|韩圆 KRW 韩元
        韩币 KRW 韩元|澳元 AUD 澳元|澳大利亚元 AUD 澳元|澳币 AUD 澳元|加元 CAD 加元|加拿大元 CAD 加元|加币 CAD 加元
        新加坡元 SGD 新加坡元|新元 SGD 新加坡元|坡元 SGD 新加坡元|新币 SGD 新加坡元|新西兰元 NZD 新西兰元|纽元 NZD 新西兰元
        瑞士法郎 CHF 瑞士法郎|瑞郎 CHF 瑞士法郎|卢布 RUB 卢布|俄罗斯卢布 RUB 卢布|卢比 INR 卢比|印度卢比 INR 卢比
        巴基斯坦卢比 PKR 巴基斯坦卢比|印尼盾 IDR 印尼盾|印尼卢比 IDR 印尼盾|越南盾 VND 越南盾|泰铢 THB 泰铢|铢 THB 泰铢
        林吉特 MYR 林吉特|令吉 MYR 林吉特|马币 MYR 林吉特|菲律宾比索 PHP 菲律宾比索|墨西哥比索 MXN 墨西哥比索
        比索 PHP 比索|雷亚尔 BRL 雷亚尔|南非兰特 ZAR 兰特|兰特 ZAR 兰特|里拉 TRY 里拉|土耳其里拉 TRY 里拉
        迪拉姆 AED 迪拉姆|里亚尔 SAR 里亚尔|沙特里亚尔 SAR 里亚尔|坚戈 KZT 坚戈|图格里克 MNT 图格里克
        瑞典克朗 SEK 瑞典克朗|挪威克朗 NOK 挪威克朗|丹麦克朗 DKK 丹麦克朗|福林 HUF 福林|兹罗提 PLN 兹罗提
        奈拉 NGN 奈拉|埃及镑 EGP 埃及镑|谢克尔 ILS 谢克尔
        港仙 HKD 港元 -2|仙 HKD 港元 -2|美分 USD 美元 -2|欧分 EUR 欧元 -2|角 CNY 元 -1|角钱 CNY 元 -1|毛钱 CNY 元 -1|分钱 CNY 元 -2
        RMB CNY 元|CNY CNY 元|USD USD 美元|HKD HKD 港元|EUR EUR 欧元|GBP GBP 英镑|JPY JPY 日元|TWD TWD 新台币元
        """
    )

    private static let measures: [(String, FigureUnit)] = rows(
        .quantity,
        """
        米 m|公尺 m|公里 km|公厘 mm|浬 [nmi_i]|海浬 [nmi_i]|英哩 [mi_i]|千米 km|里 {li}|华里 {li}|英里 [mi_i]|海里 [nmi_i]|分米 dm|厘米 cm|公分 cm|毫米 mm|微米 um|纳米 nm|丈 {zhang}|尺 {chi}
        寸 {cun}|英尺 [ft_i]|呎 [ft_i]|英寸 [in_i]|吋 [in_i]|码 [yd_i]|延米 m|光年 [ly]
        平方米 m2|平 m2|平方公尺 m2|平米 m2|㎡ m2|平方公里 km2|平方千米 km2|平方厘米 cm2|平方毫米 mm2|平方英尺 [sft_i]|平方呎 [sft_i]|方呎 [sft_i]|平方英里 [smi_us]
        亩 {mu}|公顷 har|英亩 [acr_us]|坪 {ping}|顷 {qing}|平方尺 {chi}2
        立方米 m3|立方公尺 m3|立方 m3|方 m3|m³ m3|立方厘米 cm3|立方英尺 [cft_i]|升 L|蒲式耳 [bu_us]|公升 L|毫升 mL|微升 uL|加仑 [gal_us]|桶 [bbl_us]|立升 L
        吨 t|公吨 t|短吨 [ston_av]|长吨 [lton_av]|公斤 kg|千克 kg|克 g|公克 g|毫克 mg|微克 ug|斤 {jin}|台斤 {catty}|市斤 {jin}|两 {liang}|钱 {qian}|担 {dan}|磅 [lb_av]|盎司 [oz_av]|克拉 [car_m]|载重吨 {dwt}|载重吨位 {dwt} 载重吨|总吨 {gt}|标准煤 t
        瓦 W|千瓦 kW|兆瓦 MW|吉瓦 GW|瓦时 W.h|瓦小时 W.h|千瓦时 kW.h|千瓦小时 kW.h|兆瓦时 MW.h|吉瓦时 GW.h|度电 kW.h|度 deg|° deg|马力 [HP]|匹马力 [HP]|千伏安 kV.A|兆伏安 MV.A
        伏 V|伏特 V|千伏 kV|安培 A|毫安 mA|毫安时 mA.h|安时 A.h|欧姆 Ohm|赫兹 Hz|千赫 kHz|兆赫 MHz|吉赫 GHz
        帕 Pa|百帕 hPa|hPa hPa|千帕 kPa|兆帕 MPa|焦耳 J|千焦 kJ|兆焦 MJ|吉焦 GJ|牛米 N.m|牛顿 N|千牛 kN|牛·米 N.m|卡路里 cal|卡 cal|千卡 kcal|大卡 kcal|分贝 dB|流明 lm|尼特 cd/m2|勒克斯 lx
        字节 By|千字节 kBy|兆字节 MBy|吉字节 GBy|像素 {pixel}|比特 bit|标箱 {TEU}|标准箱 {TEU}|TEU {TEU}|FEU {FEU}|吨公里 t.km|人公里 {person}.km|当量 {eq}
        当量小时 h
        km km|KM km|CM cm|MM mm|KG kg|ML mL|m m|cm cm|mm mm|nm nm|um um|μm um|µm um|km² km2|m² m2|m2 m2|m3 m3|kg kg|g g|mg mg|t t|T t|L L|mL mL|ml mL|μL uL
        W W|kW kW|KW kW|MW MW|GW GW|TW TW|MWp MW|GWp GW|Wh W.h|kWh kW.h|KWh kW.h|kwh kW.h|MWh MW.h|GWh GW.h|TWh TW.h|kVA kV.A|V V|kV kV|mAh mA.h|Ah A.h|mA mA|Hz Hz|kHz kHz|MHz MHz|GHz GHz
        Pa Pa|kPa kPa|MPa MPa|MB MBy|GB GBy|TB TBy|PB PBy|KB kBy|Mbps Mbit/s|Gbps Gbit/s|bps bit/s|dB dB|nit cd/m2|nits cd/m2|TOPS {TOPS}|ppm [ppm]|N·m N.m|Nm N.m|kN kN|rpm {rpm}|lm lm
        """
    )
    .merging(
        rows(
            .temperature,
            "℃ Cel|摄氏度 Cel|摄氏° Cel|华氏° [degF]|°C Cel|ºC Cel|℉ [degF]|华氏度 [degF]|°F [degF]|开尔文 K"
        )
    )

    private static let times: [(String, FigureUnit)] = rows(
        .duration,
        """
        年 a|周年 a|个年头 a|载 a|个月 mo|个半月 mo 个月|个多月 mo 个月|个多小时 h 个小时|个多钟头 h 个钟头|个多星期 wk 个星期|个多世纪 {century} 个世纪|个半小时 h 个小时|个半钟头 h 个钟头|个半世纪 {century} 个世纪|周 wk|个星期 wk|星期 wk|个礼拜 wk|天 d|昼夜 d|日历天 d|个日历天 d|个工作日 {workday}|工作日 {workday}|个交易日 {tradingday}|交易日 {tradingday}
        小时 h|个小时 h|钟头 h|个钟头 h|课时 {lesson}|学时 {lesson}|分钟 min|秒 s|秒钟 s|毫秒 ms|微秒 us|纳秒 ns|个季度 {quarter}|个世纪 {century}
        岁 a|周岁 a|ms ms
        """
    )

    private static let shares: [(String, FigureUnit)] =
        rows(.percent, "% % %|% % %|成 % % 1|个百分比 % %|‰ % % -1|pct % %")
        .merging(
            rows(
                .percentagePoint,
                "百分点 pp 百分点|个百分点 pp 百分点|个点 pp 百分点|pp pp 百分点|基点 bp 基点|个基点 bp 基点|bp bp 基点|BP bp 基点|个BP bp 基点"
            )
        )
        .merging(rows(.multiple, "倍 1 倍|番 1 倍"))
        .merging(rows(.index, "点 {point}"))

    private static let counts: [(String, FigureUnit)] =
        ClassifierTable.words.map {
            ($0, FigureUnit(kind: .count, code: "1", text: $0))
        } + ["个点位", "个点球"].map { ($0, FigureUnit(kind: .count, code: "1", text: "个")) }

    /// Reads rows of `written code text shift`, parted by bars or lines; the text is as written if none is given.
    private static func rows(_ kind: Figure.Kind, _ table: String) -> [(String, FigureUnit)] {
        table.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { row in
            let fields = row.split(separator: " ").map(String.init)
            guard fields.count >= 2 else { return nil }
            let text = fields.count > 2 ? fields[2] : fields[0]
            let shift = fields.count > 3 ? Int(fields[3]) ?? 0 : 0
            return (fields[0], FigureUnit(kind: kind, code: fields[1], text: text, shift: shift))
        }
    }
}

extension [(String, FigureUnit)] {
    fileprivate func merging(_ other: Self) -> Self { self + other }
}
