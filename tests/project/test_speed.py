"""Bars with room for a slow machine; `make bench` prints the figures."""

import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from pullquote.project import Project, create_project
from pullquote.project.imports import BATCH
from pullquote.records import Annotation, Article, Fragment, new_id

from .helpers import TEXT, add, article

LONG = TEXT * 10_700
STEP = len(TEXT)


def best(act: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return min(taken)


def with_10_000(project: Project) -> str:
    """An article of 1 MB with 10,000 annotations."""
    long = article(LONG)
    with project.importing("long") as work, work.batch():
        work.add_articles([long])
        work.add_annotations(
            long.id,
            [
                Annotation(
                    new_id(), long.id, "ann-01", "quote", (Fragment(n * STEP, n * STEP + 22, LONG[:22]),)
                )
                for n in range(10_000)
            ],
        )
    return long.id


def test_a_long_article_with_10_000_annotations(project: Project) -> None:
    uuid = with_10_000(project)
    assert len(project.annotations(uuid)) == 10_000
    assert best(lambda: project.annotations(uuid)) < 0.15
    some = project.annotations(uuid)[5000]
    assert project.annotation(some.id) == some
    assert best(lambda: project.annotation(some.id)) < 0.002
    taken = []
    for number in range(101):
        start = time.perf_counter()
        project.annotate(uuid, "actor", [(number * STEP + 28, number * STEP + 42)])
        taken.append(time.perf_counter() - start)
    assert statistics.median(taken) < 0.003
    assert best(project.undo) < 0.01


def test_undo_stays_quick_with_a_long_history(project: Project) -> None:
    (uuid,) = add(project)
    with project._file.transaction():
        project._file.connection.executemany(
            "INSERT INTO journal (annotator_id, at, kind, name, article, changes, undone, schema)"
            " VALUES (1, '', ?, '', '', '[]', ?, 1)",
            [("edit", number % 3 == 0) if number % 2 else ("undo", 0) for number in range(50_000)],
        )
    project.annotate(uuid, "quote", [(0, 22)])
    assert best(project.next_undo) < 0.005
    assert best(project.next_redo) < 0.005
    assert best(project.history) < 0.02


def import_ratio(folder: Path, count: int) -> tuple[float, float]:
    """Seconds of an import, and of a bare script that inserts the same rows as durably."""
    articles = [article(f"{number}\n\n{TEXT * 35}", title=f"Article {number}") for number in range(count)]

    def ours(path: Path) -> float:
        with create_project(path) as project:
            start = time.perf_counter()
            with project.importing("bench") as work:
                for first in range(0, count, BATCH):
                    with work.batch():
                        work.add_articles(articles[first : first + BATCH])
            return time.perf_counter() - start

    def bare(path: Path) -> float:
        with create_project(path) as project:
            project.add_actor("Ines")
        rows = [_row(each) for each in articles]
        connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = 1"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(
            "INSERT INTO import (key, uuid, name, visible, finished) VALUES (1, 'x', '', 1, 1)"
        )
        marks = ", ".join("?" * len(rows[0]))
        start = time.perf_counter()
        for first in range(0, count, BATCH):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO article (uuid, text, sha256, title, outlet, byline, published, url, language, rights,"
                f" provenance, metadata, brought_by_id, deleted) VALUES ({marks})",
                rows[first : first + BATCH],
            )
            connection.execute("COMMIT")
        taken = time.perf_counter() - start
        connection.close()
        return taken

    pairs = [(ours(folder / f"ours{n}"), bare(folder / f"bare{n}.pullquote")) for n in range(3)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def _row(each: Article) -> tuple[object, ...]:
    return (each.id, each.text, each.sha256, each.title, *("",) * 5, "{}", "{}", "[]", 1, 0)


def test_an_import_costs_little_more_than_its_rows(tmp_path: Path) -> None:
    ours, bare = import_ratio(tmp_path, 2000)
    assert ours < 2 * bare + 0.05
