import Glibc

/// The bytes of a file.
enum FileBytes {
    struct Failure: Error {
        var reason: String
    }

    private static let chunk = 1 << 20
    /// No lexicon and no model is larger.
    private static let most = 2 << 30

    static func all(of path: String) throws(Failure) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw Failure(reason: String(cString: strerror(errno))) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: chunk)
        while true {
            let count = fread(&buffer, 1, chunk, file)
            bytes += buffer[..<count]
            guard bytes.count <= most else { throw Failure(reason: "it is larger than 2 GiB") }
            if count < chunk { break }
        }
        // A folder opens but does not read.
        guard ferror(file) == 0 else { throw Failure(reason: String(cString: strerror(errno))) }
        return bytes
    }
}
