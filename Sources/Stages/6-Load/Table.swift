/// A table of what belongs to an article, as every database and file names it.
enum Table: String, CaseIterable, Sendable {
    case articles
    case companyMentions = "company_mentions"
    case personMentions = "person_mentions"
    case roles
    case figures
    case repairs

    /// The columns of a row of ``ArticleRows``, in order, with their kind.
    ///
    /// Companies and persons stand by their names, of which a database makes references.
    var columns: [Column] {
        switch self {
        case .articles:
            [
                Column("url_key"), Column("content_sha256"), Column("title"), Column("published"), Column("source"),
                Column("author"), Column("site"), Column("script"), Column("body"), Column("encoding"),
                Column("fetched_at"), Column("pipeline_version"),
            ]
        case .companyMentions, .personMentions:
            [
                Column("ordinal", .integer), Column("canonical"), Column("canonical_simplified"), Column("text"),
                Column("start", .integer), Column("end", .integer), Column("confidence", .real), Column("flags"),
            ]
        case .roles:
            [
                Column("ordinal", .integer), Column("person"), Column("person_simplified"), Column("title"),
                Column("title_simplified"), Column("organization"), Column("organization_simplified"),
                Column("organization_is_company", .truth), Column("status"), Column("start", .integer),
                Column("end", .integer),
            ]
        case .figures:
            [
                Column("ordinal", .integer), Column("text"), Column("start", .integer), Column("end", .integer),
                Column("kind"), Column("value"), Column("value_max"), Column("unit"), Column("unit_text"),
                Column("classifier"), Column("per"), Column("approximate", .truth), Column("bound"),
                Column("inclusive", .truth), Column("metric"), Column("subject"), Column("time"),
                Column("time_text"), Column("tense"), Column("change"), Column("change_basis"), Column("factor"),
                Column("confidence", .real), Column("flags"), Column("table_number", .integer),
                Column("table_row", .integer), Column("table_column", .integer),
            ]
        case .repairs:
            [
                Column("ordinal", .integer), Column("rule"), Column("paragraph", .integer),
                Column("byte_offset", .integer), Column("before"), Column("after"), Column("gain", .real),
                Column("guessed", .truth),
            ]
        }
    }

    /// A column and what its cells hold.
    struct Column: Hashable, Sendable {
        enum Kind: Sendable {
            case text, integer, real, truth
        }

        let name: String
        let kind: Kind

        init(_ name: String, _ kind: Kind = .text) {
            self.name = name
            self.kind = kind
        }
    }
}
