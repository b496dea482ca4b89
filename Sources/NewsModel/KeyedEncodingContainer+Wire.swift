extension KeyedEncodingContainer {
    /// Writes a number with at most three decimals, so that 0.95 is `0.95` however it was computed.
    ///
    /// A number too large to have decimals is written as it is, one that is not finite is an error.
    mutating func encode(rounded number: Double, forKey key: Key) throws {
        // From 2^53 / 1000 on the product would no longer be exact. Adding zero makes -0 a 0.
        let rounded = abs(number) < 9e12 ? (number * 1000).rounded() / 1000 + 0 : number
        try encode(rounded, forKey: key)
    }
}
