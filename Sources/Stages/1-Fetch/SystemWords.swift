import Glibc

/// What the system says about the error of its last call, such as "No such file or directory".
func systemWords(_ code: Int32 = errno) -> String {
    var room = [CChar](repeating: 0, count: 256)
    // Not strerror: its words lie in memory that all threads share.
    guard strerror_r(code, &room, room.count) == 0 else { return "error \(code)" }
    return String(decoding: room.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
