/// A model for names that a user trained, in place of the one in the binary.
public struct UserModel: Sendable {
    /// Why a model could not be read.
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        case unreadable(path: String, reason: String)
        case noModel(path: String)

        public var description: String {
            switch self {
            case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
            case .noModel(let path): "\(path): no model of names of this version; 'sluice model train' makes one"
            }
        }
    }

    package let model: NameModel

    /// A model from a file that `sluice model train` wrote.
    public init(path: String) throws(Failure) {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.all(of: path)
        } catch {
            throw .unreadable(path: path, reason: error.reason)
        }
        guard let model = NameModel(bytes: bytes) else { throw .noModel(path: path) }
        self.model = model
    }

    /// A model from the bytes of such a file; nil if they are none.
    public init?(_ bytes: [UInt8]) {
        guard let model = NameModel(bytes: bytes) else { return nil }
        self.model = model
    }
}
