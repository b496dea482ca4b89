import Foundation

/// Messages for a person.
enum StandardError {
    /// Writes the text as it is.
    ///
    /// A failure has nowhere to be told.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(2, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
