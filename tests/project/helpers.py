"""Small ways to fill a project and to look at the whole of it."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import msgspec

from pullquote.codebook import Codebook
from pullquote.codebook_writing import written
from pullquote.project import CodebookChange, Project
from pullquote.records import Article, new_id
from pullquote.text import sha256

TEXT = "“The pumps will hold,” said Ines Halvorsen. The mayor, Jon Birk, denied it: “They will not.”\n"
QUOTE, CUE, ACTOR, MAYOR, DENIAL = (0, 22), (23, 27), (28, 42), (54, 63), (76, 92)

ROOT = Path(__file__).parents[2]


def article(text: str = TEXT, **fields: Any) -> Article:
    return Article(new_id(), text, sha256(text), **fields)


def add(project: Project, *texts: str) -> list[str]:
    """Import texts as one step; their ids."""
    articles = [article(text, title=f"Article {number}") for number, text in enumerate(texts or (TEXT,))]
    with project.importing("test") as work, work.batch():
        work.add_articles(articles)
    return [each.id for each in articles]


def snapshot(project: Project) -> dict[str, Any]:
    """Every record that shows."""
    ids = project.article_ids()
    return {
        "articles": list(project.articles()),
        "annotations": {uuid: project.annotations(uuid, rejected=True) for uuid in ids},
        "links": {uuid: project.links(uuid, rejected=True) for uuid in ids},
        "completions": {uuid: project.completions(uuid) for uuid in ids},
        "decisions": project.decisions(),
        "revisions": {uuid: project.revisions(uuid) for uuid in ids},
        "displaced": project.displaced(),
        "actors": project.actors(),
        "topics": project.topics(),
        "registry": (project.actors(merged=True), project.topics(merged=True)),
        "codebook": project.codebook.toml,
    }


def without(book: Codebook, label: str) -> str:
    """The codebook without a label, and without the roles' ends at it."""
    roles = []
    for role in book.roles:
        heads, tails = (tuple(end for end in ends if end != label) for ends in (role.heads, role.tails))
        roles.append(msgspec.structs.replace(role, heads=heads, tails=tails))
    labels = tuple(each for each in book.labels if each.id != label)
    return written(msgspec.structs.replace(book, label=labels, role=tuple(roles))).toml


def force_codebook(project: Project, toml: str) -> None:
    """Another codebook whatever becomes of the annotations, as versions before the codebook editor did it."""
    with project.journal.step("Use codebook") as store:
        project.journal.record(CodebookChange(store.codebook(), toml))


def journal_size(project: Project) -> int:
    return len(project.history(10_000))


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as any SQLite tool sees it, without foreign keys."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def integrity(path: Path) -> str:
    with raw(path) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def python(script: str, *arguments: object, **options: Any) -> subprocess.Popen[str]:
    """A Python process of its own that can import the program and the tests."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "app"), str(ROOT)])}
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        **{"stdout": subprocess.PIPE, "text": True, "env": environment} | options,
    )
