public import PipelineCore

/// Why a page could not be read.
public enum ParseFailure: StageFailure, Hashable, CustomStringConvertible {
    /// libxml2 gave no tree.
    case malformed(bytes: Int)
    /// There is no text, neither an article nor links.
    case noText(bytes: Int)
    /// The text is data, as a folder or a server gives it beside pages.
    case notAPage(kind: DataFormat)
    case tooLarge(limit: Int, value: Int)
    case tooDeep(limit: Int, value: Int)
    case tooManyNodes(limit: Int, value: Int)

    public var disposition: Disposition {
        switch self {
        case .noText, .notAPage: .skip
        case .malformed, .tooLarge, .tooDeep, .tooManyNodes: .quarantine
        }
    }

    public var description: String {
        switch self {
        case .malformed(let bytes): "libxml2 made no tree of the page's \(bytes) bytes"
        case .noText(let bytes): "the page's \(bytes) bytes hold no text"
        case .notAPage(let kind): "is \(kind.rawValue), not a page"
        case .tooLarge(let limit, let value): "the page has \(value) bytes, more than the limit of \(limit)"
        case .tooDeep(let limit, let value): "the page nests \(value) elements, more than the limit of \(limit)"
        case .tooManyNodes(let limit, let value): "the page has \(value) nodes, more than the limit of \(limit)"
        }
    }
}
