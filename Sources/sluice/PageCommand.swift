import ArgumentParser
import DecodeStage
import ExtractStage
import FetchStage
import Foundation
import NewsModel
import ParseStage
import PipelineCore
import RepairStage

/// Shows one page: `sluice page`.
struct PageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Show one page: its text with companies, people and figures marked, and what they are.",
        discussion: """
            On a terminal companies are blue, people green and figures yellow; elsewhere they stand in [], <> and {}.

            Examples: sluice page article.html
                      sluice page https://example.com/news/1.html --json
                      curl -s https://example.com/news/1.html | sluice page -
            """
    )

    @Argument(help: ArgumentHelp("A file, a URL, or - for standard input.", valueName: "file|url"))
    var input: String

    @Flag(help: "Print the record as JSON, as 'sluice stage extract' would.")
    var json = false

    @Flag(help: "Print the title and the paragraphs only.")
    var text = false

    @OptionGroup var fetch: FetchOptions

    func validate() throws {
        if json && text { throw ValidationError("--json and --text exclude each other") }
    }

    private var isFolder: Bool {
        var isFolder = ObjCBool(false)
        return FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) && isFolder.boolValue
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        guard !input.hasPrefix("@"), !isFolder else {
            throw ValidationError("'\(input)' is no page; 'sluice run' reads folders and lists")
        }
        var inputs = Inputs([input])
        guard let request = try inputs.next() else { throw ValidationError("'\(input)' names no page") }
        let annotated: AnnotatedArticle
        do {
            annotated = try ReadPage(settings: fetch.settings).process(request)
        } catch {
            let reason = "\(error)"
            let page = reason.contains(request.url) ? "" : " \(request.url):"
            StandardError.write("sluice:\(page) \(reason)\n")
            throw ExitStatus.quarantined
        }
        var lines: [String]
        if json {
            lines = [String(decoding: try WireEncoder().encode(annotated), as: UTF8.self)]
        } else if text {
            lines = [annotated.article.title, ""] + annotated.article.paragraphs
        } else {
            lines = PageView(annotated: annotated, terminal: .output).lines
        }
        lines.append("")
        try StandardOutput.write(lines.joined(separator: "\n"))
    }
}

/// Everything between a request and what was found, as one stage.
private struct ReadPage: CompositeStage {
    let settings: CurlClient.Settings

    var body: some Stage<PageRequest, AnnotatedArticle> {
        FetchPage(settings).retrying(upTo: 2)
        DecodeText()
        ParseHTML()
        RepairText()
        ExtractEntities()
    }
}
