"""What files hold before anything is imported: their articles, what is wrong, and what is there already.

A preview keeps no texts but those of the files that were looked at last; the text of another article is read again.
"""

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from pullquote.errors import FileProblem
from pullquote.importers import AS_FOUND, Choices, Column, Draft, LeftOut, Reading
from pullquote.importers import read as read_articles
from pullquote.importers.decoding import UncertainEncoding
from pullquote.importers.tables.table import NoTextColumn
from pullquote.jobs.import_plan import Amendment, PlannedFile, named, plan, source_of
from pullquote.jobs.import_report import UnreadFile
from pullquote.jobs.known_articles import KnownArticles, Same
from pullquote.jobs.label_map import foreign, proposed_mapping
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.project import Project
from pullquote.records import Article
from pullquote.wording import say

__all__ = ["FoundArticle", "FoundFile", "Preview", "Texts", "look_again", "look_into", "only_new", "planned"]

Likeness = Callable[[str], str]

_KEPT = 32 << 20
"""Code points of texts that are kept in memory."""


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article of a file: `article` without its text, which has `length` code points.

    `same` says that it is there already, `like` the title of one that is nearly the same.
    """

    article: Article
    length: int
    warnings: tuple[str, ...] = ()
    where: str = ""
    identifier: str = ""
    marked: int = 0
    same: Same | None = None
    like: str = ""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """What one file holds; nothing when there is a `problem`. `seen` is the SHA-256 of its bytes.

    Of annotated data, `labels` says which label of the codebook stands for each of the file's (nothing for none), and
    `label_counts` how often each is there.
    """

    path: Path
    choices: Choices = AS_FOUND
    format: str = ""
    encoding: str = ""
    candidates: tuple[str, ...] = ()
    problem: str = ""
    articles: tuple[FoundArticle, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    delimiter: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    label_counts: Mapping[str, int] = field(default_factory=dict)
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """The files in order, and the folders in which nothing could be read."""

    files: tuple[FoundFile, ...] = ()
    problems: tuple[UnreadFile, ...] = ()


def look_into(
    project: Project,
    paths: Iterable[str | os.PathLike[str]],
    choices: Choices = AS_FOUND,
    progress: Progress = SILENT,
) -> Preview:
    """Read files, and those in folders, as an import would; raises `Cancelled`."""
    problems: list[UnreadFile] = []
    files = list(plan(paths, choices, problems))
    progress.start(len(files), say("Reading files"))
    found, like = [], _likeness(project)
    for file in files:
        found.append(_look(project, file.path, file.choices, like))
        advance(progress)
    return Preview(tuple(_compared(project, found)), tuple(problems))


def look_again(project: Project, preview: Preview, chosen: Mapping[int, Choices]) -> Preview:
    """The same with other choices for some of the files, by their places in the preview."""
    like = _likeness(project)
    files = [
        _look(project, file.path, chosen[at], like) if at in chosen else file
        for at, file in enumerate(preview.files)
    ]
    return Preview(tuple(_compared(project, files)), preview.problems)


def only_new(preview: Preview) -> Preview:
    """The same without the files of which everything is there already."""
    files = tuple(
        file
        for file in preview.files
        if not file.articles or any(article.same is None for article in file.articles)
    )
    return replace(preview, files=files)


def planned(preview: Preview, amendments: Mapping[tuple[int, int], Amendment]) -> list[PlannedFile]:
    """The files of a preview that can be imported, with what was decided on article `n` of file `m` as `(m, n)`."""
    decided: dict[int, dict[int, Amendment]] = {}
    for (file, number), amendment in amendments.items():
        decided.setdefault(file, {})[number] = amendment
    return [
        PlannedFile(file.path, file.choices, decided.get(at, {}), file.labels, file.seen)
        for at, file in enumerate(preview.files)
        if not file.problem
    ]


def _likeness(project: Project) -> Likeness:
    """What says the title of the article in the project that a text is most like, of those that are compared."""
    find = project.alike()
    return lambda text: next((found.title or say("Untitled") for found in find(text)), "")


def _look(project: Project, path: Path, choices: Choices, like: Likeness) -> FoundFile:
    try:
        reading = read_articles(source_of(path, named(path)), choices)
    except UncertainEncoding as error:
        return FoundFile(path, choices, candidates=error.candidates, problem=str(error))
    except NoTextColumn as error:
        return FoundFile(path, choices, problem=str(error), columns=error.columns, delimiter=error.delimiter)
    except FileProblem as error:
        return FoundFile(path, choices, encoding=choices.encoding or "", problem=str(error))
    counts = foreign(reading.drafts).labels
    proposed = proposed_mapping(project.codebook, [reading]).labels if counts else {}
    return FoundFile(
        path,
        choices,
        reading.format,
        reading.encoding,
        articles=tuple(_light(draft, like) for draft in reading.drafts),
        left_out=tuple(replace(each, raw="") for each in reading.left_out),
        notes=reading.notes,
        columns=reading.columns,
        delimiter=reading.delimiter,
        labels={name: proposed.get(name, "") for name, _ in counts.most_common()},
        label_counts=counts,
        seen=reading.drafts[0].article.provenance.file_sha256 if reading.drafts else "",
    )


def _light(draft: Draft, like: Likeness) -> FoundArticle:
    return FoundArticle(
        msgspec.structs.replace(draft.article, text=""),
        len(draft.article.text),
        (*draft.repairs, *draft.doubts),
        draft.where,
        draft.identifier,
        len(draft.marked),
        like=like(draft.article.text),
    )


def _compared(project: Project, files: Sequence[FoundFile]) -> list[FoundFile]:
    """The files with their duplicates found: in the project, and earlier in these files."""
    known = KnownArticles(project)
    known.look_up([found.article for file in files for found in file.articles])
    compared = []
    for file in files:
        articles = []
        for found in file.articles:
            same = known.same_as(found.article, found.identifier)
            if same is None:
                known.add(found.article, found.identifier)
            articles.append(found if same == found.same else replace(found, same=same))
        compared.append(replace(file, articles=tuple(articles)))
    return compared


class Texts:
    """The drafts of the files that were looked at last; of as many as have not too much text."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Path, Choices], Reading] = OrderedDict()

    def reading(self, file: FoundFile) -> Reading:
        """A file as it is read with the choices made for it; raises `FileProblem`."""
        key = file.path, file.choices
        if key not in self._kept:
            reading = read_articles(source_of(file.path, named(file.path)), file.choices)
            if reading.drafts and reading.drafts[0].article.provenance.file_sha256 != file.seen:
                raise FileProblem(
                    say("“{file}” has changed since it was read. Import it again.", file=named(file.path))
                )
            self._kept[key] = reading
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and sum(map(_size, self._kept.values())) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def _size(reading: Reading) -> int:
    return sum(len(draft.article.text) for draft in reading.drafts)
