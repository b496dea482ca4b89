/// The second version of the tables in PostgreSQL; see ``Schema2``.
enum PostgresSchema2 {
    static let changes = """
        CREATE TABLE article_versions (
            article bigint NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            content_sha256 text COLLATE "C" NOT NULL,
            title text NOT NULL,
            body text NOT NULL,
            fetched_at text,
            replaced_at text,
            PRIMARY KEY (article, content_sha256)
        );

        ALTER TABLE figures ADD COLUMN table_number integer, ADD COLUMN table_row integer,
            ADD COLUMN table_column integer;

        CREATE INDEX companies_canonical ON companies (canonical);
        CREATE INDEX persons_canonical ON persons (canonical);
        """
}
