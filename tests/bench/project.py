"""The project file: one edit, an import of 10,000 articles, an export of 200,000 spans."""

import hashlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec

from pullquote.exporters import native
from pullquote.jobs.export_dataset import export_dataset
from pullquote.jobs.import_files import import_files
from pullquote.project import create_project, open_project
from pullquote.records import Annotation, Article, Fragment, new_id
from pullquote.search import folded
from pullquote.text import sha256
from tests.bench.measure import milliseconds, paired, report, seconds

SENTENCE = "“The pumps would hold,” said Ines Halvorsen, who runs the co-operative on the quay. "


def edit_latency(folder: Path) -> None:
    """One annotation, from the call to the disk."""
    with create_project(folder / "edit.pullquote") as project:
        text = SENTENCE * 2000
        with project.importing("bench") as work, work.batch():
            work.add_articles([made_article(0, text)])
        article = project.article_ids()[0]
        scratch = sqlite3.connect(folder / "scratch", isolation_level=None)
        for sql in ("PRAGMA journal_mode = wal", "PRAGMA synchronous = full", "CREATE TABLE row (words)"):
            scratch.execute(sql)

        def bare() -> None:
            scratch.execute("BEGIN IMMEDIATE")
            scratch.executemany("INSERT INTO row VALUES (?)", [("x" * 300,)] * 3)
            scratch.execute("COMMIT")

        samples, base = [], []
        for number in range(400):
            start = number * len(SENTENCE)
            samples.append(seconds(lambda s=start: project.annotate(article, "quote", [(s, s + 23)])))
            base.append(seconds(bare))
        scratch.close()
        bare_text = f"bare commit {statistics.median(base) * 1000:.2f} ms"
        ratio = statistics.median(samples) / statistics.median(base)
        report("one edit, committed (WAL, synchronous FULL)", f"{milliseconds(samples)}, {bare_text}", ratio)


def made_article(number: int, text: str) -> Article:
    return Article(new_id(), text, sha256(text), title=f"Article {number}")


def import_10_000(folder: Path) -> None:
    """10,000 articles, from records and from files, against bare scripts that do the same without checks or journal."""
    files = folder / "articles"
    files.mkdir()
    for number in range(10_000):
        head = f"Title: Article {number}\nOutlet: Osterlee Courier\nDate: 2026-10-14\n\n"
        (files / f"{number:05}.txt").write_text(head + f"Article {number}\n\n" + SENTENCE * 35, "utf-8")
    paths = sorted(files.iterdir())
    names = (folder / f"{number}.pullquote" for number in count())
    with create_project(next(names)) as project:
        import_files(project, paths)
        articles = list(project.articles())
        path = project.path
    made = sqlite3.connect(path)
    selected = made.execute("SELECT * FROM article")
    rows, columns = selected.fetchall(), [column[0] for column in selected.description]
    text_at = columns.index("text")
    brought = made.execute("SELECT * FROM import ORDER BY key DESC LIMIT 1").fetchall()
    made.close()

    def records() -> None:
        with create_project(next(names)) as project, project.importing("bench") as work:
            for first in range(0, len(articles), 500):
                part = articles[first : first + 500]
                with work.batch():
                    assert not work.known([article.sha256 for article in part])
                    work.add_articles(part)

    def from_files() -> None:
        with create_project(next(names)) as project:
            import_files(project, paths)
            project.words.learn(lambda _steps: None)

    def insert(batches: Iterable[list[Any]], *, index: bool = False) -> None:
        path = next(names)
        create_project(path).close()
        target = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = 1"):
            target.execute(f"PRAGMA {pragma}")
        if index:
            target.execute(
                "CREATE VIRTUAL TABLE article_words USING fts5(words, content='', tokenize='ascii')"
            )
        target.execute(f"INSERT INTO import VALUES ({', '.join('?' * len(brought[0]))})", brought[0])
        marks = ", ".join("?" * len(rows[0]))
        for batch in batches:
            target.execute("BEGIN IMMEDIATE")
            target.executemany(f"INSERT INTO article VALUES ({marks})", batch)
            if index:
                words = [(row[0], folded(row[text_at])) for row in batch]
                target.executemany("INSERT INTO article_words (rowid, words) VALUES (?, ?)", words)
            target.execute("COMMIT")
        target.execute("PRAGMA journal_mode = delete")
        target.close()

    def bare_rows() -> None:
        insert(rows[first : first + 500] for first in range(0, len(rows), 500))

    def bare_files() -> None:
        def read() -> Iterator[list[Any]]:
            for first in range(0, len(rows), 500):
                batch = []
                for path, row in zip(paths[first : first + 500], rows[first : first + 500], strict=True):
                    data = path.read_bytes()
                    head, _, text = data.decode().replace("\r\n", "\n").partition("\n\n")
                    fields = dict(line.split(": ", 1) for line in head.split("\n"))
                    hashes = hashlib.sha256(data).hexdigest(), hashlib.sha256(text.encode()).hexdigest()
                    assert fields["Title"] and hashes[1] == row[columns.index("sha256")]
                    batch.append(row)
                yield batch

        insert(read(), index=True)

    took, base, ratio = paired(records, bare_rows)
    report(
        "import of 10,000 articles (bare: insert the same rows)", f"{took:.2f} s, bare {base:.2f} s", ratio, 2
    )
    took, base, ratio = paired(from_files, bare_files)
    report(
        "import of 10,000 files, indexed (bare: read, hash, insert, same index)",
        f"{took:.2f} s, bare {base:.2f} s",
        ratio,
        2,
    )


def big_project(path: Path, articles: int = 1000, spans: int = 200) -> None:
    """A project with 200,000 annotations."""
    body = SENTENCE * (spans // 2)
    with create_project(path) as project, project.importing("bench") as work:
        for first in range(0, articles, 50):
            made = [made_article(number, f"{number}\n\n{body}") for number in range(first, first + 50)]
            with work.batch():
                work.add_articles(made)
                for article in made:
                    work.add_annotations(article.id, list(annotations_of(article)))


def annotations_of(article: Article) -> Iterator[Annotation]:
    """A quote and its source in every sentence."""
    lead = article.text.index("“")
    for start in range(lead, len(article.text), len(SENTENCE)):
        for label, a, b in (("quote", 0, 23), ("actor", 29, 43)):
            fragment = Fragment(start + a, start + b, article.text[start + a : start + b])
            yield Annotation(new_id(), article.id, "ann-01", label, (fragment,))


def export_200_000(folder: Path) -> None:
    """The native export against a bare script that builds the same records from the same rows and encodes them."""
    path = folder / "big.pullquote"
    big_project(path)
    with open_project(path, read_only=True) as project:

        def unverified() -> None:
            target = folder / "unverified"
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            native.write(project, target, finished_only=False, tick=lambda: None)

        def verified() -> None:
            export_dataset(project, folder / "verified")

        took, base, ratio = paired(unverified, lambda: bare_export(path, folder / "bare.jsonl"))
        report(
            "export of 200,000 spans (bare: rows, records, msgspec)",
            f"{took:.2f} s, bare {base:.2f} s",
            ratio,
            2,
        )
        took, base, ratio = paired(verified, lambda: bare_export(path, folder / "bare.jsonl"))
        report("the same, re-read and verified", f"{took:.2f} s, bare {base:.2f} s", ratio, 4)
    script = f"""
from pathlib import Path
from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import open_project
with open_project({str(path)!r}, read_only=True) as project:
    export_dataset(project, {str(folder / "memory")!r})
status = Path("/proc/self/status").read_text()  # not getrusage: it counts the parent before exec
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    report("peak memory of that export", f"{int(done.stdout) / 1024:.0f} MB (bar 300)")


def bare_export(path: Path, target: Path) -> None:
    """The shortest honest way from rows to the same two files of records."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    encode = msgspec.json.Encoder().encode
    articles = database.execute(
        "SELECT key, uuid, text, sha256, title, outlet, byline, published, url, language FROM article ORDER BY uuid"
    ).fetchall()
    with target.open("wb") as records, target.with_suffix(".attributions").open("wb") as attributions:
        for article in articles:
            rows = database.execute(
                "SELECT n.uuid, n.label, r.name, n.status, n.confidence, n.origin, n.note, f.start, f.stop, f.surface"
                " FROM annotation n JOIN annotator r ON r.key = n.annotator_id"
                " JOIN fragment f ON f.annotation_id = n.key WHERE n.article_id = ? ORDER BY f.start, f.stop DESC",
                (article[0],),
            ).fetchall()
            annotations = [
                {
                    "id": row[0],
                    "label": row[1],
                    "annotator": row[2],
                    "status": row[3],
                    "confidence": row[4],
                    "origin": row[5],
                    "fragments": [{"start": row[7], "end": row[8], "text": row[9]}],
                    "attributes": [],
                    "actors": [],
                    "topics": [],
                    "note": row[6],
                }
                for row in rows
            ]
            records.write(
                encode(
                    {
                        "schema": "pullquote-article/1",
                        "id": article[1],
                        "text": article[2],
                        "text_sha256": article[3],
                        "title": article[4],
                        "outlet": article[5],
                        "byline": article[6],
                        "published": article[7],
                        "url": article[8],
                        "language": article[9],
                        "split": "",
                        "layer": "accepted",
                        "complete": [],
                        "annotations": annotations,
                        "links": [],
                        "actors": [],
                        "topics": [],
                        "metadata": [],
                    }
                )
                + b"\n"
            )
            for annotation in annotations:
                if annotation["label"] == "quote":
                    attributions.write(
                        encode(
                            {
                                "schema": "pullquote-attribution/1",
                                "article": article[1],
                                "id": annotation["id"],
                                "layer": "accepted",
                                "split": "",
                                "annotator": annotation["annotator"],
                                "status": annotation["status"],
                                "quote_type": "",
                                "attributes": [],
                                "confidence": None,
                                "origin": "person",
                                "content": annotation["fragments"],
                                "verbatim": annotation["fragments"],
                                "cue": [],
                                "sources": [],
                                "addressees": [],
                                "claims": [],
                            }
                        )
                        + b"\n"
                    )
    database.close()
