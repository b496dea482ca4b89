import Testing

@testable import ExtractStage

@Suite struct PageFurnitureTests {
    private func names(_ text: String) -> (companies: [String], persons: [String]) {
        let names = NameRecognizer().names(in: text, title: nil)
        return (names.companies.map(\.text), names.persons.map(\.text))
    }

    @Test func aKnownNameAloneOnALineIsALabel() {
        #expect(names("公司昨日发布年报。\n视频号\n抖音").companies == [])
    }

    @Test func aKnownNameAloneOnALineCountsWhereTheTextSpeaksOfIt() {
        #expect(names("抖音昨日宣布降价。\n抖音").companies == ["抖音", "抖音"])
    }

    @Test func aKnownNameThatIsTheWholeTextCounts() {
        #expect(names("抖音").companies == ["抖音"])
    }

    @Test func aCopyrightLineNamesItsOwnerAndNobodyElse() {
        let foot = "南京中纸网资讯有限公司版权所有 苏ICP备10216876号\n苏公网安备 32010202010716号"
        #expect(names(foot).companies == ["南京中纸网资讯有限公司"])
        #expect(names(foot).persons == [])
    }
}
