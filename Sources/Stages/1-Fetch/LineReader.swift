import Glibc

/// The lines of a list of inputs, read as they are asked for.
struct LineReader: Sendable {
    private let file: Descriptor
    private let url: String
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isAtEnd = false

    /// The longest line, in bytes: no address or path of Linux (4,096) comes near it.
    static let longestLine = 1 << 16

    /// Reads from a descriptor that stays open.
    init(_ descriptor: Int32, url: String) {
        file = Descriptor(number: descriptor, isOurs: false)
        self.url = url
    }

    /// `nil` if there is nothing at the path that can be opened and is no folder.
    init?(_ path: [UInt8], url: String) {
        let name = path.map(CChar.init(bitPattern:)) + [0]
        var status = stat()
        guard stat(name, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
        let descriptor = open(name, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        file = Descriptor(number: descriptor, isOurs: true)
        self.url = url
    }

    /// The next line that says something, without the white space around it.
    ///
    /// - Throws: ``FetchFailure/unreadable(url:reason:)``, also for a line over ``longestLine``.
    mutating func next() throws(FetchFailure) -> [UInt8]? {
        while let line = try nextLine() {
            number += 1
            var text = line
            if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
            while let first = text.first, isSpace(first) { text = text.dropFirst() }
            while let last = text.last, isSpace(last) { text = text.dropLast() }
            if let first = text.first, first != UInt8(ascii: "#") { return Array(text) }
        }
        return nil
    }

    private mutating func nextLine() throws(FetchFailure) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return buffer[start..<end]
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? buffer[start...] : nil
            }
            guard buffer.count - start <= Self.longestLine else {
                throw .unreadable(url: url, reason: "line \(number + 1) is longer than \(Self.longestLine) bytes")
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(FetchFailure) {
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        var count = read(file.number, &chunk, chunk.count)
        while count < 0, errno == EINTR { count = read(file.number, &chunk, chunk.count) }
        guard count >= 0 else { throw .unreadable(url: url, reason: systemWords()) }
        buffer += chunk[..<count]
        isAtEnd = count == 0
    }

    /// Closes its file when the last copy of the reader is gone.
    private final class Descriptor: Sendable {
        let number: Int32
        private let isOurs: Bool

        init(number: Int32, isOurs: Bool) {
            self.number = number
            self.isOurs = isOurs
        }

        deinit {
            if isOurs { close(number) }
        }
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
