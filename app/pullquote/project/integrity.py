"""Is everything in the project what it says it is?"""

import hashlib
from collections.abc import Callable, Iterator

import msgspec

from pullquote.codebook import load_codebook
from pullquote.errors import BrokenProject, InvalidCodebook
from pullquote.project import changes, migrations
from pullquote.project.file import ProjectFile
from pullquote.project.rows import (
    DISPLACED_SQL,
    REVISION_SQL,
    displaced_of,
    extent,
    load_fragments,
    revision_of,
)
from pullquote.reanchoring import corrected, inverse_hunks
from pullquote.records import BUILT_IN
from pullquote.text import sha256 as hash_of
from pullquote.wording import plural, say

__all__ = ["Problem", "check"]


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong; `article` is the id of the article it is in, or empty."""

    sentence: str
    article: str = ""


def check(file: ProjectFile, tick: Callable[[], None] = lambda: None) -> list[Problem]:
    """SQLite's own check, foreign keys, every text against its hash, every fragment against its text, the
    journal.

    `tick` is called after each article; it may raise to stop the check.
    """
    problems: list[Problem] = []
    for part in (
        _database(file),
        _articles(file, tick),
        _links(file),
        _decisions(file),
        _revisions(file),
        _displaced(file),
        _merged(file, "actor"),
        _merged(file, "topic"),
        _codebook(file),
        _journal(file),
    ):
        try:
            problems.extend(part)
        except BrokenProject as error:
            # What a damaged page keeps this part from reading; the others may still find something.
            problems.append(Problem(str(error)))
    return problems


def _database(file: ProjectFile) -> Iterator[Problem]:
    for (said,) in file.rows("PRAGMA integrity_check"):
        if said != "ok":
            yield Problem(say("SQLite reports: {said}.", said=said))
    if broken := file.rows("PRAGMA foreign_key_check"):
        tables = ", ".join(sorted({str(row[0]) for row in broken}))
        yield Problem(
            plural(
                "1 row points to a record that is not there ({tables}).",
                "{count} rows point to records that are not there ({tables}).",
                len(broken),
                tables=tables,
            )
        )


def _articles(file: ProjectFile, tick: Callable[[], None]) -> Iterator[Problem]:
    for (key,) in file.rows("SELECT key FROM article ORDER BY key"):
        uuid, title, text, sha256 = file.row(
            "SELECT uuid, title, text, sha256 FROM article WHERE key = ?", key
        )
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            yield Problem(say("The text of “{title}” is not the one that was stored.", title=title), uuid)
        extents: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for annotation, place, start, stop, surface in file.rows(
            "SELECT n.uuid, n.extent, f.start, f.stop, f.surface FROM annotation n"
            " LEFT JOIN fragment f ON f.annotation_id = n.key WHERE n.article_id = ? ORDER BY n.key, f.seq",
            key,
        ):
            spans = extents.setdefault((annotation, place), [])
            if start is None:
                yield Problem(say("In “{title}”, an annotation has no words.", title=title), uuid)
                continue
            if text[start:stop] != surface:
                yield Problem(
                    say(
                        "In “{title}”, an annotation's words at {start}–{stop} are not the text's.",
                        title=title,
                        start=start,
                        stop=stop,
                    ),
                    uuid,
                )
            if spans and start < spans[-1][1]:
                yield Problem(
                    say(
                        "In “{title}”, an annotation's fragments at {start}–{stop} are out of order.",
                        title=title,
                        start=start,
                        stop=stop,
                    ),
                    uuid,
                )
            spans.append((start, stop))
        for (_, place), spans in extents.items():
            if spans and place != " ".join(f"{start}-{stop}" for start, stop in spans):
                yield Problem(
                    say("In “{title}”, an annotation's extent differs from its fragments.", title=title), uuid
                )
        tick()


def _links(file: ProjectFile) -> Iterator[Problem]:
    for uuid, title, count in file.rows(
        "SELECT a.uuid, a.title, count(*) FROM link l JOIN annotation h ON h.key = l.head_id"
        " JOIN annotation t ON t.key = l.tail_id JOIN article a ON a.key = h.article_id"
        " WHERE h.article_id <> t.article_id GROUP BY a.key ORDER BY a.key"
    ):
        yield Problem(
            plural(
                "1 link of “{title}” ends in another article.",
                "{count} links of “{title}” end in another article.",
                count,
                title=title,
            ),
            uuid,
        )


def _decisions(file: ProjectFile) -> Iterator[Problem]:
    for (key,) in file.rows("SELECT DISTINCT article_id FROM decision ORDER BY article_id"):
        uuid, title, text = file.row("SELECT uuid, title, text FROM article WHERE key = ?", key)
        for place, stored in file.rows(
            "SELECT extent, fragments FROM decision WHERE article_id = ? ORDER BY key", key
        ):
            try:
                fragments = load_fragments(stored)
            except msgspec.MsgspecError:
                fragments = ()
            if place != extent(fragments) or any(text[f.start : f.end] != f.text for f in fragments):
                yield Problem(
                    say(
                        "In “{title}”, the words of a suggestion at {place} are not the text's.",
                        title=title,
                        place=place,
                    ),
                    uuid,
                )


def _revisions(file: ProjectFile) -> Iterator[Problem]:
    """From the present text back to the imported one."""
    for (key,) in file.rows("SELECT DISTINCT article_id FROM revision ORDER BY article_id"):
        uuid, title, text, sha256 = file.row(
            "SELECT uuid, title, text, sha256 FROM article WHERE key = ?", key
        )
        rows = file.rows(f"{REVISION_SQL} WHERE a.key = ? ORDER BY v.number DESC", key)
        try:
            for number, revision in zip(range(len(rows), 0, -1), map(revision_of, rows), strict=True):
                text = corrected(text, inverse_hunks(revision.hunks))
                hashes = sha256, revision.number, hash_of(text)
                if hashes != (revision.after_sha256, number, revision.before_sha256):
                    raise ValueError(number)
                sha256 = revision.before_sha256
        except (ValueError, msgspec.MsgspecError):
            yield Problem(
                say("The corrections of “{title}” do not lead back to its first text.", title=title), uuid
            )


def _displaced(file: ProjectFile) -> Iterator[Problem]:
    for row in file.rows(f"{DISPLACED_SQL} ORDER BY p.key"):
        try:
            fine = displaced_of(row).annotation.id == row[0]
        except msgspec.MsgspecError:
            fine = False
        if not fine:
            yield Problem(say("An annotation that lost its words in a correction cannot be read."), row[1])


def _merged(file: ProjectFile, what: str) -> Iterator[Problem]:
    """An actor or a topic that was merged leads in one step to one that stays."""
    built_in = {actor.id for actor in BUILT_IN}
    for name, into, further in file.rows(
        f"SELECT r.name, r.merged_into, t.merged_into FROM {what} r"
        f" LEFT JOIN {what} t ON t.uuid = r.merged_into WHERE r.merged_into <> '' ORDER BY r.key"
    ):
        if further is None and into not in built_in:
            yield Problem(
                say(
                    "“{name}” has been merged into an actor or topic that is not there, so what stood for it stands "
                    "for nobody. Undo the merge, or go back to a backup from before it.",
                    name=name,
                )
            )
        elif further:
            yield Problem(
                say(
                    "“{name}” has been merged into one that has itself been merged, and leads to nobody. Undo the "
                    "later merge, or go back to a backup from before it.",
                    name=name,
                )
            )


def _codebook(file: ProjectFile) -> Iterator[Problem]:
    try:
        load_codebook(file.row("SELECT toml FROM codebook")[0], say("The project's codebook"))
    except InvalidCodebook as error:
        yield Problem(str(error))


def _journal(file: ProjectFile) -> Iterator[Problem]:
    # Entries from before a migration are history only, and may be in a form that nobody reads any more.
    for key, text in file.rows(
        "SELECT key, changes FROM journal WHERE schema = ? ORDER BY key", migrations.SCHEMA_VERSION
    ):
        try:
            changes.decode(text)
        except msgspec.MsgspecError as error:
            yield Problem(say("Journal entry {key} cannot be read ({reason}).", key=key, reason=error))
