import Testing

@testable import ExtractStage

struct NumeralScannerTests {
    @Test(arguments: [
        ("1,234.5", "1234.5"), ("１２３", "123"), ("29 800", "29800"), ("1,23", "1"), ("12,3456", "12"),
        ("3万4000", "34000"), ("2亿3千万", "230000000"),
        ("一千三", "1300"), ("一千零三", "1003"), ("三万五", "35000"), ("一百三", "130"), ("十三", "13"), ("二十", "20"), ("廿五", "25"),
        ("卅", "30"),
        ("壹佰贰拾叁", "123"), ("兩萬億", "2000000000000"), ("一万万", "100000000"), ("一百一十一亿一千一百一十一万一千一百一十一", "11111111111"),
        ("三点一四", "3.14"), ("零点五", "0.5"), ("二〇二一", "2021"), ("一万零五", "10005"), ("28.73 亿", "2873000000"),
        ("1.5兆", "1500000000000"),
        ("一千一百一十一兆一千一百一十一亿一千一百一十一万一千一百一十一", "1111111111111111"),
    ])
    func worksOutNumerals(_ text: String, _ value: String) {
        let read = NumeralScanner().read(FigureText(text), at: 0)
        #expect(read.numeral?.value.description == value)
        #expect(read.numeral?.upper == nil)
    }

    @Test(arguments: [
        ("三五百", "300", "500"), ("十七八万", "170000", "180000"), ("三万四五", "34000", "35000"), ("四十五六", "45", "46"),
    ])
    func readsNeighbouringDigitsAsARange(_ text: String, _ low: String, _ high: String) {
        let numeral = NumeralScanner().read(FigureText(text), at: 0).numeral
        #expect(numeral?.value.description == low)
        #expect(numeral?.upper?.description == high)
    }

    @Test(arguments: [
        ("2000余个", 5), ("2万余人", 3), ("120多万元", 5), ("十几万人", 3), ("100余额", 3), ("30来自", 2), ("60千瓦", 2), ("1.3百分点", 3),
    ])
    func endsWhereTheUnitBegins(_ text: String, _ end: Int) {
        #expect(NumeralScanner().read(FigureText(text), at: 0).numeral?.range == 0..<end)
    }

    @Test func passesOverARunThatIsNoQuantity() {
        let read = NumeralScanner().read(FigureText(String(repeating: "万", count: 1000) + "元"), at: 0)
        #expect(read.numeral == nil)
        #expect(read.end == 1000)
    }
}
