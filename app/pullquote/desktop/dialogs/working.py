"""What is shown while work runs that everything else has to wait for: its name, how far it is, and Cancel."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog

__all__ = ["run_at_once"]

_PATIENCE = 300
"""Milliseconds for which the window may stand still: what is done by then needs no dialog."""


def run_at_once(
    background: Background,
    task: Task,
    parent: QWidget,
    succeeded: Callable[[Any], object],
    failed: Callable[[str], object],
) -> None:
    """Run a task that the user waits for; if it takes a moment, a dialog over the window says so.

    The dialog is gone when `succeeded` or `failed` is called, and for `succeeded` the task is no longer running.
    """
    dialog = _WorkingDialog(task, parent)
    task.failed.connect(failed)
    background.start(task)
    # At the end: what opens a project asks whether running work may stop.
    task.succeeded.connect(lambda result: task.ended.connect(partial(succeeded, result)))
    if not background.wait(_PATIENCE):
        dialog.open()


class _WorkingDialog(Dialog):
    """Stands over the window until its task has ended; Esc and Cancel ask the task to stop."""

    def __init__(self, task: Task, parent: QWidget) -> None:
        super().__init__(parent)
        self._task = task
        self.say(task.name)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(task.name)
        self._bar.setRange(0, 1)  # not 0: Qt moves a bar of unknown length to and fro
        self._bar.setTextVisible(False)
        self.body.addWidget(self._bar)
        self._cancel = self.add_cancel()
        task.advanced.connect(self._on_advanced)
        for end in (task.succeeded, task.failed, task.stopped):
            end.connect(self._close)

    @Slot(int, int, str)
    def _on_advanced(self, done: int, total: int, _what: str) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def reject(self) -> None:
        """Not closed yet: the task stops at its next step."""
        self._cancel.setEnabled(False)
        self._task.cancel()

    @Slot()
    def _close(self) -> None:
        self.accept()
        self.deleteLater()
