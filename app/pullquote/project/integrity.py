"""Is everything in the project what it says it is?"""

import hashlib
from collections.abc import Callable, Iterator

import msgspec

from pullquote.project import changes
from pullquote.project.file import ProjectFile, translated

__all__ = ["Problem", "check"]


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong; `article` is the id of the article it is in, or empty."""

    sentence: str
    article: str = ""


def check(file: ProjectFile, tick: Callable[[], None] = lambda: None) -> list[Problem]:
    """SQLite's own check, foreign keys, every text against its hash, every fragment against its text, the journal.

    `tick` is called after each article; it may raise to stop the check.
    """
    with translated(file.path):
        return [*_database(file), *_articles(file, tick), *_journal(file)]


def _database(file: ProjectFile) -> Iterator[Problem]:
    for (said,) in file.database.execute_sql("PRAGMA integrity_check").fetchall():
        if said != "ok":
            yield Problem(f"SQLite reports: {said}.")
    broken = file.database.execute_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        yield Problem(f"{len(broken)} rows point to records that are not there ({tables}).")


def _articles(file: ProjectFile, tick: Callable[[], None]) -> Iterator[Problem]:
    execute = file.database.execute_sql
    for (key,) in execute("SELECT key FROM article ORDER BY key").fetchall():
        uuid, title, text, sha256 = execute(
            "SELECT uuid, title, text, sha256 FROM article WHERE key = ?", (key,)
        ).fetchone()
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            yield Problem(f"The text of “{title}” is not the one that was imported.", uuid)
        extents: dict[str, list[str]] = {}
        for annotation, extent, start, stop, surface in execute(
            "SELECT n.uuid, n.extent, f.start, f.stop, f.surface FROM annotation n"
            " LEFT JOIN fragment f ON f.annotation_id = n.key WHERE n.article_id = ? ORDER BY n.key, f.seq",
            (key,),
        ):
            extents.setdefault(f"{annotation} {extent}", []).append(f"{start}-{stop}")
            if start is None or text[start:stop] != surface:
                yield Problem(f"In “{title}”, an annotation's words at {start}–{stop} are not the text's.", uuid)
        for name, parts in extents.items():
            if name.partition(" ")[2] != " ".join(parts):
                yield Problem(f"In “{title}”, an annotation's extent differs from its fragments.", uuid)
        tick()


def _journal(file: ProjectFile) -> Iterator[Problem]:
    for key, text in file.database.execute_sql("SELECT key, changes FROM journal ORDER BY key"):
        try:
            changes.decode(text)
        except msgspec.MsgspecError as error:
            yield Problem(f"Journal entry {key} cannot be read ({error}).")
