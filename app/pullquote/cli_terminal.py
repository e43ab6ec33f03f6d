"""What all commands share: opening projects, progress, results and complaints."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from pullquote.errors import ProjectReadOnly
from pullquote.project import FIRST_ANNOTATOR, Project, open_project
from pullquote.project.creation import project_path

__all__ = [
    "USER_ERROR",
    "AnnotatorName",
    "AsJson",
    "Bar",
    "ProjectPath",
    "complain",
    "counted",
    "existing_path",
    "listed",
    "readable",
    "say",
    "warn_of_place",
    "writable",
]

USER_ERROR = 2

_LISTED = 20
"""So many lines of one kind are printed; the rest is a number. `--json` has them all."""

# `readable=False` everywhere: whether a path can be read is found out, and said in a sentence, by who reads it.
ProjectPath = Annotated[
    Path, typer.Argument(metavar="PROJECT", help="A project file (.pullquote).", readable=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
AnnotatorName = Annotated[
    str, typer.Option("--annotator", metavar="NAME", help="Who works on the project: a pseudonym.")
]


@contextmanager
def readable(path: Path, annotator: str = FIRST_ANNOTATOR) -> Iterator[Project]:
    """A project that is open for reading."""
    with open_project(existing_path(path), annotator=annotator, read_only=True) as project:
        warn_of_place(project)
        yield project


@contextmanager
def writable(path: Path, annotator: str) -> Iterator[Project]:
    """A project that is open for writing; raises `ProjectReadOnly`."""
    with open_project(existing_path(path), annotator=annotator) as project:
        warn_of_place(project)
        if project.read_only:
            raise ProjectReadOnly(f"Nothing can be changed: {project.read_only}")
        yield project


def existing_path(path: Path) -> Path:
    """A path as given or, as `new` makes it, with the ending that was left out."""
    return path if os.path.lexists(path) else project_path(path)


def warn_of_place(project: Project) -> None:
    """Say when the project's folder is not a safe place."""
    if project.location_warning:
        complain(f"Warning: {project.location_warning}")


class Bar:
    """Progress on standard error, when that is a terminal.

    Inside its block, being told to end (`kill`, a closed terminal) is an exception, as Ctrl+C is: what is
    half done is taken back.
    """

    cancelled = False

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bars = Bars(
            TextColumn("{task.description}"),
            *(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bars.add_task("", total=None, visible=False)
        self._ends = [
            end
            for name in ("SIGTERM", "SIGHUP")  # Windows has no SIGHUP, and `nohup` ignores it
            if (end := getattr(signal, name, None)) and signal.getsignal(end) is signal.SIG_DFL
        ]

    def __enter__(self) -> "Bar":
        for end in self._ends:
            signal.signal(end, lambda number, _: sys.exit(128 + number))
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()
        for end in self._ends:
            signal.signal(end, signal.SIG_DFL)

    def start(self, total: int, what: str) -> None:
        """A stage of so many steps begins."""
        self._bars.reset(self._task, total=total, description=what, visible=True)

    def advance(self, steps: int) -> None:
        """So many steps are done."""
        self._bars.advance(self._task, steps)


def say(content: Any, as_json: bool, *lines: str) -> None:
    """Print a command's result: as JSON, or as lines for people."""
    if as_json:
        encoded = msgspec.json.encode(content)
        print(msgspec.json.format(encoded, indent=2).decode())  # noqa: T201
    else:
        print("\n".join(lines))  # noqa: T201


def complain(sentence: str) -> None:
    """Print a warning or an error."""
    print(sentence, file=sys.stderr)  # noqa: T201


def listed(lines: list[str], what: str) -> Iterator[str]:
    """The first of many lines, and how many more there are."""
    yield from lines[:_LISTED]
    if len(lines) > _LISTED:
        yield f"  … and {len(lines) - _LISTED:,} more {what}."


def counted(count: int, what: str) -> str:
    """A number with its noun: “1 article”, “1,204 articles”."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"
