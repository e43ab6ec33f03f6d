"""The sample project, made from the seed articles through the same edits that a user makes.

Every record has an id that depends only on what it is, so that the sample dataset has the same bytes on every
machine.
"""

import hashlib
import os
import uuid
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from pullquote.errors import FileProblem, InvalidEdit, UnknownId, file_problem
from pullquote.importers import Source
from pullquote.importers import read as read_articles
from pullquote.importers.decoding import read_bytes
from pullquote.jobs.export_dataset import ExportReport, export_dataset
from pullquote.jobs.progress import SILENT, Progress, advance
from pullquote.jobs.seeds import SeedFile, locate, read_registry, read_seed
from pullquote.project import Project, create_project, open_project
from pullquote.resources import seeds_folder
from pullquote.text import EmptyFragment, FragmentOutOfRange
from pullquote.wording import say

__all__ = ["DATASET", "PROJECT", "build_demo", "make_demo"]

PROJECT = "demo.pullquote"
DATASET = "dataset"

_UNTOUCHED = "demo journal"
"""Setting: the last journal entry that building the demo made."""

_UNFINISHED = "unfinished"
"""Its value until then: a demo that was killed half-way is nobody's work."""

_MISFITS = (KeyError, ValueError, InvalidEdit, UnknownId, EmptyFragment, FragmentOutOfRange)
"""What annotations raise that were not made for the text."""

_MADE = datetime(2026, 11, 1, tzinfo=UTC)
"""When the demo's records pretend to have been made: ids of version 7 begin with a time."""


class _Ids:
    """Ids of version 7 in the order of asking, each with bits from its name in place of random ones."""

    def __init__(self) -> None:
        self._milliseconds = int(_MADE.timestamp() * 1000)

    def of(self, *name: str) -> str:
        self._milliseconds += 1
        bits = int.from_bytes(hashlib.sha256("\0".join(name).encode()).digest()[:10], "big")
        low = bits & (1 << 62) - 1
        return str(uuid.UUID(int=self._milliseconds << 80 | 0x7 << 76 | (bits >> 68) << 64 | 0x2 << 62 | low))


def make_demo(folder: Path, *, progress: Progress = SILENT) -> tuple[Path, ExportReport]:
    """Build the sample project and its dataset in a folder; gives the project's path and what was exported.

    A sample project that somebody has worked in since it was built is kept, and exported as it is.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_problem(error, say("“{folder}” cannot be made", folder=folder)) from error
    path = folder / PROJECT
    if os.path.lexists(path) and _untouched(path):
        path.unlink()
    if not os.path.lexists(path):
        build_demo(path, progress=progress)
    with open_project(path, read_only=True) as project:
        return path, export_dataset(project, folder / DATASET, progress=progress)


def _untouched(path: Path) -> bool:
    with open_project(path) as project:
        if project.read_only:
            raise FileProblem(say("The demo cannot be built again. {read_only}", read_only=project.read_only))
        return project.setting(_UNTOUCHED) in (_UNFINISHED, _last_entry(project))


def _last_entry(project: Project) -> str:
    return str(next((entry.key for entry in project.history(1)), 0))


def build_demo(path: Path, *, progress: Progress = SILENT) -> None:
    """Make the sample project: all seed articles, the registry, and the annotations that there are.

    Raises `ProjectExists` or `FileProblem`.
    """
    seeds = seeds_folder()
    articles = sorted((seeds / "articles").glob("*.txt"))
    annotated = [
        read_seed(file)
        for file in sorted((seeds / "annotations").glob("*.toml"))
        if file.name != "registry.toml"
    ]
    progress.start(len(articles) + len(annotated), say("Building the sample project"))
    ids = _Ids()
    create_project(path).close()
    try:
        with open_project(path) as project:
            project.remember(_UNTOUCHED, _UNFINISHED)
            by_file = _add_articles(project, articles, ids, progress)
            actors, topics = _add_registry(project, seeds, ids)
        for seed in annotated:
            with open_project(path, annotator=seed.annotator) as project:
                _annotate(project, by_file, seed, actors, topics, ids)
            advance(progress)
        with open_project(path) as project:
            project.remember(_UNTOUCHED, _last_entry(project))
    except BaseException:
        for side in ("", "-wal", "-shm", "-journal"):  # a full disk keeps SQLite from folding its log in
            with suppress(OSError):
                path.with_name(path.name + side).unlink()
        raise


def _add_articles(project: Project, files: Iterable[Path], ids: _Ids, progress: Progress) -> dict[str, str]:
    """The articles' ids by file name."""
    by_file: dict[str, str] = {}
    with project.importing("Sample articles") as work, work.batch():
        for file in files:
            draft = read_articles(Source(file.name, read_bytes(file))).drafts[0]
            article = msgspec.structs.replace(draft.article, id=ids.of("article", file.stem))
            work.add_articles([article])
            by_file[file.name] = article.id
            advance(progress)
    return by_file


def _add_registry(project: Project, seeds: Path, ids: _Ids) -> tuple[dict[str, str], dict[str, str]]:
    """The ids of actors and of topics by name."""
    actors, topics = read_registry(seeds)
    with project.step("Add the sample registry"):
        return (
            {
                actor.name: project.add_actor(
                    *(actor.name, actor.kind),
                    aliases=actor.aliases,
                    description=actor.description,
                    uuid=ids.of("actor", actor.name),
                ).id
                for actor in actors
            },
            {
                topic.name: project.add_topic(
                    topic.name, description=topic.description, uuid=ids.of("topic", topic.name)
                ).id
                for topic in topics
            },
        )


def _annotate(
    project: Project,
    by_file: dict[str, str],
    seed: SeedFile,
    actors: dict[str, str],
    topics: dict[str, str],
    ids: _Ids,
) -> None:
    try:
        article = by_file[seed.article]
        text = project.text(article)
        made: dict[str, str] = {}
        with project.step("Annotate the sample article", article):
            for entry in seed.annotation:
                made[entry.key] = project.annotate(
                    *(article, entry.label, locate(text, entry.text, entry.occurrence)),
                    attributes=entry.values,
                    actors=[actors[name] for name in entry.actors],
                    topics=[topics[name] for name in entry.topics],
                    note=entry.note,
                    uuid=ids.of("annotation", seed.article, entry.key),
                ).id
            for link in seed.link:
                name = ids.of("link", seed.article, link.role, link.head, link.tail)
                project.link(link.role, made[link.head], made[link.tail], uuid=name)
            if seed.complete:
                project.finish(article, seed.complete)
    except _MISFITS as error:
        said = str(error).rstrip(".")
        raise FileProblem(
            say("The sample annotations of “{article}” do not fit: {said}.", article=seed.article, said=said)
        ) from error
