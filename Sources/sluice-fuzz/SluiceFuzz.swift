import Foundation

/// Reads damaged pages until one does harm; `scripts/fuzz` runs it under the address sanitizer.
///
/// `sluice-fuzz [--cases N] [--seed N] [--from N] [--last FILE] [--print] FILE|FOLDER…`: a case is a cut of a sample with some
/// edits, made from the seed and the case's number alone, so that `--from N --cases 1` makes it again. The number of
/// the case at work stands in FILE; `--print` prints the bytes of the first one. `--prefixes` reads every prefix of every sample instead. The status is 1 if a case
/// failed; a crash ends the program.
@main
struct SluiceFuzz {
    static func main() throws {
        guard let options = FuzzOptions(CommandLine.arguments.dropFirst()) else {
            print("sluice-fuzz [--cases N] [--seed N] [--from N] [--last FILE] [--prefixes] [--print] FILE|FOLDER...")
            exit(64)
        }
        let samples = try FuzzSamples.read(options.paths)
        guard !samples.isEmpty else {
            print("sluice-fuzz: no samples")
            exit(64)
        }
        let failures = run(options, samples)
        report("\(failures) failures")
        // A plain return on success, for at exit() the leak checker would report what is still held.
        if failures > 0 { exit(1) }
    }

    /// - Returns: How many cases failed.
    private static func run(_ options: FuzzOptions, _ samples: [[UInt8]]) -> Int {
        let cases = options.readsPrefixes ? .prefixes(of: samples) : FuzzCases.mutants(of: samples, seed: options.seed)
        if options.prints {
            FileHandle.standardOutput.write(Data(cases[options.first]))
            return 0
        }
        let trial = PageTrial(lastCase: options.lastCaseFile)
        let end = min(
            cases.count,
            options.first + (options.caseCount ?? (options.readsPrefixes ? cases.count : 10_000))
        )
        var failures = 0
        var tally = [String: Int]()
        for number in options.first..<max(options.first, end) {
            let result = trial.run(cases[number], number: number)
            tally[result.outcome, default: 0] += 1
            if let failure = result.failure {
                failures += 1
                report("case \(number): \(failure)")
            }
            let done = number - options.first + 1
            if done % 50_000 == 0 { report("\(done) cases, \(failures) failures") }
        }
        let outcomes = tally.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("\(max(0, end - options.first)) cases of \(samples.count) samples, seed \(options.seed): \(outcomes)")
        return failures
    }

    /// Prints at once, so that a crash loses nothing.
    private static func report(_ line: String) {
        print(line)
        fflush(nil)
    }
}
