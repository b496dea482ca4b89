/// The type of a document, as far as one must know to see that it is no page.
struct MediaType: Hashable {
    /// In lower case, without parameters.
    let essence: String

    /// Reads the value of `Content-Type`.
    init(_ value: String) {
        let essence = value.prefix { $0 != ";" }.lowercased()
        self.essence = String(essence.filter { $0 != " " && $0 != "\t" })
    }

    /// Whether such a document is never a page, a feed or a sitemap.
    ///
    /// Types that servers use for want of a better one (`application/octet-stream`, `text/plain`) are given the benefit.
    var isNoPage: Bool {
        ["image/", "audio/", "video/", "font/", "model/", "application/vnd.ms-", "application/vnd.openxmlformats-"]
            .contains { essence.hasPrefix($0) && essence != "image/svg+xml" } || Self.others.contains(essence)
    }

    private static let others: Set = [
        "application/pdf", "application/msword", "application/zip", "application/x-zip-compressed",
        "application/vnd.rar", "application/x-rar-compressed", "application/x-7z-compressed", "application/x-tar",
        "application/java-archive", "application/vnd.android.package-archive", "application/x-msdownload",
        "application/javascript", "text/javascript", "application/x-javascript", "text/css", "application/wasm",
        "application/x-shockwave-flash",
    ]
}
