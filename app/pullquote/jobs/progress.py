"""How long work tells how far it is, and how it is stopped."""

from typing import Protocol

from pullquote.errors import Cancelled
from pullquote.wording import say

__all__ = ["SILENT", "Counting", "Progress", "advance"]


class Progress(Protocol):
    """What a progress bar, a dialog or a test gives to a job. It is called in the job's own thread."""

    @property
    def cancelled(self) -> bool:
        """Whether the user wants the job to stop."""

    def start(self, total: int, what: str) -> None:
        """A stage of `total` steps begins; `what` names it, as in “Reading files”."""

    def advance(self, steps: int) -> None:
        """So many steps more are done."""


class Silent:
    """Progress that nobody watches."""

    cancelled = False

    def start(self, total: int, what: str) -> None:
        """Nobody is told."""

    def advance(self, steps: int) -> None:
        """Nobody is told."""


SILENT: Progress = Silent()


def advance(progress: Progress, steps: int = 1) -> None:
    """Tell that steps are done; raises `Cancelled` when the job shall stop."""
    progress.advance(steps)
    if progress.cancelled:
        raise Cancelled(say("Cancelled. Nothing was changed."))


class Counting:
    """Tells a progress what a project's own long work tells: how many of how many are done."""

    def __init__(self, progress: Progress, what: str) -> None:
        self._progress, self._what = progress, what
        self._total, self._done = 0, 0

    def __call__(self, done: int, total: int) -> None:
        if total != self._total:
            self._total, self._done = total, 0
            self._progress.start(total, self._what)
        steps, self._done = done - self._done, done
        advance(self._progress, steps)
