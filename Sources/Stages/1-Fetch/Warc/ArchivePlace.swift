/// Where a record begins in an archive file.
///
/// Written `1234`, or `1234+56` in a file that holds several records in one member of gzip.
struct ArchivePlace: Sendable, Hashable {
    /// A byte of the file: where the record begins, or the member of gzip that it lies in.
    var member: Int
    /// Unpacked bytes of the member before the record; 0 in a file that is not packed.
    var skip: Int

    init(member: Int, skip: Int = 0) {
        self.member = member
        self.skip = skip
    }

    /// `nil` if the text is no place.
    init?(_ text: some StringProtocol) {
        let numbers = text.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false).map {
            $0.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
                ? Int(String(decoding: $0, as: UTF8.self)) : nil
        }
        guard numbers.count <= 2, let member = numbers.first ?? nil, let skip = numbers.count == 2 ? numbers[1] : 0
        else { return nil }
        self.init(member: member, skip: skip)
    }

    var text: String { skip == 0 ? "\(member)" : "\(member)+\(skip)" }
}
