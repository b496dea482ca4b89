/// The second version of the tables: the history of articles, and the place of a figure in a table.
enum Schema2 {
    /// An old text of an article stands in `article_versions` once, however often it came and went.
    ///
    /// The views give entities by their names as printed, by which the first version had no way to look them up but
    /// to read all.
    static let changes = """
        CREATE TABLE article_versions (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            content_sha256 TEXT NOT NULL,      -- of title, line feed, body, in UTF-8
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            fetched_at TEXT,
            replaced_at TEXT,                  -- when the text was fetched that took its place
            PRIMARY KEY (article, content_sha256)
        ) WITHOUT ROWID;

        ALTER TABLE figures ADD COLUMN table_number INTEGER;   -- from 0, NULL for a figure of the text
        ALTER TABLE figures ADD COLUMN table_row INTEGER;
        ALTER TABLE figures ADD COLUMN table_column INTEGER;

        CREATE INDEX companies_canonical ON companies (canonical);
        CREATE INDEX persons_canonical ON persons (canonical);
        """
}
