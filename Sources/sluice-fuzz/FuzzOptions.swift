/// What the command line asks for.
struct FuzzOptions {
    private(set) var caseCount: Int?
    private(set) var seed: UInt64 = 1
    private(set) var first = 0
    private(set) var lastCaseFile: String?
    private(set) var readsPrefixes = false
    /// Whether the first case is printed and not read.
    private(set) var prints = false
    private(set) var paths: [String] = []

    /// `nil` if the arguments make no sense.
    init?(_ arguments: some Sequence<String>) {
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            switch argument {
            case "--cases":
                guard let value = arguments.next().flatMap({ Int($0) }), value >= 0 else { return nil }
                caseCount = value
            case "--from":
                guard let value = arguments.next().flatMap({ Int($0) }), value >= 0 else { return nil }
                first = value
            case "--seed":
                guard let value = arguments.next().flatMap({ UInt64($0) }) else { return nil }
                seed = value
            case "--last":
                guard let value = arguments.next() else { return nil }
                lastCaseFile = value
            case "--prefixes": readsPrefixes = true
            case "--print": prints = true
            default:
                guard !argument.hasPrefix("-") else { return nil }
                paths.append(argument)
            }
        }
        guard !paths.isEmpty else { return nil }
    }
}
