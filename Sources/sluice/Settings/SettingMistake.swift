import NewsModel

/// A variable that holds what its flag does not take.
struct SettingMistake: Error, CustomStringConvertible {
    let variable: String
    let value: String
    let reason: String

    /// One line, without the passwords that addresses hold.
    var description: String { "\(variable)=\(value.maskingSecrets(of: variable)): \(reason.maskingCredentials)" }
}

extension String {
    /// The value of a setting as people may see it.
    ///
    /// The address of a webhook is a secret as a whole, but for its host.
    func maskingSecrets(of variable: String) -> String {
        guard variable.hasSuffix("_URL") else { return maskingCredentials }
        let parts = maskingCredentials.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count > 3 ? parts[..<3].joined(separator: "/") + "/***" : parts.count == 3 ? self : "***"
    }
}
