/// The first version of the tables.
///
/// Rows that belong to an article are keyed by it and their place in it, so that the same article gives the same
/// rows whenever it is loaded, and lie side by side (`WITHOUT ROWID`), so that they are replaced at the cost of one
/// look-up. Truth values are 0 or 1, lists of flags are joined with commas, offsets are Unicode scalars into `body`.
enum Schema1 {
    static let tables = """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            url_key TEXT NOT NULL UNIQUE,      -- address without fragment and tracking parameters
            content_sha256 TEXT NOT NULL,      -- of title, line feed, body, in UTF-8
            simhash INTEGER,
            duplicate_of INTEGER REFERENCES articles (id) ON DELETE SET NULL,
            title TEXT NOT NULL,
            published TEXT,
            source TEXT,
            author TEXT,                       -- several are joined with 、
            site TEXT,                         -- its name, or its host
            script TEXT,
            body TEXT NOT NULL,                -- paragraphs joined with line feeds
            encoding TEXT,
            fetched_at TEXT,
            pipeline_version TEXT
        );
        CREATE INDEX articles_published ON articles (published);
        CREATE INDEX articles_duplicate_of ON articles (duplicate_of) WHERE duplicate_of IS NOT NULL;

        CREATE TABLE companies (
            id INTEGER PRIMARY KEY,
            canonical TEXT NOT NULL CHECK (canonical <> ''),
            canonical_simplified TEXT NOT NULL UNIQUE CHECK (canonical_simplified <> '')
        );
        CREATE TABLE persons (
            id INTEGER PRIMARY KEY,
            canonical TEXT NOT NULL CHECK (canonical <> ''),
            canonical_simplified TEXT NOT NULL UNIQUE CHECK (canonical_simplified <> '')
        );

        CREATE TABLE company_mentions (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES companies (id),
            text TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            confidence REAL NOT NULL,
            flags TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) WITHOUT ROWID;
        CREATE INDEX company_mentions_entity ON company_mentions (entity, text);
        CREATE TABLE person_mentions (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES persons (id),
            text TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            confidence REAL NOT NULL,
            flags TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) WITHOUT ROWID;
        CREATE INDEX person_mentions_entity ON person_mentions (entity, text);

        CREATE TABLE roles (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            person INTEGER NOT NULL REFERENCES persons (id),
            title TEXT NOT NULL,
            title_simplified TEXT NOT NULL,
            organization TEXT,
            organization_simplified TEXT,
            company INTEGER REFERENCES companies (id),  -- the organization, if it is one
            status TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) WITHOUT ROWID;
        CREATE INDEX roles_person ON roles (person);
        CREATE INDEX roles_company ON roles (company) WHERE company IS NOT NULL;

        CREATE TABLE figures (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            text TEXT NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,               -- an exact decimal in the whole unit
            value_max TEXT,
            unit TEXT NOT NULL,
            unit_text TEXT NOT NULL,
            classifier TEXT,
            per TEXT,
            approximate INTEGER NOT NULL,
            bound TEXT,
            inclusive INTEGER,
            metric TEXT,
            subject TEXT,
            time TEXT,
            time_text TEXT,
            tense TEXT NOT NULL,
            change TEXT,                       -- up or down
            change_basis TEXT,
            factor TEXT,
            confidence REAL NOT NULL,
            flags TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) WITHOUT ROWID;

        CREATE TABLE repairs (
            article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            rule TEXT NOT NULL,
            paragraph INTEGER,                 -- -1 for the title, NULL for a repair of bytes
            byte_offset INTEGER,               -- of a repair of bytes, which are in hexadecimal
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            gain REAL NOT NULL,
            guessed INTEGER NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) WITHOUT ROWID;

        CREATE TABLE aliases (
            kind TEXT NOT NULL,                -- company or person
            entity INTEGER NOT NULL,
            alias TEXT NOT NULL,               -- a name it is mentioned by, other than its canonical one
            alias_simplified TEXT NOT NULL,
            PRIMARY KEY (kind, entity, alias)
        ) WITHOUT ROWID;
        CREATE INDEX aliases_simplified ON aliases (alias_simplified);

        CREATE TABLE frontier (
            url_key TEXT PRIMARY KEY,
            url TEXT NOT NULL,
            depth INTEGER NOT NULL,
            found_on TEXT,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            etag TEXT,
            last_modified TEXT,
            fetched_at TEXT,
            next_at TEXT
        ) WITHOUT ROWID;
        CREATE INDEX frontier_next ON frontier (state, next_at);

        CREATE TABLE quarantine (
            key TEXT PRIMARY KEY,
            url_key TEXT NOT NULL,
            url TEXT NOT NULL,
            stage TEXT NOT NULL,
            error TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            record TEXT,                       -- as JSON, so that it can be replayed
            run INTEGER,
            at TEXT
        ) WITHOUT ROWID;
        CREATE INDEX quarantine_url_key ON quarantine (url_key);

        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            pipeline TEXT NOT NULL,
            started_at TEXT NOT NULL,
            ended_at TEXT,
            report TEXT                        -- as JSON
        );
        """

    /// Full-text search: `SELECT … FROM articles_fts WHERE articles_fts MATCH '贵州茅台'`, three characters or more.
    ///
    /// The text itself stays in `articles` (external content). Who adds an article adds it here too; a trigger would
    /// do it, but after each one SQLite writes out the index of that article alone. Changes and removals are rare and
    /// left to triggers. A merge of 16 segments instead of 4 saves a fifth of the cost of indexing,
    /// and 16 MiB of memory instead of 1 write one segment a batch instead of several.
    static let search = """
        CREATE VIRTUAL TABLE articles_fts USING fts5 (
            title, body, content = 'articles', content_rowid = 'id', tokenize = 'trigram'
        );
        INSERT INTO articles_fts (articles_fts, rank) VALUES ('automerge', 16);
        INSERT INTO articles_fts (articles_fts, rank) VALUES ('crisismerge', 32);
        INSERT INTO articles_fts (articles_fts, rank) VALUES ('hashsize', 16777216);
        CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN
            INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
        END;
        CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, body ON articles
        WHEN old.title <> new.title OR old.body <> new.body BEGIN
            INSERT INTO articles_fts (articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
            INSERT INTO articles_fts (rowid, title, body) VALUES (new.id, new.title, new.body);
        END;
        """

    /// Views for people at a prompt.
    static let views = """
        CREATE VIEW v_company_news AS
        SELECT c.canonical AS company, a.published, a.title, a.source, a.site, count(*) AS mentions, a.url_key AS url
        FROM company_mentions AS m JOIN companies AS c ON c.id = m.entity JOIN articles AS a ON a.id = m.article
        GROUP BY c.canonical, c.id, a.id
        ORDER BY c.canonical, a.published DESC, a.url_key;

        CREATE VIEW v_people AS
        SELECT p.canonical AS person, min(r.title) AS post, min(r.organization) AS organization, r.status,
            count(DISTINCT r.article) AS articles, min(a.published) AS first_published, max(a.published) AS last_published
        FROM roles AS r JOIN persons AS p ON p.id = r.person JOIN articles AS a ON a.id = r.article
        GROUP BY p.canonical, p.id, r.title_simplified, r.organization_simplified, r.status
        UNION ALL
        SELECT p.canonical, NULL, NULL, NULL, count(DISTINCT m.article), min(a.published), max(a.published)
        FROM person_mentions AS m JOIN persons AS p ON p.id = m.entity JOIN articles AS a ON a.id = m.article
        WHERE NOT EXISTS (SELECT 1 FROM roles AS r WHERE r.person = p.id)
        GROUP BY p.canonical, p.id
        ORDER BY 1, 2, 3, 4;

        CREATE VIEW v_figures AS
        SELECT f.subject, f.metric, f.text, CAST(f.value AS REAL) AS number, CAST(f.value_max AS REAL) AS number_max,
            f.unit, f.unit_text, f.per, f.kind, coalesce(f.time, f.time_text) AS time, f.tense, f.change,
            f.change_basis, f.confidence, a.published, a.title, a.url_key AS url
        FROM figures AS f JOIN articles AS a ON a.id = f.article
        ORDER BY a.published DESC, a.url_key, f.ordinal;
        """
}
