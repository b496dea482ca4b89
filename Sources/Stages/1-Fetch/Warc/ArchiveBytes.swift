import CZlib
import Glibc

/// The bytes of an archive file, unpacked if they are packed by gzip, read from front to back.
///
/// Each record may be a member of gzip of its own, or all of them one. What is damaged is passed over to the next
/// beginning of a member. Holds 64 KiB of the file and what has been asked for.
final class ArchiveBytes {
    private let file: Int32
    /// Whether the file begins as gzip does.
    let isPacked: Bool
    /// What was the matter with the packing since it was last looked at.
    var damage: String?

    private var packed: [UInt8] = []
    private var packedStart = 0
    /// The byte of the file where `packed` begins.
    private var packedOffset = 0
    private var stream = z_stream()
    private var isInMember = false
    private var isFileAtEnd = false

    private var buffer: [UInt8] = []
    private var start = 0
    /// How many unpacked bytes come before `buffer[start]`.
    private var position = 0
    /// Where members begin: in unpacked bytes, in bytes of the file.
    private var members: [(position: Int, offset: Int)] = []

    private static let chunk = 64 << 10

    /// `nil` if there is no regular file at the path that can be read.
    init?(_ path: [UInt8]) {
        let name = path.map(CChar.init(bitPattern:)) + [0]
        var status = stat()
        guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        file = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        var magic: [UInt8] = [0, 0]
        isPacked = file >= 0 && pread(file, &magic, 2, 0) == 2 && magic == [0x1F, 0x8B]
        guard file >= 0, !isPacked || czlib_inflate_init(&stream, 15 + 16) == Z_OK else { return nil }
        buffer.reserveCapacity(2 * Self.chunk)
    }

    deinit {
        if isPacked { inflateEnd(&stream) }
        if file >= 0 { close(file) }
    }

    /// Where the next byte lies.
    var place: ArchivePlace {
        guard isPacked else { return ArchivePlace(member: position) }
        guard let member = members.last(where: { $0.position <= position }) else { return ArchivePlace(member: 0) }
        return ArchivePlace(member: member.offset, skip: position - member.position)
    }

    /// Goes to a place, forwards within a member, else by beginning at the member.
    func move(to place: ArchivePlace) {
        let here = self.place
        if !isPacked || here.member != place.member || here.skip > place.skip {
            lseek(file, off_t(place.member), SEEK_SET)
            packed.removeAll(keepingCapacity: true)
            packedStart = 0
            packedOffset = place.member
            (isInMember, isFileAtEnd) = (false, false)
            buffer.removeAll(keepingCapacity: true)
            start = 0
            position = isPacked ? 0 : place.member
            members.removeAll()
            damage = nil
            guard isPacked, place.skip > 0 else { return }
        }
        _ = take(place.skip - (isPacked ? self.place.skip : 0)) { _ in }
    }

    /// The bytes up to a line feed and with it, or `limit` bytes of a longer line, without taking them.
    ///
    /// - Returns: `nil` at the end.
    func line(limit: Int) -> ArraySlice<UInt8>? {
        var searched = 0
        while true {
            let end = min(buffer.count, start + limit)
            if let feed = buffer[(start + searched)..<end].firstIndex(of: 0x0A) { return buffer[start...feed] }
            searched = end - start
            if searched == limit { return buffer[start..<end] }
            guard fill() else { return searched == 0 ? nil : buffer[start..<start + searched] }
        }
    }

    /// Takes bytes that ``line(limit:)`` has shown.
    func drop(_ count: Int) {
        start += count
        position += count
        while members.count > 1, members[1].position <= position { members.removeFirst() }
    }

    /// Takes as many bytes, handing them on piece by piece.
    ///
    /// Stops early at the end of the file, and where a member begins with a record: then the length was wrong.
    ///
    /// - Returns: How many were there.
    func take(_ count: Int, _ receive: (ArraySlice<UInt8>) -> Void) -> Int {
        var taken = 0
        while taken < count {
            if start == buffer.count, !fill() { break }
            if isPacked, taken > 0, members.contains(where: { $0.position == position }) {
                while buffer.count - start < 5, fill() {}
                if buffer[start...].starts(with: "WARC/".utf8) { break }
            }
            var piece = min(buffer.count - start, count - taken)
            if let next = members.first(where: { $0.position > position }) {
                piece = min(piece, next.position - position)
            }
            receive(buffer[start..<start + piece])
            drop(piece)
            taken += piece
        }
        return taken
    }

    // MARK: -

    /// Adds bytes to the buffer; `false` at the end.
    private func fill() -> Bool {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let before = buffer.count
        if isPacked {
            while buffer.count == before {
                guard unpack() else { return false }
            }
            return true
        }
        append(to: &buffer)
        return buffer.count > before
    }

    private func append(to bytes: inout [UInt8]) {
        guard !isFileAtEnd else { return }
        withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 1) { piece in
            var count = read(file, piece.baseAddress, piece.count)
            while count < 0, errno == EINTR { count = read(file, piece.baseAddress, piece.count) }
            if count < 0 { damage = systemWords() }
            isFileAtEnd = count <= 0
            bytes.append(contentsOf: piece[..<max(count, 0)])
        }
    }

    /// Unpacks a piece, or goes to the next member; `false` at the end of the file.
    private func unpack() -> Bool {
        if !isInMember || packedStart == packed.count {
            packedOffset += packedStart
            packed.removeFirst(packedStart)
            packedStart = 0
            while packed.count < 3, !isFileAtEnd { append(to: &packed) }
            guard !packed.isEmpty else {
                if isInMember { damage = "gzip is cut off" }
                isInMember = false
                return false
            }
            if !isInMember {
                guard findMember() else { return true }
            }
        }
        inflatePiece()
        return true
    }

    /// Goes to where a member begins in what has been read.
    private func findMember() -> Bool {
        // RFC 1952 §2.3.1: two bytes of identification, and 8 for deflate.
        let magic: [UInt8] = [0x1F, 0x8B, 0x08]
        var place = packedStart
        while place + 3 <= packed.count, !packed[place..<place + 3].elementsEqual(magic) { place += 1 }
        let isFound = place + 3 <= packed.count
        if !isFound, isFileAtEnd { place = packed.count }
        // Zeros that fill up a block are no loss.
        if packed[packedStart..<place].contains(where: { $0 != 0 }) { damage = damage ?? "no gzip" }
        packedStart = place
        guard isFound else { return false }
        let member = (position: position + buffer.count - start, offset: packedOffset + place)
        if members.last?.position == member.position { members.removeLast() }
        members.append(member)
        inflateReset(&stream)
        isInMember = true
        return true
    }

    private func inflatePiece() {
        var code = Z_OK
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.chunk) { piece in
            packed.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress.map { $0 + packedStart }
                stream.avail_in = UInt32(input.count - packedStart)
                stream.next_out = piece.baseAddress
                stream.avail_out = UInt32(piece.count)
                code = inflate(&stream, Z_NO_FLUSH)
            }
            buffer.append(contentsOf: piece[..<(piece.count - Int(stream.avail_out))])
        }
        packedStart = packed.count - Int(stream.avail_in)
        switch code {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isInMember = false
        default:
            damage = "gzip is damaged"
            isInMember = false
        }
    }
}
