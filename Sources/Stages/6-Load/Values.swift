import Foundation
import GRDB

/// The values for the `?` of a statement, in order; `nil` is `NULL`.
///
/// U+0000 in a text becomes U+FFFD, one scalar for one: SQLite would be given the text up to there only, without an
/// error, and PostgreSQL takes none.
struct Values: ExpressibleByArrayLiteral {
    let arguments: StatementArguments

    init(arrayLiteral elements: (any DatabaseValueConvertible)?...) {
        arguments = StatementArguments(elements.map { $0.map(Self.storable) ?? .null })
    }

    private init(_ arguments: StatementArguments) {
        self.arguments = arguments
    }

    static func + (first: Self, second: Self) -> Self {
        Self(first.arguments + second.arguments)
    }

    private static func storable(_ value: any DatabaseValueConvertible) -> DatabaseValue {
        let value = value.databaseValue
        guard case .string(var text) = value.storage, text.withUTF8(Self.holdsZero) else { return value }
        let whole = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
        return whole.databaseValue
    }

    private static func holdsZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
}
