"""What the commands share that work without a window: their options, opening projects, and progress."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from pullquote.cli_terminal import complain
from pullquote.errors import ProjectReadOnly
from pullquote.project import FIRST_ANNOTATOR, Project, open_project
from pullquote.project.creation import existing_path

__all__ = ["AnnotatorName", "AsJson", "Bar", "ProjectPath", "readable", "warn_of_place", "writable"]

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
