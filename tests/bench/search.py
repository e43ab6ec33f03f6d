"""Search over 100,000 articles of 2 kB, against SQLite alone: FTS5 over the same texts, with its own snippets."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from time import perf_counter

from pullquote.project import Project, create_project
from pullquote.records import Article, new_id
from pullquote.text import sha256
from tests.bench.measure import paired, report

COUNT = 100_000
PAGE = 100
MAKE_BARE = (
    "CREATE VIRTUAL TABLE bare USING fts5(text, content='article', content_rowid='key',"
    " tokenize='unicode61 remove_diacritics 2')"
)
BARE = (
    "SELECT a.uuid, a.title, a.outlet, a.published, snippet(bare, 0, '[', ']', '…', 30) FROM bare"
    " JOIN article a ON a.key = bare.rowid WHERE bare MATCH ? ORDER BY bare.rowid LIMIT ?"
)


def search(folder: Path) -> None:
    """The first page of hits: of a word that 20 articles have, of one that nearly all have, of a phrase."""
    with (
        create_project(folder / "large.pullquote") as project,
        closing(sqlite3.connect(project.path)) as bare,
    ):
        fill(project)
        before, began = project.path.stat().st_size, perf_counter()
        project.words.learn(lambda _: None)
        seconds = perf_counter() - began
        bare.execute("PRAGMA wal_checkpoint").fetchall()
        size = (project.path.stat().st_size - before) / 1e6
        began = perf_counter()
        with bare:
            bare.execute(MAKE_BARE)
            bare.execute("INSERT INTO bare (bare) VALUES ('rebuild')")
        bare_seconds = perf_counter() - began
        report(
            f"index of {COUNT:,} articles, {size:.0f} MB",
            f"{seconds:.1f} s, bare FTS5 {bare_seconds:.1f} s",
            seconds / bare_seconds,
        )
        for what, query in (
            ("a rare word", "Halvorsen"),
            ("a frequent word", "the"),
            ("a rare phrase", "“Ines Halvorsen”"),
            ("a beginning", "halv*"),
        ):
            page = project.search(query, limit=PAGE).hits
            articles = len({hit.article for hit in page})
            match = {"halv*": '"halv"*'}.get(query, f'"{query.strip("“”")}"')
            ours, theirs, ratio = paired(
                lambda query=query: project.search(query, limit=PAGE),
                lambda match=match, articles=articles: bare.execute(BARE, (match, articles)).fetchall(),
                rounds=20,
            )
            report(
                f"first page of {what}, {len(page)} hits in {articles} articles",
                f"{ours * 1000:.1f} ms, bare FTS5 {theirs * 1000:.1f} ms",
                ratio,
                bar=4,
            )


def fill(project: Project) -> None:
    """Articles of sentences of words as frequent as words are; every 5,000th names somebody."""
    random = Random(1)
    words = [
        "the",
        "of",
        "and",
        *("".join(random.choices("aeioulnrst", k=random.randint(4, 10))) for _ in range(20_000)),
    ]
    weights = [1 / (place + 1) for place in range(len(words))]
    sentences = [f"“{' '.join(random.choices(words, weights, k=16))},” she said. " for _ in range(4_000)]
    with project.importing("bench") as work:
        for first in range(0, COUNT, 1000):
            texts = ["".join(random.choices(sentences, k=16)) for _ in range(first, first + 1000)]
            for number in range(0, 1000, 500):
                texts[number] += "Ines Halvorsen was there."
            with work.batch():
                work.add_articles(Article(new_id(), text, sha256(text), f"Article {first}") for text in texts)
