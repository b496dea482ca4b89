import NewsModel
import ParseStage
import Testing

/// What is taken off the chosen text.
struct TrimmedTextTests {
    struct Shape: Sendable {
        let what: String
        let html: String
    }

    private static let first =
        "The steel maker of Lanshan said on Tuesday that its net profit rose by a fifth last year, helped by exports."
    private static let second =
        "Its chairwoman, Zhou Wang, told reporters that three billion would go into new furnaces, to be ready by autumn."
    private static let third =
        "Analysts expect the margins of steel makers to grow further this year, for the price of ore has begun to fall."

    /// Each shows FIRST, SECOND and THIRD and nothing else that belongs to the article.
    @Test(
        arguments: [
            Shape(
                what: "the text twice, for narrow and wide screens",
                html: "<main><div class=n>FIRST SECOND THIRD</div><div class=w>FIRST SECOND THIRD</div></main>"
            ),
            Shape(
                what: "a hidden copy",
                html: "<main><div>FIRST SECOND THIRD</div><pre hidden># Copy\nFIRST\nSECOND\nTHIRD</pre></main>"
            ),
            Shape(
                what: "a dialog",
                html: """
                    <div>FIRST<div role=dialog><p>An unmanaged group of bonds or stocks, used as a standard of measure.</p></div>\
                    SECOND THIRD</div>
                    """
            ),
            Shape(
                what: "the same link below each paragraph",
                html: "<div>FIRST LINK SECOND LINK THIRD LINK</div>"
            ),
            Shape(
                what: "references to other pages",
                html: """
                    <div>FIRST<p>Also read: <a href=/9>Ore gets cheaper as the harbours of the south fill up</a></p>SECOND\
                    <p>[Related: <a href=/8>Furnaces, and what they cost to build</a>]</p>THIRD</div>
                    """
            ),
            Shape(
                what: "invitations",
                html:
                    "<div>FIRST<p>Like this story? Sign up for our daily newsletter, it is free.</p>SECOND THIRD</div>"
            ),
            Shape(
                what: "endings in any case",
                html:
                    "<div>FIRST SECOND THIRD<p>YOU MIGHT ALSO LIKE:</p><p>Ore gets cheaper, say the dealers.</p></div>"
            ),
            Shape(
                what: "stories of the house",
                html:
                    "<h1>Steel rises</h1><div>FIRST SECOND THIRD<h3>More Great DONGGANG Stories</h3><p>Ore, and who digs for it.</p></div>"
            ),
            Shape(
                what: "the author's post",
                html: """
                    <meta name=author content="Anna Berg"><div>FIRST SECOND THIRD\
                    <p>Anna Berg is the paper's correspondent for heavy industry, based in Donggang.</p></div>
                    """
            ),
            Shape(
                what: "teasers within a weakly named container",
                html: """
                    <main><div class=article-content>FIRST SECOND THIRD</div><section><div><h3><a href=/1>Ore gets cheaper</a></h3>\
                    <p>The harbours of the south fill up, and the dealers say that prices will fall.</p></div><div><h3>\
                    <a href=/2>Rails for the north</a></h3><p>The line to the mines is being doubled, at last.</p></div>\
                    </section></main>
                    """
            ),
        ]
    )
    func onlyTheTextIsKept(_ shape: Shape) throws {
        var html = shape.html.replacing("LINK", with: "<p><a href=/prices>Read the full review</a></p>")
        html = html.replacing("# Copy\nFIRST\nSECOND\nTHIRD", with: "\(Self.first)\n\(Self.second)\n\(Self.third)")
        html = html.replacing("FIRST", with: "<p>\(Self.first)</p>").replacing("SECOND", with: "<p>\(Self.second)</p>")
            .replacing("THIRD", with: "<p>\(Self.third)</p>")
        let article = try ParseHTML().process(SamplePages.page(html))
        #expect(article.paragraphs == [Self.first, Self.second, Self.third], "\(shape.what)")
    }

    @Test func aSubheadingThatSaysTheTitleDropsNothing() throws {
        let html = """
            <title>How a furnace works</title><h1>What goes on inside a furnace of today?</h1><div><p>\(Self.first)</p>\
            <p>\(Self.second)</p><h2>How a furnace works</h2><p>\(Self.third)</p></div>
            """
        let article = try ParseHTML().process(SamplePages.page(html))
        #expect(article.paragraphs.suffix(4) == [Self.first, Self.second, "How a furnace works", Self.third])
    }

    @Test func aSingleRepeatedParagraphStays() throws {
        let html = "<div><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.first)</p><p>\(Self.third)</p></div>"
        let article = try ParseHTML().process(SamplePages.page(html))
        #expect(article.paragraphs == [Self.first, Self.second, Self.first, Self.third])
    }
}
