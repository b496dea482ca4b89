#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A lock that one process has on a file, from its initialiser until its last reference goes or the process ends.
///
/// The lock is the system's (`flock`) on `FILE.lock`: a process that is killed leaves none behind. What stays is the
/// small file, which tells the next in line who has the lock. It is never removed: two processes could then lock
/// two files of the same name.
final class FileLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock, or throws at once.
    ///
    /// - Throws: ``LoadFailure/inUse(file:holder:)`` when another has it; else why it cannot be taken.
    init(_ file: String, for holder: RunHolder) throws(LoadFailure) {
        let path = Self.resolved(file) + ".lock"
        // Everyone who may write to the database may lock it.
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.failure(errno, file) }
        var result = flock(descriptor, LOCK_EX | LOCK_NB)
        while result != 0, errno == EINTR { result = flock(descriptor, LOCK_EX | LOCK_NB) }
        guard result == 0 else {
            guard errno == EWOULDBLOCK else { throw Self.failure(errno, file) }
            throw .inUse(file: file, holder: Self.holder(descriptor))
        }
        // The text is a help only: a disk that is full does not stop the run here.
        guard ftruncate(descriptor, 0) == 0 else { return }
        let text = Array("\(holder)\n".utf8)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    private static func holder(_ descriptor: Int32) -> RunHolder? {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0, let line = bytes[..<count].split(separator: UInt8(ascii: "\n")).first else { return nil }
        return RunHolder(String(decoding: line, as: UTF8.self))
    }

    /// The path that all names of a file share, also of one that is yet to be made.
    private static func resolved(_ path: String) -> String {
        if let real = real(path) { return real }
        guard let slash = path.lastIndex(of: "/") else { return (real(".") ?? ".") + "/" + path }
        guard let folder = real(String(path[...slash])) else { return path }
        return folder + path[slash...]
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func failure(_ code: Int32, _ file: String) -> LoadFailure {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(file: file, table: nil)
        case EROFS where access(file, F_OK) == 0, EACCES where access(file, F_OK) == 0:
            .readOnly(file: file, table: nil)
        default: .cannotOpen(file: file, reason: "its lock: " + String(cString: strerror(code)))
        }
    }
}
