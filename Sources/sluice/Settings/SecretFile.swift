import Foundation

/// A file with a secret, which nobody but its owner may read.
enum SecretFile {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The first line.
    ///
    /// - Throws: `Failure` when others could read the file too, or it cannot be read; what it holds is not in it.
    static func firstLine(of path: String) throws(Failure) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(description: "\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        // Of the file that is open: nobody can put another in its place meanwhile.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(description: "\(path): is no file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Failure(
                description: "\(path): others can read it; it holds a secret and needs the mode 600 (chmod 600)"
            )
        }
        var bytes = [UInt8](repeating: 0, count: 8192)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        let line = bytes[..<max(count, 0)].prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty else { throw Failure(description: "\(path): its first line is empty") }
        return String(decoding: line, as: UTF8.self)
    }
}
