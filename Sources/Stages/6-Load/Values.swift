import GRDB

/// The values for the `?` of a statement, in order; `nil` is `NULL`.
///
/// U+0000 in a text becomes U+FFFD, one scalar for one: SQLite would be given the text up to there only, without an
/// error, and PostgreSQL takes none.
struct Values: ExpressibleByArrayLiteral {
    let arguments: StatementArguments

    init(arrayLiteral elements: (any DatabaseValueConvertible)?...) {
        arguments = StatementArguments(elements.map(Self.storable))
    }

    private init(_ arguments: StatementArguments) {
        self.arguments = arguments
    }

    static func + (first: Self, second: Self) -> Self {
        Self(first.arguments + second.arguments)
    }

    private static func storable(_ value: (any DatabaseValueConvertible)?) -> (any DatabaseValueConvertible)? {
        let value = value?.databaseValue
        guard case .string(let text) = value?.storage, text.utf8.contains(0) else { return value }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
