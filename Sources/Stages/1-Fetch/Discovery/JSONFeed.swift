import Foundation

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
    /// `nil` if the bytes are no JSON Feed.
    ///
    /// A field of the wrong type is taken as missing, a number for an id as its text; an item that is no object is left out.
    static func read(_ bytes: [UInt8], url: String) -> Feed? {
        // The depth of nesting is bounded by Foundation at 512.
        guard let first = bytes.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "{"),
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let version = object["version"] as? String, version.contains("jsonfeed.org/version/")
        else { return nil }
        let base = WebAddress(url)
        var feed = Feed()
        feed.version = version.hasSuffix("1.1") ? "json11" : "json1"
        feed.about.title = object["title"] as? String
        feed.about.summary = object["description"] as? String
        feed.about.link = address(object["home_page_url"], base)
        feed.about.language = object["language"] as? String
        (feed.about.author, feed.about.authorURL) = author(object)
        feed.entries = (object["items"] as? [Any] ?? []).compactMap { ($0 as? [String: Any]).map { entry($0, base) } }
        return feed
    }

    private static func entry(_ item: [String: Any], _ base: WebAddress?) -> Feed.Entry {
        var entry = Feed.Entry()
        entry.id = item["id"] as? String ?? (item["id"] as? NSNumber)?.stringValue
        // An id that is an address stands for one (version 1.1, "items").
        entry.link =
            address(item["url"], base) ?? entry.id.flatMap { WebAddress($0)?.text }
            ?? address(item["external_url"], base)
        entry.title = item["title"] as? String
        entry.summary = item["summary"] as? String
        entry.content = item["content_html"] as? String ?? item["content_text"] as? String
        entry.published = item["date_published"] as? String
        entry.updated = item["date_modified"] as? String
        entry.language = item["language"] as? String
        (entry.author, entry.authorURL) = author(item)
        for attachment in item["attachments"] as? [Any] ?? [] {
            guard let attachment = attachment as? [String: Any], let href = address(attachment["url"], base) else {
                continue
            }
            let length = (attachment["size_in_bytes"] as? NSNumber)?.stringValue
            entry.links.append(
                Feed.Link(rel: "enclosure", href: href, type: attachment["mime_type"] as? String, length: length)
            )
        }
        return entry
    }

    /// The first of `authors` (1.1), or the `author` (1.0).
    private static func author(_ object: [String: Any]) -> (String?, String?) {
        let first = (object["authors"] as? [Any])?.first as? [String: Any] ?? object["author"] as? [String: Any]
        return (first?["name"] as? String, first?["url"] as? String)
    }

    private static func address(_ value: Any?, _ base: WebAddress?) -> String? {
        (value as? String).flatMap { WebAddress($0, relativeTo: base)?.text }
    }
}
