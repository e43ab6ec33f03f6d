"""Search over 100,000 articles of 2 kB, against SQLite alone: FTS5 over the same texts.

A page shows every hit in its context, and so the bar is to FTS5 with its own snippets, one an article. What its rows
alone would take, with nothing to read in them, is told beside it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from time import perf_counter

from pullquote.project import Project, create_project
from pullquote.records import Article, new_id
from pullquote.text import sha256
from tests.bench.measure import paired, report, seconds

COUNT = 100_000
PAGE = 100
MAKE_BARE = (
    "CREATE VIRTUAL TABLE bare USING fts5(text, content='article', content_rowid='key',"
    " tokenize='unicode61 remove_diacritics 2')"
)
ROWS = (
    "SELECT a.uuid, a.title, a.outlet, a.published{} FROM bare"
    " JOIN article a ON a.key = bare.rowid WHERE bare MATCH ? ORDER BY bare.rowid LIMIT ?"
)
BARE, ROWS = ROWS.format(", snippet(bare, 0, '[', ']', '…', 30)"), ROWS.format("")


def search(folder: Path) -> None:
    """The first page of hits: of a word that 200 articles have, of one that nearly all have, of a phrase."""
    with (
        create_project(folder / "large.pullquote") as project,
        closing(sqlite3.connect(project.path)) as bare,
    ):
        fill(project)
        before, began = project.path.stat().st_size, perf_counter()
        project.words.learn(lambda _: None)
        taken = perf_counter() - began
        bare.execute("PRAGMA wal_checkpoint").fetchall()
        size = (project.path.stat().st_size - before) / 1e6
        began = perf_counter()
        with bare:
            bare.execute(MAKE_BARE)
            bare.execute("INSERT INTO bare (bare) VALUES ('rebuild')")
        bare_taken = perf_counter() - began
        report(
            f"index of {COUNT:,} articles, {size:.0f} MB",
            f"{taken:.1f} s, bare FTS5 {bare_taken:.1f} s",
            taken / bare_taken,
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
            rows = min(
                seconds(
                    lambda match=match, articles=articles: bare.execute(ROWS, (match, articles)).fetchall()
                )
                for _ in range(20)
            )
            ours, theirs, ratio = paired(
                lambda query=query: project.search(query, limit=PAGE),
                lambda match=match, articles=articles: bare.execute(BARE, (match, articles)).fetchall(),
                rounds=20,
            )
            report(
                f"first page of {what}, {len(page)} hits in {articles} articles",
                f"{ours * 1000:.1f} ms, bare FTS5 {theirs * 1000:.1f} ms (rows alone {rows * 1000:.1f})",
                ratio,
                bar=4,
            )


def fill(project: Project) -> None:
    """Articles of sentences of words as frequent as words are; every 500th names somebody."""
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
