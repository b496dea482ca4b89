/// All pipelines, the default first.
public enum Catalogue {
    public static let all: [any NewsPipeline.Type] = [News.self, RegionalNews.self, OneSite.self, FiguresOnly.self]

    /// The pipeline of that name.
    ///
    /// - Throws: ``UnknownPipeline`` when there is none.
    public static func pipeline(named name: String) throws(UnknownPipeline) -> any NewsPipeline.Type {
        guard let pipeline = all.first(where: { $0.pipelineName == name }) else { throw UnknownPipeline(name: name) }
        return pipeline
    }
}

/// There is no pipeline of that name.
public struct UnknownPipeline: Error, CustomStringConvertible {
    public let name: String

    public var description: String {
        let known = Catalogue.all.map { $0.pipelineName }.joined(separator: ", ")
        return "no pipeline '\(name)'; there are \(known)"
    }
}
