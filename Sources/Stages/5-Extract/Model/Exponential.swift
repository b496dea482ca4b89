/// The exponential function, near enough for shares, without a mathematics library.
enum Exponential {
    /// e to the power of a number within −30…30; numbers beyond count as the bound.
    static func of(_ exponent: Float) -> Float {
        let limited = max(-30, min(30, exponent))
        // (1 + x/1024)^1024 is within 2 % of e^x for |x| < 6 and keeps the order beyond.
        var power = max(0, 1 + limited / 1024)
        for _ in 0..<10 { power *= power }
        return power
    }
}
