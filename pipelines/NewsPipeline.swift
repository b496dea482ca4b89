public import LoadStage
public import NewsModel
public import PipelineCore
public import PipelineRuntime

/// A pipeline that the command line knows: it reads pages, and a runner that suits it goes with it.
///
/// Each declares itself in a file of its own and is listed in ``Catalogue``.
public protocol NewsPipeline: Pipeline where Body.Record == PageRequest {
    /// The ``Pipeline/name``, known without a value.
    static var pipelineName: String { get }

    /// What it is for, in one line.
    static var summary: String { get }

    /// Where articles are stored when the settings do not say.
    static var defaultTarget: Target { get }

    init(_ settings: PipelineSettings)

    var settings: PipelineSettings { get }
}

extension NewsPipeline {
    public var name: String { Self.pipelineName }

    public static var defaultTarget: Target { .sqlite("news.sqlite") }

    /// Wide where pages come over the network and most time is spent waiting, else as wide as the machine.
    ///
    /// Stages that compute limit themselves to the number of cores.
    public var runner: Runner {
        let waits = settings.inputs.isEmpty || settings.inputs.contains { $0.contains("://") || $0.hasPrefix("@") }
        let width = settings.jobs.map { Width($0) } ?? (waits ? 16 : .cores)
        // Few pages at once keep memory small; 128 make a transaction worth its while.
        var runner = Runner(width: width, window: max(width.count * 4, 128))
        // What has been fetched and not stored when the process is killed is fetched again.
        if waits { runner.batch.time = .milliseconds(250) }
        return runner
    }
}
