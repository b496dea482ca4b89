import Testing

@testable import ExtractStage

struct NameModelTests {
    private func names(_ text: String) throws -> [String] {
        let model = try #require(NameModel.shipped)
        let scalars = Array(text.unicodeScalars)
        return model.spans(in: scalars.map(\.value)).map { span in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[span.range])
            return "\(span.type.word) \(String(view))"
        }
    }

    @Test(arguments: [
        ("格力电器董事长董明珠表示", ["company 格力电器", "position 董事长", "person 董明珠"]),
        ("長和主席李澤鉅表示", ["company 長和", "position 主席", "person 李澤鉅"]),
        ("今天天气很好。", []),
        ("", []),
    ])
    func itFindsNames(_ text: String, _ expected: [String]) throws {
        #expect(try names(text) == expected)
    }

    @Test func aLineIsReadByItself() throws {
        let line = "格力电器董事长董明珠表示"
        #expect(try names(line + "\n" + line) == names(line) + names(line))
    }

    @Test func aLongLineIsCutAndItsOffsetsHold() throws {
        let line = "格力电器董事长董明珠表示，今年将继续投入。"
        let model = try #require(NameModel.shipped)
        let one = line.unicodeScalars.map(\.value)
        let many = Array(repeating: one, count: 200).flatMap { $0 }
        let found = model.spans(in: many).filter { $0.type == .person }.map(\.range.lowerBound)
        #expect(found == (0..<200).map { $0 * one.count + 7 })
    }

    @Test func noMarkNorSpaceHoldsALineTogether() throws {
        let model = try #require(NameModel.shipped)
        #expect(model.spans(in: [UInt32](repeating: 0x7684, count: 5000)).isEmpty)
        _ = model.spans(in: [UInt32](repeating: 0x10FFFF, count: 3000))
    }

    @Test(arguments: [0, 1, 23, 24, 2000])
    func cutBytesAreNoModel(_ count: Int) {
        let bytes = [UInt8](repeating: 0x4D, count: count)
        #expect(NameModel(bytes: bytes) == nil)
    }

    @Test func confidenceIsAShare() throws {
        let model = try #require(NameModel.shipped)
        let text = "青云互联创始人万里在上海说，与星野食品、Alpha Works 的合作不变。".unicodeScalars.map(\.value)
        for span in model.spans(in: text) {
            #expect(span.confidence > 0 && span.confidence <= 1)
        }
    }

    /// Flips bytes of a small model: whatever it says, reading with it ends.
    @Test func aDamagedModelDoesNoHarm() throws {
        let size = NameModel.size(bits: 12, rows: 100)
        let head: [UInt32] = [NameModel.magic, NameModel.version, 12, 100, 24, 0]
        let text = "格力电器董事长董明珠表示，今年将继续投入。".unicodeScalars.map(\.value)
        for step: UInt64 in 1...8 {
            var bytes = head.flatMap { word in [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> $0) } }
            var state = step
            while bytes.count < size {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: state >> 56))
            }
            let model = try #require(NameModel(bytes: bytes))
            for span in model.spans(in: text) { #expect(text.indices.contains(span.range.upperBound - 1)) }
        }
    }
}
