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
