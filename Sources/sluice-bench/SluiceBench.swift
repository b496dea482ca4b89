/// Benchmarks that print ratios against a peer measured in the same run.
///
/// `swift run -c release sluice-bench NAME`; without a name, all of them. An argument with a slash in it is the folder
/// of pages for `parse`.
@main
struct SluiceBench {
    static let benchmarks: [(name: String, run: @Sendable () throws -> Void)] = [
        ("runner", RunnerBenchmark.run),
        ("decode", DecodeBenchmark.run),
        ("parse", ParseBenchmark.run),
        ("figures", FigureBenchmark.run),
        ("names", NameBenchmark.run),
    ]

    static func main() throws {
        let names = CommandLine.arguments.dropFirst().filter { !$0.contains("/") }
        let unknown = names.filter { name in !benchmarks.contains { $0.name == name } }
        guard unknown.isEmpty else {
            let known = benchmarks.map(\.name).joined(separator: ", ")
            print("sluice-bench: no benchmark \(unknown.joined(separator: ", ")); there are \(known)")
            return
        }
        for benchmark in benchmarks where names.isEmpty || names.contains(benchmark.name) { try benchmark.run() }
    }
}
