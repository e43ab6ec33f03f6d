"""Articles from files, folders or a text into a project: one step of the journal."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from pullquote.errors import DiskFull, FileProblem, InvalidEdit, PullquoteError
from pullquote.importers import AS_FOUND, Choices, Draft, Reading, plain_text
from pullquote.importers import read as read_articles
from pullquote.importers.decoding import UncertainEncoding, text_encoding
from pullquote.jobs.import_annotated import People, annotated
from pullquote.jobs.import_plan import AS_IT_IS, PlannedFile, amended, named, plan, source_of
from pullquote.jobs.import_report import (
    Duplicate,
    ImportedArticle,
    ImportReport,
    LeftOutPart,
    UnreadFile,
)
from pullquote.jobs.known_articles import KnownArticles
from pullquote.jobs.label_map import LabelMap, foreign, proposed_mapping
from pullquote.jobs.left_out import parts_of
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
    paths: Iterable[str | os.PathLike[str] | PlannedFile],
    *,
    encoding: str | None = None,
    choices: Choices = AS_FOUND,
    labels: Mapping[str, str] | None = None,
    keep_duplicates: bool = False,
    skip_unreadable: bool = False,
    progress: Progress = SILENT,
) -> ImportReport:
    """Import files, and those in folders, as one step.

    A file that cannot be read stands in the report's `problems`, and then nothing is imported at all unless
    `skip_unreadable` is set. An article whose text, outlet and date the project has already (or an earlier
    file of the same import), or its id or address, is left out and stands in `duplicates`, unless
    `keep_duplicates` is set. `choices` (and `encoding`, a short way to the one that is needed most) are for all files
    but those that come with their own, as `PlannedFile`; what nobody has chosen is found for each file.

    Annotated files bring their annotations: `labels` says which of the codebook's labels, by id, stands for one of a
    file (nothing for none); the others are found by their names.

    Raises `Cancelled`, `DiskFull` and `ProjectReadOnly`: nothing is imported then either.
    """
    if encoding is not None:
        choices = replace(choices, encoding=encoding)
    if choices.encoding is not None:
        choices = replace(choices, encoding=text_encoding(choices.encoding))
    problems: list[UnreadFile] = []
    files = list(plan(paths, choices, problems))
    progress.start(len(files), say("Importing"))
    intake = _Intake(project, labels or {}, keep_duplicates=keep_duplicates, progress=progress)
    try:
        with project.importing(_name(files)) as work:
            for file in files:
                name = named(file.path)
                try:
                    reading = _read(file, name)
                except UncertainEncoding as error:
                    problems.append(UnreadFile(name, str(error), error.candidates))
                except FileProblem as error:
                    problems.append(UnreadFile(name, str(error)))
                else:
                    if skip_unreadable or not problems:
                        intake.take(work, name, reading, file)
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


def _read(file: PlannedFile, name: str) -> Reading:
    reading = read_articles(source_of(file.path, name), file.choices)
    if file.seen and reading.drafts and reading.drafts[0].article.provenance.file_sha256 != file.seen:
        raise FileProblem(
            say(
                "“{file}” has changed since you looked at it. Nothing of it was imported; look at it again.",
                file=name,
            )
        )
    return reading


def _name(files: Sequence[PlannedFile]) -> str:
    return freeze(files[0].path.name)[0] if len(files) == 1 else say("{count} files", count=len(files))


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


@dataclass(frozen=True, slots=True)
class _Waiting:
    file: str
    draft: Draft
    keep: bool
    label_map: LabelMap | None


class _Intake:
    """Collects drafts, leaves duplicates out, and stores the rest a batch at a time."""

    def __init__(
        self, project: Project, labels: Mapping[str, str], *, keep_duplicates: bool, progress: Progress
    ) -> None:
        self._project = project
        self._labels = labels
        self._keep = keep_duplicates
        self._progress = progress
        self._known = KnownArticles(project)
        self._people: People | None = None
        self._waiting: list[_Waiting] = []
        self._size = 0
        self._added: list[ImportedArticle] = []
        self._duplicates: list[Duplicate] = []
        self._left_out: list[LeftOutPart] = []
        self._notes: list[str] = []
        self._unwanted = 0

    def take(self, work: Import, name: str, reading: Reading, file: PlannedFile) -> None:
        """Add the drafts of a file as a person wants them."""
        self._left_out += parts_of(name, reading)
        self._notes += [f"“{file.path.name}”: {note}" for note in reading.notes]
        label_map = self._label_map(work, reading, file)
        for number, draft in enumerate(reading.drafts):
            amendment = file.amendments.get(number, AS_IT_IS)
            if amendment.leave_out:
                self._unwanted += 1
                continue
            keep = self._keep or amendment.keep
            self._waiting.append(_Waiting(name, amended(draft, amendment), keep, label_map))
            self._size += len(draft.article.text)
            if len(self._waiting) >= _BATCH or self._size >= _BATCH_SIZE:
                self.store(work)
                advance(self._progress, 0)

    def _label_map(self, work: Import, reading: Reading, file: PlannedFile) -> LabelMap | None:
        """What a file's labels are here; None when it says nothing of its texts."""
        if not any(draft.marked or draft.zones for draft in reading.drafts):
            return None
        self.store(work)  # people are told apart for one file at a time
        if self._people is None:
            annotators = [each.id for each in self._project.annotators()]
            registry = self._project.actors(merged=True)
            self._people = People(self._project.annotator, annotators, registry)
        self._people.meet(reading.drafts)
        proposed = proposed_mapping(self._project.codebook, [reading])
        label_map = replace(proposed, labels={**proposed.labels, **self._labels, **file.labels})
        without = foreign(reading.drafts).without_a_place(label_map)
        self._notes += [f"“{file.path.name}”: {sentence}" for sentence in without]
        return label_map

    def store(self, work: Import) -> None:
        """Write what waits."""
        self._known.look_up([each.draft.article for each in self._waiting])
        new: list[_Waiting] = []
        for waiting in self._waiting:
            draft, article = waiting.draft, waiting.draft.article
            same = self._known.same_as(article, draft.identifier)
            if same is not None and not waiting.keep:
                self._duplicates.append(Duplicate(waiting.file, same.title, draft.where, same.by))
                continue
            self._known.add(article, draft.identifier)
            new.append(waiting)
            self._added.append(
                ImportedArticle(waiting.file, article.id, article.title, article.provenance.encoding)
            )
            if draft.repairs or draft.doubts:
                place = f"“{Path(waiting.file).name}”{', ' if draft.where else ''}{draft.where}"
                self._notes += [f"{place}: {sentence}" for sentence in (*draft.repairs, *draft.doubts)]
        with work.batch():
            work.add_articles([waiting.draft.article for waiting in new])
            for waiting in new:
                self._annotate(work, waiting)
        self._waiting.clear()
        self._size = 0

    def _annotate(self, work: Import, waiting: _Waiting) -> None:
        draft = waiting.draft
        if waiting.label_map is None or self._people is None or not (draft.marked or draft.zones):
            return
        made = annotated(draft, draft.article, waiting.label_map, self._people)
        work.add_registry(self._people.new_actors(), ())
        if made.annotations:
            work.add_annotations(draft.article.id, made.annotations)
        if made.links:
            work.add_links(draft.article.id, made.links)
        self._left_out += [
            LeftOutPart(waiting.file, part.where, part.problem, part.raw) for part in made.left_out
        ]

    def report(self, problems: Iterable[UnreadFile]) -> ImportReport:
        """What was done."""
        return ImportReport(
            tuple(self._added),
            tuple(self._duplicates),
            tuple(problems),
            tuple(self._notes),
            tuple(self._left_out),
            self._unwanted,
        )
