import Testing

@testable import ParseStage

struct DateReaderTests {
    @Test(
        arguments: [
            ("发布日期:2021-01-06 来源:经济参考报", "2021-01-06"),
            ("2021年1月6日 08:30", "2021-01-06T08:30:00"),
            ("2021年01月06日08:30:15　来源", "2021-01-06T08:30:15"),
            ("發佈於 2021/1/6 下午 3:05", "2021-01-06T15:05:00"),
            ("民國110年1月6日", "2021-01-06"),
            ("110年1月6日 上午9時30分", "2021-01-06T09:30:00"),
            ("2021.01.06", "2021-01-06"),
            ("2021-01-06T08:30:00+08:00", "2021-01-06T08:30:00+08:00"),
            ("2021-01-06T00:30:00.000Z", "2021-01-06T00:30:00Z"),
            ("2021-01-06 08:30:00 GMT", "2021-01-06T08:30:00Z"),
            ("2021年1月6日 星期三 08:30", "2021-01-06T08:30:00"),
            ("January 6, 2021", "2021-01-06"),
            ("Updated Jan. 6, 2021 at 3:05 PM", "2021-01-06T15:05:00"),
            ("Wed, 06 Jan 2021 08:30:00 -0500", "2021-01-06T08:30:00-05:00"),
            ("6th of January 2021", "2021-01-06"),
            ("06.01.2021", "2021-01-06"),
            ("Von: Anna Berg | 06.01.21", "2021-01-06"),
            ("6. März 2021", "2021-03-06"),
            ("mercredi 6 février 2019", "2019-02-06"),
            ("6 de enero de 2021", "2021-01-06"),
            ("15 августа 2016, 13:43", "2016-08-15T13:43:00"),
            ("1/6/2021", "2021-01-06"),
            ("16/1/2021", "2021-01-16"),
            ("26 | 01 | 2022", "2022-01-26"),
            ("الأربعاء، 07 أكتوبر 2020", "2020-10-07"),
        ]
    )
    func readsDates(text: String, iso: String) {
        #expect(DateReader.first(in: text.utf8)?.date.iso == iso)
    }

    @Test func takesNoVersionForADate() {
        #expect(DateReader.first(in: "macOS 10.11.12.1".utf8) == nil)
        #expect(DateReader.first(in: "Section 1.2.34".utf8) == nil)
    }

    @Test func readsTheDayFirstOnlyWhereItMayBe() {
        #expect(DateReader.first(in: "2/10/2020".utf8)?.date.withDayFirst.iso == "2020-10-02")
        #expect(DateReader.first(in: "2/13/2020".utf8)?.date.withDayFirst.iso == "2020-02-13")
        #expect(DateReader.value("2/10/2020".utf8)?.withDayFirst.iso == "2020-02-10")
    }

    @Test(arguments: [
        ("2020-02-29", "2020-03-01", true), ("2020-12-31", "2021-01-01", true), ("2020-01-01", "2020-01-03", false),
    ])
    func neighboursAreADayApart(first: String, second: String, areNext: Bool) throws {
        let one = try #require(DateReader.value(first.utf8))
        let other = try #require(DateReader.value(second.utf8))
        #expect(one.isNextTo(other) == areNext)
    }

    @Test(
        arguments: [
            "", "2021", "2021年", "2021-13-01", "2021-02-30", "1021-01-06", "电话 010-6588-1234", "2021-01-066", "3.5.2",
            "may be 20", "192.168.1.10", "99999999999999999999", "2021年1月", "GB 4806.4-2016",
        ]
    )
    func readsNoDateWhereThereIsNone(text: String) {
        #expect(DateReader.first(in: text.utf8)?.date.iso == nil)
    }

    @Test func readsACompactDateOnlyAsAWholeValue() {
        #expect(DateReader.value("20210106".utf8)?.iso == "2021-01-06")
        #expect(DateReader.first(in: "20210106".utf8) == nil)
    }

    @Test(
        arguments: [
            ("https://a.example/2021/01/06/x.html", "2021-01-06"),
            ("https://a.example/2021-01/06/content_1.htm", "2021-01-06"),
            ("https://a.example/news/t20210106_77.html", "2021-01-06"),
            ("https://a.example/2021/0106/c1.html", "2021-01-06"),
        ]
    )
    func readsDatesOfAddresses(url: String, iso: String) {
        #expect(AddressDate.read(Array(url.utf8))?.iso == iso)
    }

    @Test(arguments: [
        "https://a.example/20210199/", "https://a.example/id/202101061234.html", "https://a.example/", "",
    ])
    func readsNoDateOfOtherAddresses(url: String) {
        #expect(AddressDate.read(Array(url.utf8)) == nil)
    }
}
