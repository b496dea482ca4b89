/// What `Cache-Control` says (RFC 9111 §5.2), as far as a private cache cares.
struct CacheDirectives: Hashable {
    let noStore: Bool
    let noCache: Bool
    /// How long the answer is fresh, in seconds; 0 if what is written is no such number.
    let maxAge: Int?

    init(_ fields: HeaderFields) {
        var noStore = false
        var noCache = false
        var maxAge: Int?
        for member in fields.members("cache-control") {
            let parts = member.split(separator: "=", maxSplits: 1)
            switch parts.first?.lowercased() {
            case "no-store": noStore = true
            // With names of fields it is about those only; to ask again is always right.
            case "no-cache": noCache = true
            case "max-age":
                // Said twice, the shorter time is the safe one (RFC 9111 §4.2.1).
                maxAge = min(maxAge ?? .max, DeltaSeconds(parts.count == 2 ? parts[1] : "")?.value ?? 0)
            default: break
            }
        }
        // RFC 9111 §5.4: where there is no Cache-Control.
        if fields["cache-control"] == nil {
            noCache = fields.members("pragma").contains { $0.lowercased() == "no-cache" }
        }
        (self.noStore, self.noCache, self.maxAge) = (noStore, noCache, maxAge)
    }
}
