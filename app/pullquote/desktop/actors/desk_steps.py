"""Undo in a desk: what was done there, the last step first, and nothing from before it was opened."""

from pullquote.desktop.session import Session
from pullquote.wording import say

__all__ = ["DeskSteps"]


class DeskSteps:
    """The steps that were made since a desk was opened."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._before = self._last

    @property
    def _last(self) -> int:
        entry = self._session.project.next_undo()
        return entry.key if entry else 0

    def take_back(self) -> None:
        """Undo the last of them; says so when there is none."""
        if self._last > self._before:
            self._session.undo()
        else:
            self._session.told.emit(say("Nothing that was done here is left to undo."))
