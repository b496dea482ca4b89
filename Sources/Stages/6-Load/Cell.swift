import Foundation

/// A value in a row of a table, whatever the database.
enum Cell: Hashable, Sendable {
    case null
    /// Truth values are 0 and 1.
    case integer(Int64)
    case real(Double)
    case text(String)

    /// A text as every database takes it: U+0000 becomes U+FFFD, one scalar for one.
    ///
    /// SQLite would be given the text up to there only, without an error, and PostgreSQL takes none.
    init(_ text: String) {
        var text = text
        guard text.withUTF8(Self.holdsZero) else {
            self = .text(text)
            return
        }
        self = .text(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })))
    }

    init(_ text: String?) {
        self = text.map { Cell($0) } ?? .null
    }

    init(_ number: Int) {
        self = .integer(Int64(number))
    }

    init(_ number: Int?) {
        self = number.map { Cell($0) } ?? .null
    }

    /// Not a number is no value.
    init(_ number: Double) {
        self = number.isNaN ? .null : .real(number)
    }

    init(_ truth: Bool) {
        self = .integer(truth ? 1 : 0)
    }

    init(_ truth: Bool?) {
        self = truth.map { Cell($0) } ?? .null
    }

    private static func holdsZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
}
