import PipelineCore

/// What kind of failure a record was refused for: the stage, and the case of its error.
struct RefusalKind: Hashable, Comparable, Sendable {
    let stage: String
    let kind: String

    init(stage: String, kind: String) {
        self.stage = stage
        self.kind = kind
    }

    init(_ error: StageError) {
        stage = error.stage
        let mirror = Mirror(reflecting: error.underlying)
        // Of an enumeration the one child bears the name of the case; what the case carries names pages.
        let name = mirror.displayStyle == .enum ? mirror.children.first?.label : nil
        kind = name ?? "\(type(of: error.underlying))"
    }

    static func < (one: RefusalKind, other: RefusalKind) -> Bool {
        (one.stage, one.kind) < (other.stage, other.kind)
    }
}
