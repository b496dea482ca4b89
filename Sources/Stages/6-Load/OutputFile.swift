#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file that is complete or not there: it is written beside its place, as `NAME.partial`, and put there at the end.
///
/// Standard output (`-`), pipes and devices are written to as they are.
final class OutputFile: Sendable {
    private let path: String
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    /// The file to be renamed and the name it gets, `nil` where there is nothing to rename.
    private let renaming: (from: String, to: String)?

    /// Opens the file, which nobody else may be writing.
    init(_ path: String) throws(LoadFailure) {
        self.path = path == "-" ? "standard output" : path
        if path == "-" {
            (descriptor, ownsDescriptor, renaming) = (STDOUT_FILENO, false, nil)
        } else if let place = Self.place(path) {
            let partial = "\(place).partial"
            descriptor = open(partial, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
            (ownsDescriptor, renaming) = (true, (partial, place))
        } else {
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
            (ownsDescriptor, renaming) = (true, nil)
        }
        guard descriptor >= 0 else { throw .cannotOpen(file: path, reason: Self.reason(errno)) }
        if renaming == nil {
            // A reader that has gone is then an error of `write`, not the end of the process.
            signal(SIGPIPE, SIG_IGN)
        } else {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .locked(file: path, table: nil) }
            guard ftruncate(descriptor, 0) == 0 else { throw .cannotOpen(file: path, reason: Self.reason(errno)) }
        }
    }

    /// Opens a file to add to its lines; a last line without an end, which a crash has left, is taken away.
    ///
    /// - Parameters:
    ///   - path: The file, made if need be.
    ///   - onLine: Told each line that is there.
    /// - Throws: ``LoadFailure``, among them ``LoadFailure/locked(file:table:)`` when another is appending.
    init(appendingTo path: String, onLine: (ArraySlice<UInt8>) -> Void) throws(LoadFailure) {
        self.path = path
        (ownsDescriptor, renaming) = (true, nil)
        descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .cannotOpen(file: path, reason: Self.reason(errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .locked(file: path, table: nil) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(file: path, reason: "only to a file can be appended")
        }
        let end = try readLines(onLine)
        guard ftruncate(descriptor, end) == 0 else { throw failure(errno) }
    }

    /// Gives the lines of the file and the offset at which the last whole one ends.
    private func readLines(_ onLine: (ArraySlice<UInt8>) -> Void) throws(LoadFailure) -> off_t {
        var (offset, end): (off_t, off_t) = (0, 0)
        var line: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
            guard count >= 0 else {
                guard errno == EINTR else { throw failure(errno) }
                continue
            }
            guard count > 0 else { return end }
            var rest = piece[..<count]
            while let newline = rest.firstIndex(of: UInt8(ascii: "\n")) {
                line += rest[..<newline]
                onLine(line[...])
                end += off_t(line.count + 1)
                line.removeAll(keepingCapacity: true)
                rest = rest[(newline + 1)...]
            }
            line += rest
            offset += off_t(count)
        }
    }

    /// Waits until what was written is on the disk.
    func synchronize() throws(LoadFailure) {
        guard fsync(descriptor) == 0 else { throw failure(errno) }
    }

    deinit {
        if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    }

    /// Writes all the bytes.
    func append(_ bytes: [UInt8]) throws(LoadFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
    }

    /// Puts the file in its place, after what was written is on the disk.
    func finish() throws(LoadFailure) {
        guard let (partial, place) = renaming else { return }
        guard fsync(descriptor) == 0, rename(partial, place) == 0 else { throw failure(errno) }
        let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "."
        let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folderDescriptor >= 0 else { return }
        // The new name is durable with its folder; not every file system can do that, and none loses the file.
        fsync(folderDescriptor)
        close(folderDescriptor)
    }

    private func failure(_ code: Int32) -> LoadFailure {
        switch code {
        case EPIPE: .readerGone(file: path)
        case ENOSPC, EDQUOT, EFBIG: .diskFull(file: path, table: nil)
        case EROFS, EACCES, EPERM: .readOnly(file: path, table: nil)
        default: .cannotWrite(file: path, table: nil, reason: Self.reason(code))
        }
    }

    /// The real path of a regular file or of one that is yet to be made, `nil` for a pipe or a device.
    private static func place(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return path }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        // Of a symbolic link the file is replaced, not the link.
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
