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

            --repairs shows instead what was done before the page was read: its charset and why, the bytes that were \
            replaced or repaired, and every edit of the text, before and after. A gain is how much likelier the text \
            became (natural logarithm); "guessed" marks an edit with a character that no byte of the page vouches for.

            --why shows for each company, person and role what decided: a rule, the lexicon, another place of the name, or \
            the model with its share and the features that weighed most, as natural logarithms of how much likelier the \
            name became by them. Texts are folded as the model sees them; ␂ and ␃ are the ends of the line.

            --markdown prints headings, paragraphs, lists, tables and images in reading order.

            Examples:
              sluice page article.html
              sluice page article.html --markdown > article.md
              sluice page article.html --repairs
              sluice page article.html --why --lexicon names.tsv
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

    @Flag(help: "Print the article as Markdown, its metadata in front as YAML.")
    var markdown = false

    @Flag(help: "Show the charset and why, and every repair of bytes and text.")
    var repairs = false

    @Flag(help: "Show why each company, person and role was found; with --json as JSON.")
    var why = false

    @OptionGroup var names: NameOptions

    @OptionGroup var fetch: FetchOptions

    func validate() throws {
        guard [json, text, markdown, repairs].count(where: { $0 }) <= 1 else {
            throw ValidationError("--json, --text, --markdown and --repairs exclude each other")
        }
        guard !why || !(text || markdown || repairs) else {
            throw ValidationError("--why goes with --json only")
        }
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
        let (lexicon, model) = try names.load()
        var lines: [String]
        do {
            lines =
                try repairs
                ? repairLines(request) : articleLines(request, ExtractEntities(lexicon: lexicon, model: model))
        } catch {
            let reason = "\(error)"
            let page = reason.contains(request.url) ? "" : " \(request.url):"
            StandardError.write("sluice:\(page) \(reason)\n")
            throw ExitStatus.quarantined
        }
        lines.append("")
        try StandardOutput.write(lines.joined(separator: "\n"))
    }

    private func articleLines(_ request: PageRequest, _ extract: ExtractEntities) throws -> [String] {
        let annotated = try ReadPage(settings: fetch.settings, extract: extract).process(request)
        if why { return try reasonLines(extract.explanations(annotated.article), annotated.article.title) }
        if json { return [String(decoding: try WireEncoder().encode(annotated), as: UTF8.self)] }
        if markdown { return MarkdownView(article: annotated.article).lines }
        if text { return [annotated.article.title, ""] + annotated.article.paragraphs }
        return PageView(annotated: annotated, terminal: .output).lines
    }

    private func reasonLines(_ explanations: [NameExplanation], _ title: String) throws -> [String] {
        guard json else { return ReasonsView(title: title, explanations: explanations, terminal: .output).lines }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return [String(decoding: try encoder.encode(explanations), as: UTF8.self)]
    }

    private func repairLines(_ request: PageRequest) throws -> [String] {
        let fetched = try FetchOnePage(settings: fetch.settings).process(request)
        let page = try DecodeText().process(fetched)
        return RepairsView(
            fetched: fetched,
            page: page,
            decision: DecodeText.charset(of: fetched.body, contentType: fetched.contentType),
            article: try RepairedPage().process(page),
            terminal: .output
        ).lines
    }
}

/// Everything between a request and what was found, as one stage.
private struct ReadPage: CompositeStage {
    let settings: CurlClient.Settings
    let extract: ExtractEntities

    var body: some Stage<PageRequest, AnnotatedArticle> {
        FetchPage(settings).retrying(upTo: 2)
        DecodeText()
        ParseHTML()
        RepairText()
        extract
    }
}

private struct FetchOnePage: CompositeStage {
    let settings: CurlClient.Settings

    var body: some Stage<PageRequest, FetchedPage> { FetchPage(settings).retrying(upTo: 2) }
}

private struct RepairedPage: CompositeStage {
    var body: some Stage<DecodedPage, Article> {
        ParseHTML()
        RepairText()
    }
}
