"""Articles from files, folders or a text into a project: one step of the journal."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pullquote.errors import DiskFull, FileProblem, InvalidEdit, PullquoteError
from pullquote.importers import Draft, importer_for, plain_text, suffixes
from pullquote.importers.decoding import UncertainEncoding, read_bytes, text_encoding
from pullquote.jobs.import_report import Duplicate, ImportedArticle, ImportReport, UnreadFile
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.project import Import, Project
from pullquote.text import freeze
from pullquote.wording import plural, say

__all__ = ["DuplicateText", "import_files", "import_text"]

_BATCH = 500
"""Articles in one transaction."""

_BATCH_SIZE = 16 * 1024 * 1024
"""Code points in one transaction."""


_FIELDS = frozenset({"title", "outlet", "byline", "published", "url", "language", "rights", "metadata"})


class DuplicateText(PullquoteError):
    """The project has an article with this text, outlet and date."""


class _RefusedError(Exception):
    """Takes the whole import back."""


def import_files(
    project: Project,
    paths: Iterable[str | os.PathLike[str]],
    *,
    encoding: str | None = None,
    skip_unreadable: bool = False,
    progress: Progress = SILENT,
) -> ImportReport:
    """Import text files, and those in folders, as one step.

    A file that cannot be read stands in the report's `problems`, and then nothing is imported at all unless
    `skip_unreadable` is set. An article whose text, outlet and date the project has already (or an earlier
    file of the same import) is left out and stands in `duplicates`. `encoding` is for all files; without it
    each file's is detected.

    Raises `Cancelled`, `DiskFull` and `ProjectReadOnly`: nothing is imported then either.
    """
    if encoding is not None:
        encoding = text_encoding(encoding)
    problems: list[UnreadFile] = []
    files = list(_files(map(Path, paths), problems))
    progress.start(len(files), say("Importing"))
    intake = _Intake()
    try:
        with project.importing(_name(files)) as work:
            for path in files:
                file = freeze(str(path))[0]  # a name that is not UTF-8 could be neither stored nor printed
                try:
                    drafts = importer_for(file).read(read_bytes(path), file, encoding)
                except UncertainEncoding as error:
                    problems.append(UnreadFile(file, str(error), error.candidates))
                except FileProblem as error:
                    problems.append(UnreadFile(file, str(error)))
                else:
                    if skip_unreadable or not problems:
                        intake.take(work, file, drafts)
                advance(progress)
            if problems and not skip_unreadable:
                raise _RefusedError
            intake.store(work)
    except _RefusedError:
        return ImportReport(problems=tuple(problems))
    except DiskFull as error:
        raise DiskFull(
            plural(
                "The disk is full: the file was not imported. Make room and try again.",
                "The disk is full: none of the {count} files was imported. Make room and try again.",
                len(files),
            )
        ) from error
    return intake.report(problems)


def _name(files: Sequence[Path]) -> str:
    return freeze(files[0].name)[0] if len(files) == 1 else say("{count} files", count=len(files))


def import_text(project: Project, text: str, **fields: Any) -> str:
    """Import a text, which may begin with a header; gives the new article's id.

    `fields` (title, outlet, byline, published, url, language, rights, metadata) win over the header. Raises
    `UnreadableText` when the text is blank, and `DuplicateText` when the project has it.
    """
    if unknown := sorted(fields.keys() - _FIELDS):
        raise InvalidEdit(say("An article has no {names}.", names=", ".join(unknown)))
    draft = plain_text.pasted(text)
    article = msgspec.structs.replace(draft.article, **fields)
    with project.importing(say("Pasted text")) as work:
        key = article.sha256, article.outlet, article.published
        if (there := work.known([article.sha256]).get(key)) is not None:
            raise DuplicateText(say("The project has this text already, as “{there}”.", there=there))
        with work.batch():
            work.add_articles([article])
    return article.id


def _files(paths: Iterable[Path], problems: list[UnreadFile]) -> Iterator[Path]:
    """The files among the paths, and from the folders among them those with a known ending, by name."""
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - unlike Path's, silent where it may not look
            yield path
            continue
        before = len(problems)
        inside = sorted(_inside(path, problems))
        if not inside and len(problems) == before:
            known = ", ".join(suffixes())
            problems.append(
                UnreadFile(
                    str(path),
                    say("The folder “{path}” holds no files that end in {known}.", path=path, known=known),
                )
            )
        yield from inside


def _inside(folder: Path, problems: list[UnreadFile]) -> Iterator[Path]:
    """The visible files with a known ending in a folder and the folders in it."""

    def unread(error: OSError) -> None:
        where = str(error.filename)
        problems.append(
            UnreadFile(
                where,
                say("The folder “{where}” cannot be read: {reason}.", where=where, reason=error.strerror),
            )
        )

    for parent, folders, files in os.walk(folder, onerror=unread):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            file = Path(parent, name)
            if file.suffix.lower() in suffixes() and not name.startswith(".") and file.is_file():
                yield file


class _Intake:
    """Collects drafts, leaves duplicates out, and stores the rest a batch at a time."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, Draft]] = []
        self._size = 0
        self._seen: dict[tuple[str, str, str], str] = {}
        self._added: list[ImportedArticle] = []
        self._duplicates: list[Duplicate] = []
        self._notes: list[str] = []

    def take(self, work: Import, file: str, drafts: Sequence[Draft]) -> None:
        """Add the drafts of a file."""
        for draft in drafts:
            self._waiting.append((file, draft))
            self._size += len(draft.article.text)
            if len(self._waiting) >= _BATCH or self._size >= _BATCH_SIZE:
                self.store(work)

    def store(self, work: Import) -> None:
        """Write what waits."""
        known = work.known([draft.article.sha256 for _, draft in self._waiting])
        articles = []
        for file, draft in self._waiting:
            article = draft.article
            key = article.sha256, article.outlet, article.published
            there = known.get(key, self._seen.get(key))
            if there is not None:
                self._duplicates.append(Duplicate(file, there))
                continue
            self._seen[key] = article.title
            articles.append(article)
            self._added.append(ImportedArticle(file, article.id, article.title, article.provenance.encoding))
            self._notes += [f"“{Path(file).name}”: {repair}" for repair in draft.repairs]
        with work.batch():
            work.add_articles(articles)
        self._waiting.clear()
        self._size = 0

    def report(self, problems: Iterable[UnreadFile]) -> ImportReport:
        """What was done."""
        return ImportReport(tuple(self._added), tuple(self._duplicates), tuple(problems), tuple(self._notes))
