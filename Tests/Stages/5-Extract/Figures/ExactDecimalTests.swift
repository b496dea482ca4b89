import Testing

@testable import ExtractStage

struct ExactDecimalTests {
    @Test(
        arguments: [
            ([], 0, "0"), ([0, 0], 3, "0"), ([1, 2, 3], 0, "123"), ([1, 2, 3], 2, "12300"), ([1, 2, 3], -2, "1.23"),
            ([1, 2, 3], -5, "0.00123"),
            ([0, 5], -1, "0.5"), ([1, 5, 0], -2, "1.5"), ([1, 0, 0], -2, "1"),
        ] as [([UInt8], Int, String)]
    )
    func printsPlainDecimals(_ digits: [UInt8], _ exponent: Int, _ text: String) {
        #expect(ExactDecimal(digits: digits, exponent: exponent).description == text)
    }

    @Test func addsWithoutRounding() {
        let long = ExactDecimal(digits: [UInt8](repeating: 9, count: 40))
        #expect(
            (long + ExactDecimal(digits: [1], exponent: -40)).description == String(repeating: "9", count: 40) + "."
                + String(repeating: "0", count: 39) + "1"
        )
        #expect((long + .one).description == "1" + String(repeating: "0", count: 40))
    }

    @Test func ordersByMagnitude() {
        #expect(ExactDecimal.zero < .one)
        #expect(ExactDecimal(digits: [9], exponent: -1) < .one)
        #expect(!(ExactDecimal(digits: [1, 0]) < ExactDecimal(digits: [1], exponent: 1)))
        #expect(ExactDecimal(99) < ExactDecimal(digits: [1], exponent: 2))
    }

    @Test func cutsQuotients() {
        #expect(ExactDecimal.quotient(100, 4, decimals: 12).description == "25")
        #expect(ExactDecimal.quotient(100, 3, decimals: 12).description == "33.333333333333")
    }
}
