import FetchStage
import Foundation

/// How many pages the inputs of a run are.
enum InputCount {
    /// Counts them without opening one; `nil` where that would use them up, or where they cannot be counted.
    ///
    /// It walks folders and reads lists: on a big disk it takes a while.
    static func count(_ inputs: [String], limit: Int?) -> Int? {
        for input in inputs where input.hasPrefix("@") {
            var status = stat()
            // What is read from a pipe is gone.
            guard stat(String(input.dropFirst()), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        }
        var source = Inputs(inputs)
        var count = 0
        do {
            while count < limit ?? .max, try source.next() != nil { count += 1 }
        } catch {
            return nil
        }
        return count
    }
}
