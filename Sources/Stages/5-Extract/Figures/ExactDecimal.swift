/// A decimal number of any length, without rounding.
struct ExactDecimal: Sendable, Hashable {
    /// Most significant first, each 0…9.
    private(set) var digits: [UInt8]
    /// The power of ten the digits are multiplied by.
    private(set) var exponent: Int
    var isNegative = false

    static let zero = ExactDecimal(digits: [])
    static let one = ExactDecimal(digits: [1])

    init(digits: [UInt8], exponent: Int = 0) {
        self.digits = digits.first == 0 ? Array(digits.drop { $0 == 0 }) : digits
        self.exponent = exponent
    }

    init(_ value: Int) {
        precondition(value >= 0, "a sign is set apart")
        var rest = value
        var reversed: [UInt8] = []
        while rest > 0 {
            reversed.append(UInt8(rest % 10))
            rest /= 10
        }
        self.init(digits: reversed.reversed())
    }

    /// Reads plain notation: an optional minus, digits, an optional point and more digits.
    init?(plain text: String) {
        var digits: [UInt8] = []
        var decimals: Int?
        var isNegative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x2D where index == 0: isNegative = true
            case 0x30...0x39:
                digits.append(byte - 0x30)
                if let count = decimals { decimals = count + 1 }
            case 0x2E where decimals == nil: decimals = 0
            default: return nil
            }
        }
        self.init(digits: digits, exponent: -(decimals ?? 0))
        self.isNegative = isNegative
    }

    var isZero: Bool { digits.isEmpty }

    /// The power of ten of the last digit that is not 0.
    var trailingPower: Int {
        exponent + digits.reversed().prefix { $0 == 0 }.count
    }

    /// The value times ten to the power given.
    func shifted(by power: Int) -> ExactDecimal {
        var result = self
        result.exponent += power
        return result
    }

    /// The value as an integer, if it is one and at most nine digits long.
    var small: Int? {
        guard digits.count + exponent <= 9, !isNegative else { return nil }
        var value = 0
        for (index, digit) in digits.enumerated() {
            let place = digits.count - 1 - index + exponent
            if place < 0 {
                if digit != 0 { return nil }
                continue
            }
            value = value * 10 + Int(digit)
        }
        guard !digits.isEmpty, exponent > 0 else { return value }
        for _ in 0..<exponent { value *= 10 }
        return value
    }

    /// The sum of the magnitudes.
    static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
        if a.isZero { return b }
        if b.isZero { return a }
        let low = min(a.exponent, b.exponent)
        var result: [UInt8] = []
        var carry: UInt8 = 0
        var place = 0
        let places = max(a.digits.count + a.exponent, b.digits.count + b.exponent) - low
        while place < places || carry > 0 {
            let sum = a.digit(at: place + low) + b.digit(at: place + low) + carry
            result.append(sum % 10)
            carry = sum / 10
            place += 1
        }
        return ExactDecimal(digits: result.reversed(), exponent: low)
    }

    /// Whether the magnitude of one is less than that of the other.
    static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        if a.isZero || b.isZero { return a.isZero && !b.isZero }
        let high = max(a.digits.count + a.exponent, b.digits.count + b.exponent)
        var place = high - 1
        let low = min(a.exponent, b.exponent)
        while place >= low {
            let (x, y) = (a.digit(at: place), b.digit(at: place))
            if x != y { return x < y }
            place -= 1
        }
        return false
    }

    /// The quotient of two small integers, cut after so many decimals.
    static func quotient(_ numerator: Int, _ denominator: Int, decimals: Int) -> ExactDecimal {
        precondition(numerator >= 0 && denominator > 0, "a quotient of whole numbers")
        var digits = ExactDecimal(numerator / denominator).digits
        var rest = numerator % denominator
        var places = 0
        while rest > 0, places < decimals {
            rest *= 10
            digits.append(UInt8(rest / denominator))
            rest %= denominator
            places += 1
        }
        return ExactDecimal(digits: digits, exponent: -places)
    }

    /// The magnitude to so many decimals, halves up.
    func rounded(decimals: Int) -> ExactDecimal {
        let drop = -exponent - decimals
        guard drop > 0 else { return self }
        guard drop <= digits.count else { return .zero }
        var result = ExactDecimal(digits: Array(digits.dropLast(drop)), exponent: -decimals)
        if digits[digits.count - drop] >= 5 { result = result + ExactDecimal(digits: [1], exponent: -decimals) }
        result.isNegative = isNegative
        return result
    }

    private func digit(at place: Int) -> UInt8 {
        let index = digits.count - 1 - (place - exponent)
        return digits.indices.contains(index) ? digits[index] : 0
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// Plain notation: no grouping, no power, no zeros that say nothing.
    var description: String {
        guard !isZero else { return "0" }
        var low = exponent
        var count = digits.count
        while low < 0, count > 0, digits[count - 1] == 0 {
            count -= 1
            low += 1
        }
        var bytes: [UInt8] = isNegative ? [0x2D] : []
        let whole = count + low
        if whole <= 0 { bytes.append(0x30) }
        for index in 0..<max(whole, 0) { bytes.append(0x30 + (index < count ? digits[index] : 0)) }
        if low < 0 {
            bytes.append(0x2E)
            for _ in 0..<max(-whole, 0) { bytes.append(0x30) }
            for index in max(whole, 0)..<count { bytes.append(0x30 + digits[index]) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
