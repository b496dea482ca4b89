"""The faults, one function each. A case returns a line of figures and raises Failure when something is wrong."""
import json
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pages
from stores import SQLite


class Failure(Exception):
    pass


class Skipped(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Failure(message)


class Case:
    """What a case works with: the program, its pages, a folder of its own, and what a run without faults gives."""

    def __init__(self, program, folder, count, chance):
        self.program, self.folder, self.chance = str(program), Path(folder), chance
        self.folder.mkdir(parents=True)
        self.count = count
        self.pages = pages.write(self.folder / "pages", count)

    def start(self, *arguments, **options):
        options.setdefault("stderr", subprocess.PIPE)
        return subprocess.Popen([self.program, *map(str, arguments)], stdout=subprocess.PIPE, text=True, **options)

    def run(self, *arguments, status=0, **options):
        """Runs the program to its end; its report must balance, its exit status be one of those expected."""
        process = self.start(*arguments, **options)
        _, messages = process.communicate()
        allowed = status if isinstance(status, tuple) else (status,)
        expect(
            process.returncode in allowed,
            f"{' '.join(map(str, arguments))}: exit {process.returncode}, not {status}\n{messages}",
        )
        counts = r"read (\d+), loaded (\d+), skipped (\d+), quarantined (\d+)(?:, abandoned (\d+))?"
        for line in re.findall(counts, messages):
            read, *rest = (int(number or 0) for number in line)
            expect(read == sum(rest), f"the report does not balance: {messages}")
        return messages

    def load(self, store, *more, status=0, **options):
        return self.run("run", self.pages, "--to", store.target, *more, status=status, **options)

    def check(self, store, status=0):
        return self.run("status", store.target, "--check", status=status)

    def reference(self, store):
        """The rows of a run without faults, and how long it takes in seconds."""
        began = time.monotonic()
        self.load(store)
        took = time.monotonic() - began
        content = store.content()
        expect(len(content.articles) == self.count, f"{len(content.articles)} articles of {self.count} pages")
        store.clear()
        return content, took

    def finish(self, store, whole):
        """A run to the end makes good whatever happened before, and one more changes nothing."""
        for _ in range(2):
            self.load(store)
            expect(store.content() == whole, "the rows differ from those of a run without faults")
        self.check(store)


def kill(case, store, kills):
    """kill -9 at random moments: what is there is whole, and the next run makes good the rest."""
    whole, took = case.reference(store)
    done = articles = 0
    while done < kills:
        process = case.start("run", case.pages, "--to", store.target, stderr=subprocess.DEVNULL)
        try:
            process.wait(case.chance.uniform(0, took))
            continue  # It was through before its time.
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        done += 1
        is_made = not isinstance(store, SQLite) or store.path.exists() and store.path.stat().st_size > 0
        try:
            content = store.content() if is_made else None
        except Exception as error:  # Before its tables are made, a database has none.
            expect("no such table" in str(error) or isinstance(error, subprocess.CalledProcessError), f"{error}")
            content = None
        if content is not None:
            expect(content.is_part_of(whole), f"after kill {done} an article is there in part")
            articles += len(content.articles)
            if isinstance(store, SQLite):
                case.check(store)
        if done % 10 == 0 or done == kills:
            case.finish(store, whole)
            store.clear()
    return f"{done} kills, {articles / done:.0f} of {case.count} articles there on average, none in part, none lost"


def stop(case, store, times):
    """SIGTERM: what is in flight is finished, exit 75, and the next run makes good the rest."""
    whole, took = case.reference(store)
    stopped = 0
    for _ in range(times):
        process = case.start("run", case.pages, "--to", store.target)
        time.sleep(case.chance.uniform(took * 0.1, took * 0.8))
        process.send_signal(signal.SIGTERM)
        _, messages = process.communicate()
        # Signalled before it listens, or when it is through, it ends as it would.
        expect(process.returncode in (75, 0, -15), f"exit {process.returncode} after SIGTERM\n{messages}")
        stopped += process.returncode == 75
        if process.returncode == 75:
            expect(store.content().is_part_of(whole), "an article is there in part")
    case.finish(store, whole)
    return f"{times} signals, {stopped} runs ended early with 75"


def full_disk(case, _):
    """A small tmpfs: exit 74, the database sound, and with room the next run makes good the rest."""
    place = case.folder / "small"
    place.mkdir()
    outside = SQLite(case.folder / "outside.sqlite")
    case.load(outside)
    size = sum(path.stat().st_size for path in case.folder.glob("outside.sqlite*"))
    whole = outside.content()
    shares = (0.05, 0.3, 0.6, 0.9)
    for share in shares:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={max(int(size * share), 65536)}", "tmpfs", place],
            capture_output=True,
            text=True,
        )
        if mounted.returncode != 0:
            raise Skipped(f"no tmpfs can be mounted here: {mounted.stderr.strip()}")
        try:
            store = SQLite(place / "news.sqlite")
            case.load(store, status=(73, 74))
            subprocess.run(["mount", "-o", f"remount,size={size * 4 + (64 << 20)}", place], check=True)
            if store.path.stat().st_size > 0:
                expect(store.content().is_part_of(whole) if _has_tables(store) else True, "an article is there in part")
            case.finish(store, whole)
        finally:
            subprocess.run(["umount", place], check=True)
    return f"{len(shares)} sizes, 5 to 90 % of what it takes: exit 73 or 74, then whole"


def _has_tables(store):
    try:
        store.content()
    except Exception as error:
        return "no such table" not in str(error)
    return True


def read_only(case, _):
    """A file and a folder that may not be written to: exit 73 or 74, nothing changed."""
    store = SQLite(case.folder / "kept" / "news.sqlite")
    store.path.parent.mkdir()
    case.load(store)
    before = store.path.read_bytes()
    options = {}
    if os.geteuid() == 0:  # The superuser may write to any file: somebody else tries.
        program = case.folder / "sluice"
        shutil.copy(case.program, program)
        program.chmod(0o755)
        for folder in (case.folder, *case.folder.parents):
            if not folder.stat().st_mode & 0o005:
                raise Skipped(f"{folder} cannot be entered by another user")
        options = {"user": 65534, "group": 65534, "extra_groups": []}
        case.program = str(program)
    for mode, folder_mode in ((0o444, 0o777), (0o444, 0o555)):
        store.path.chmod(mode)
        store.path.parent.chmod(folder_mode)
        case.load(store, status=(73, 74), **options)
    store.path.parent.chmod(0o755)
    expect(store.path.read_bytes() == before, "the file has changed")
    return "file and folder: exit 73 or 74, nothing changed"


def restart(case, store, server, times):
    """PostgreSQL stopped as by a crash and started again mid-run: the run waits, writes again, ends with 0."""
    whole, took = case.reference(store)
    during = 0
    for _ in range(times):
        process = case.start("run", case.pages, "--to", store.target)
        time.sleep(case.chance.uniform(took * 0.1, took * 0.9))
        during += process.poll() is None
        server.restart()
        _, messages = process.communicate()
        expect(process.returncode == 0, f"exit {process.returncode} after a restart\n{messages}")
        expect(store.content() == whole, "rows are missing or wrong after a restart")
        store.clear()
    return f"{times} restarts, {during} during a run, all ended with 0, nothing lost, nothing twice"


def cut(case, store, times):
    """Connections ended by pg_terminate_backend, in a COPY or wherever they are: the run writes the batch again."""
    whole, _ = case.reference(store)
    cuts = copies = 0
    while cuts < times:
        process = case.start("run", case.pages, "--to", store.target, "--jobs", "1")
        # A batch is given up after eight attempts in a row: five cuts of a run never come to that.
        last = cuts + 5
        while process.poll() is None and cuts < min(times, last):
            found = store.psql(
                "SELECT pg_terminate_backend(pid), query LIKE 'COPY%' AND state = 'active' FROM pg_stat_activity"
                " WHERE application_name = 'sluice' AND (state = 'active' OR random() < 0.02)"
            )
            for line in found.splitlines():
                cuts += 1
                copies += line.endswith("\x1ft")
                time.sleep(0.3)
        _, messages = process.communicate()
        expect(process.returncode == 0, f"exit {process.returncode} after cut connections\n{messages}")
        expect(store.content() == whole, "rows are missing or wrong after cut connections")
        store.clear()
    return f"{cuts} connections cut, {copies} in a COPY, nothing lost, nothing twice"


def two(case, store, times):
    """Two runs into one database at once: each ends with 0, or with 75 when the other keeps the lock."""
    whole, _ = case.reference(store)
    ends = []
    for _ in range(times):
        processes = [case.start("run", case.pages, "--to", store.target) for _ in range(2)]
        for process in processes:
            _, messages = process.communicate()
            expect(process.returncode in (0, 75), f"exit {process.returncode} of two runs at once\n{messages}")
            ends.append(process.returncode)
        expect(0 in ends[-2:], "neither of two runs went through")
        expect(store.content() == whole, "the rows of two runs differ from those of one")
        case.check(store)
        store.clear()
    return f"{times} pairs: {ends.count(0)} ended with 0, {ends.count(75)} with 75"


def torn(case, store):
    """State files of no or half their length: made good, or refused with 73 or 74; never passed off as whole."""
    whole, took = case.reference(store)
    store.path.touch()
    case.finish(store, whole)
    mended = refused = 0
    for ending in ("-wal", "-shm"):
        for share in (0, 0.3, 0.5, 0.9):
            store.clear()
            process = case.start("run", case.pages, "--to", store.target, stderr=subprocess.DEVNULL)
            time.sleep(took * 0.7)
            process.kill()
            process.wait()
            path = Path(f"{store.path}{ending}")
            if path.exists():
                os.truncate(path, int(path.stat().st_size * share))
            case.finish(store, whole)
            mended += 1
    store.clear()
    case.load(store)
    size = store.path.stat().st_size
    copy = store.path.read_bytes()
    for share in (0.01, 0.2, 0.5, 0.8, 0.99):
        store.path.write_bytes(copy[: int(size * share)])
        case.check(store, status=(73, 74))
        refused += 1
    store.clear()
    lines = case.folder / "news.ndjson"
    case.run("run", case.pages, "--to", f"ndjson:{lines}")
    expected = lines.read_bytes()
    for left in (b"", expected[: len(expected) // 2]):
        lines.unlink()
        Path(f"{lines}.partial").write_bytes(left)
        case.run("run", case.pages, "--to", f"ndjson:{lines}")
        expect(lines.read_bytes() == expected, "lines differ after a torn file")
        mended += 1
    return f"{mended + 1} made good, {refused} torn databases reported, none passed off as whole"


def broken(case, store):
    """A tenth of the pages broken in each of five ways: each is passed over or kept, the others are loaded."""
    kinds = [*pages.BROKEN, "missing"]
    shutil.rmtree(case.pages)
    chosen = {number: kinds[number % 10] for number in range(case.count) if number % 10 < len(kinds)}
    pages.write(case.pages, case.count, lambda number: None if chosen.get(number) == "missing" else chosen.get(number))
    listed = case.folder / "list.txt"
    listed.write_text("".join(f"{path}\n" for path in sorted(case.pages.iterdir())))
    for number, kind in chosen.items():
        if kind == "missing":
            (case.pages / f"{number:06}.html").unlink()
    messages = case.run("run", f"@{listed}", "--to", store.target, "--max-size", 1, "--log-format", "json", status=1)
    report = json.loads(messages.splitlines()[-1])
    outcomes = {**{kind: outcome for kind, (_, outcome) in pages.BROKEN.items()}, "missing": "quarantined"}
    expected = {"skipped": 0, "quarantined": 0}
    for kind in chosen.values():
        expected[outcomes[kind]] += 1
    found = {key: report[key] for key in expected}
    expect(found == expected, f"{found}, not {expected}")
    expect(report["loaded"] == case.count - len(chosen), f"{report['loaded']} loaded")
    expect(len(store.content().articles) == report["loaded"], "articles are missing")
    case.check(store)
    store.clear()
    return f"{case.count} pages: {report['loaded']} loaded, {found['skipped']} skipped, {found['quarantined']} quarantined"


def replay(case, store, bad):
    """Bad pages among good ones: exit 1, all in quarantine; once they are mended, replay empties it."""
    shutil.rmtree(case.pages)
    every = case.count // bad
    pages.write(case.pages, case.count, lambda number: "noise" if number % every == 0 else None)
    began = time.monotonic()
    case.load(store, status=1)
    took = time.monotonic() - began

    def listed():
        process = case.start("quarantine", "list", store.target, "--json")
        return [json.loads(line) for line in process.communicate()[0].splitlines()]

    kept = listed()
    expect(len(kept) == bad, f"{len(kept)} in quarantine, not {bad}")
    case.run("quarantine", "replay", store.target, status=1)
    expect([entry["attempts"] for entry in listed()] == [2] * bad, "a replay in vain counts as an attempt")
    for number in range(0, case.count, every):
        (case.pages / f"{number:06}.html").write_bytes(pages.page(number))
    case.run("quarantine", "replay", store.target)
    expect(listed() == [], "the quarantine is not empty")
    content = store.content()
    expect(len(content.articles) == case.count, f"{len(content.articles)} articles of {case.count}")
    case.check(store)
    store.clear()
    return f"{case.count} pages in {took:.1f} s, exit 1, {bad} quarantined; mended, replay leaves 0"
