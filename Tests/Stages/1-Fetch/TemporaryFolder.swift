import Foundation

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
    /// Absolute, without symbolic links, without a "/" at the end.
    let path: String

    struct CannotMake: Error {
        let code: Int32
    }

    init() throws {
        var template = Array("/tmp/sluice-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CannotMake(code: errno) }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        // A folder that stays behind does not change what was tested.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, with the folders it lies in.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let parts = name.split(separator: "/")
        for end in 1..<max(parts.count, 1) { mkdir(path + "/" + parts[..<end].joined(separator: "/"), 0o755) }
        let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw CannotMake(code: errno) }
        defer { close(file) }
        let bytes = Array(bytes)
        guard Foundation.write(file, bytes, bytes.count) == bytes.count else { throw CannotMake(code: errno) }
        return path + "/" + name
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}
