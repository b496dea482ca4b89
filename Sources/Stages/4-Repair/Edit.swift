/// One change of a passage: what takes the place of a range of its scalars.
struct Edit {
    let rule: Rule
    let range: Range<Int>
    let replacement: [UInt32]
    var gain: Float = 0
    var guessed = false

    /// The edit less its last character, the one that most often is guessed.
    func withoutLast() -> Edit {
        Edit(rule: rule, range: range, replacement: replacement.dropLast(), gain: gain, guessed: guessed)
    }
}
