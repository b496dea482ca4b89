import Foundation

/// The bytes of sample pages.
enum FuzzSamples {
    /// Reads files, and of folders the pages, in the order of their names.
    static func read(_ paths: [String]) throws -> [[UInt8]] {
        try paths.flatMap { path in
            let place = URL(filePath: path)
            guard (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true else { return [place] }
            return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
                .filter { ["html", "htm"].contains($0.pathExtension) }
                .sorted { $0.path < $1.path }
        }.map { [UInt8](try Data(contentsOf: $0)) }
    }
}
