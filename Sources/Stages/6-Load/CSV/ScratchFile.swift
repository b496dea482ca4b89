import Foundation

/// A file that is written, read once and removed.
final class ScratchFile {
    private let path: String
    private let handle: UnsafeMutablePointer<FILE>

    init(_ path: String) throws(LoadFailure) {
        self.path = path
        guard let handle = fopen(path, "w+e") else {
            throw .cannotOpen(file: path, reason: String(cString: strerror(errno)))
        }
        self.handle = handle
    }

    deinit { fclose(handle) }

    func append(_ bytes: [UInt8]) throws(LoadFailure) {
        guard fwrite(bytes, 1, bytes.count, handle) == bytes.count else { throw failure() }
    }

    /// Goes back to the start, to read.
    func rewind() throws(LoadFailure) {
        guard fflush(handle) == 0, fseek(handle, 0, SEEK_SET) == 0 else { throw failure() }
    }

    /// The next bytes, or `nil` at the end.
    func read(_ count: Int) throws(LoadFailure) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard fread(&bytes, 1, count, handle) == count else {
            guard ferror(handle) == 0 else { throw failure() }
            return nil
        }
        return bytes
    }

    func remove() {
        unlink(path)
    }

    private func failure() -> LoadFailure {
        errno == ENOSPC || errno == EDQUOT
            ? .diskFull(file: path, table: nil)
            : .cannotWrite(file: path, table: nil, reason: String(cString: strerror(errno)))
    }
}
