/// What the page's JSON-LD says about its article (schema.org).
struct LinkedArticle {
    var headline: [UInt8]?
    var published: [UInt8]?
    var body: [UInt8]?
    var authors: [[UInt8]] = []
    var publisher: [UInt8]?
    /// Of the script at hand.
    private var isArticle = false

    init(_ scripts: [[UInt8]]) {
        for script in scripts {
            guard let value = JSONValue.read(script) else { continue }
            isArticle = false
            for item in value.items {
                read(item)
                for inner in item["@graph"]?.items ?? [] { read(inner) }
            }
            // An object ends for the reader at an unescaped quote; what follows still tells the date.
            if isArticle, published == nil {
                var state = EmbeddedState()
                script.withUnsafeBufferPointer { state.read($0) }
                published = state.published
            }
        }
    }

    private mutating func read(_ item: JSONValue) {
        guard item["@type"]?.items.contains(where: { Self.isArticle($0.string ?? []) }) == true else { return }
        isArticle = true
        headline = headline ?? item["headline"]?.string
        published = published ?? item["datePublished"]?.string
        body = body ?? item["articleBody"]?.string
        publisher = publisher ?? item["publisher"]?.items.first?["name"]?.string
        guard authors.isEmpty else { return }
        authors = (item["author"]?.items ?? []).compactMap { $0.string ?? $0["name"]?.string }
    }

    private static func isArticle(_ type: [UInt8]) -> Bool {
        type.ends(with: "Article") || type.ends(with: "Posting") || type.equals("Report") || type.equals("WebPage")
            || type.equals("HowTo") || type.equals("Recipe") || type.equals("Review") || type.equals("CreativeWork")
    }
}
