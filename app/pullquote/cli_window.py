"""How a command opens the window."""

import gc
import importlib
from pathlib import Path
from typing import Any

from pullquote.errors import PullquoteError

__all__ = ["desktop", "show_window"]


def desktop(module: str) -> Any:
    """A module of the desktop, by name: importing it from here would make every command load Qt."""
    return importlib.import_module(f"pullquote.desktop.{module}")


def show_window(project: Path | None, annotator: str | None = None) -> int:
    """Open the window; returns the exit status. Raises `PullquoteError` where there can be none."""
    # What a start makes stays until the end: looking through it for garbage takes a tenth of the time.
    gc.disable()
    if problem := desktop("start_check").start_problem():
        raise PullquoteError(problem)
    try:
        application = desktop("app")
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        raise PullquoteError(
            f"Pullquote cannot open a window because Qt cannot be loaded ({error})."
        ) from error
    if project is not None:
        from pullquote.project.creation import existing_path  # the start page comes sooner without it

        project = existing_path(project)
    status: int = application.run(project, annotator)
    return status
