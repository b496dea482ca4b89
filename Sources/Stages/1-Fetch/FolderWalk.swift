import Glibc

/// The files below a folder, one after another.
///
/// In each folder the entries come by name, byte by byte, and a folder's files come in its place. Hidden entries are left
/// out. Links to folders are not followed, so a loop cannot be entered. Given are regular files, links to them, links that
/// lead nowhere and folders that cannot be read: fetch says why those fail. Holds the names of one folder a level.
struct FolderWalk: Sendable {
    /// The folders that are open, each with what is left of it, last name first.
    private var levels: [(path: [UInt8], names: [[UInt8]])]

    /// `nil` if there is no folder at the path, or it cannot be read.
    init?(_ path: [UInt8]) {
        guard let names = Self.names(in: path) else { return nil }
        levels = [(path, names)]
    }

    /// The absolute path of the next file.
    mutating func next() -> [UInt8]? {
        while let level = levels.last {
            guard let name = levels[levels.count - 1].names.popLast() else {
                levels.removeLast()
                continue
            }
            let path = (level.path.last == slash ? level.path : level.path + [slash]) + name
            switch Self.kind(of: path) {
            case .file: return path
            case .other: continue
            case .folder:
                guard let names = Self.names(in: path) else { return path }
                levels.append((path, names))
            }
        }
        return nil
    }

    private enum Kind { case file, folder, other }

    private static func kind(of path: [UInt8]) -> Kind {
        var status = stat()
        let name = cString(path)
        guard lstat(name, &status) == 0 else { return .file }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK:
            guard stat(name, &status) == 0 else { return .file }
            return status.st_mode & S_IFMT == S_IFREG ? .file : .other
        default: return .other
        }
    }

    /// The names that are not hidden, the last first.
    private static func names(in path: [UInt8]) -> [[UInt8]]? {
        guard let folder = opendir(cString(path)) else { return nil }
        defer { closedir(folder) }
        var names: [[UInt8]] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
                    Array(UnsafeBufferPointer(start: bytes, count: 256).prefix { $0 != 0 })
                }
            }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        return names.sorted { $1.lexicographicallyPrecedes($0) }
    }
}

private let slash = UInt8(ascii: "/")

private func cString(_ path: [UInt8]) -> [CChar] { path.map(CChar.init(bitPattern:)) + [0] }
