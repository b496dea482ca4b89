"""The databases that the faults are tried on: how they are made, and what is in them."""
import os
import sqlite3
import subprocess
from pathlib import Path

# Rows by what they say, without ids: the article first. The same in SQLite and PostgreSQL.
QUERIES = [
    "SELECT url_key, 'article', content_sha256, title, published, source, author, site, script, encoding, fetched_at"
    " FROM articles",
    *(
        f"SELECT a.url_key, '{table}', m.ordinal, e.canonical_simplified, m.text, m.start, m.\"end\", m.flags"
        f" FROM {table} AS m JOIN articles AS a ON a.id = m.article JOIN {entities} AS e ON e.id = m.entity"
        for table, entities in (("company_mentions", "companies"), ("person_mentions", "persons"))
    ),
    "SELECT a.url_key, 'role', r.ordinal, p.canonical_simplified, r.title, r.organization, c.canonical_simplified,"
    " r.status FROM roles AS r JOIN articles AS a ON a.id = r.article JOIN persons AS p ON p.id = r.person"
    " LEFT JOIN companies AS c ON c.id = r.company",
    "SELECT a.url_key, 'figure', f.ordinal, f.text, f.start, f.\"end\", f.kind, f.value, f.value_max, f.unit, f.metric,"
    " f.subject, f.time, f.tense, f.change FROM figures AS f JOIN articles AS a ON a.id = f.article",
    "SELECT a.url_key, 'repair', f.ordinal, f.rule, f.before, f.after"
    " FROM repairs AS f JOIN articles AS a ON a.id = f.article",
]
WHOLE = [
    "SELECT 'company', canonical, canonical_simplified FROM companies",
    "SELECT 'person', canonical, canonical_simplified FROM persons",
    "SELECT kind, alias, alias_simplified FROM aliases",
]


class Content:
    """All rows of a database at one moment."""

    def __init__(self, results):
        """`results`: the lines of each of QUERIES and WHOLE."""
        self.articles = {}
        for lines in results[: len(QUERIES)]:
            for line in lines:
                self.articles.setdefault(line[0], []).append(line)
        for lines in self.articles.values():
            lines.sort()
        self.names = sorted(line for lines in results[len(QUERIES) :] for line in lines)

    def __eq__(self, other):
        return self.articles == other.articles and self.names == other.names

    def is_part_of(self, whole):
        """Whether each article is there as a whole, or not at all."""
        return all(whole.articles.get(key) == lines for key, lines in self.articles.items())


class SQLite:
    kind = "SQLite"

    def __init__(self, path):
        self.path = Path(path)
        self.target = f"sqlite:{path}"

    def content(self):
        # Not mode=ro: a journal that a killed program left behind is rolled back by whoever opens the file next.
        connection = sqlite3.connect(f"file:{self.path}?mode=rw", uri=True)
        try:
            connection.execute("BEGIN")
            return Content(
                [
                    [tuple("" if cell is None else str(cell) for cell in row) for row in connection.execute(query)]
                    for query in QUERIES + WHOLE
                ]
            )
        finally:
            connection.close()

    def clear(self):
        for path in self.path.parent.glob(self.path.name + "*"):
            path.unlink()


class Postgres:
    kind = "PostgreSQL"

    def __init__(self, server, schema):
        self.server, self.schema = server, schema
        self.target = f"{server}?options=-csearch_path%3D{schema}"
        self.clear()

    def psql(self, sql, text=True):
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-F", "\x1f", self.server]
        return subprocess.run(command, input=sql, capture_output=True, text=text, check=True).stdout

    def content(self):
        sql = f"SET search_path TO {self.schema};\nBEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n"
        sql += "".join(f"{query};\n\\echo \x1e\n" for query in QUERIES + WHOLE) + "COMMIT;\n"
        parts = self.psql(sql).split("\x1e\n")
        return Content([[tuple(line.split("\x1f")) for line in part.split("\n") if line] for part in parts[:-1]])

    def clear(self):
        self.psql(f"DROP SCHEMA IF EXISTS {self.schema} CASCADE; CREATE SCHEMA {self.schema}")


class Server:
    """A PostgreSQL server of its own; `url` is None where there is no PostgreSQL."""

    script = Path(__file__).resolve().parent.parent / "postgres"

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        started = subprocess.run([self.script, "start", folder], capture_output=True, text=True)
        self.url = started.stdout.strip() if started.returncode == 0 else None

    def restart(self):
        subprocess.run([self.script, "restart", self.folder], check=True, capture_output=True)

    def stop(self):
        subprocess.run([self.script, "stop", self.folder], capture_output=True)
