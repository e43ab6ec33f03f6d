"""How long work tells how far it is, and how it is stopped."""

from typing import Protocol

from pullquote.errors import Cancelled
from pullquote.wording import say

__all__ = ["SILENT", "Progress", "advance"]


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
