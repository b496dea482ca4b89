/// Names of query parameters that say where a reader came from and change nothing about the page.
enum TrackingParameters {
    /// Whether a parameter of that name may be dropped, in any ASCII case.
    static func contains(_ name: some StringProtocol) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix("utm_") || names.contains(name)
    }

    // Each from the documentation of the service that adds it: utm_*, gclid, dclid, gbraid, wbraid, _ga and _gl Google;
    // fbclid, igshid Meta; msclkid Microsoft; yclid Yandex; mc_cid, mc_eid Mailchimp; spm, scm Alibaba; bd_vid,
    // hmsr and its kin Baidu Tongji.
    private static let names: Set<String> = [
        "gclid", "dclid", "gbraid", "wbraid", "_ga", "_gl", "fbclid", "igshid", "msclkid", "yclid", "mc_cid", "mc_eid",
        "spm", "scm", "bd_vid", "hmsr", "hmpl", "hmcu", "hmkw", "hmci",
    ]
}
