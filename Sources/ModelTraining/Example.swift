/// A sentence as the trainer uses it.
struct Example {
    var features: [Int32]
    /// Where the features of each scalar begin; one more place for the end.
    var starts: [Int32]
    /// The labels allowed at each scalar.
    var allowed: [UInt32]
    var weight: Float
}
