"""Each step of the journal, said to a screen reader when it is made: the eye sees it on the page."""

from PySide6.QtCore import QObject, Slot

from pullquote.desktop.announcing import announce
from pullquote.desktop.session import Session

__all__ = ["SpokenSteps"]


class SpokenSteps(QObject):
    """Says what was done. What was undone or redone, the status bar says."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent
        last = session.project.next_undo()
        self._newest = last.key if last is not None else 0
        session.changed.connect(self._say)

    @Slot()
    def _say(self) -> None:
        step = self._session.project.next_undo()
        if step is not None and step.key > self._newest:
            self._newest = step.key
            announce(self._window, self.tr("Done: {step}").format(step=step.name))
