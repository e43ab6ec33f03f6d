"""What is asked before a project is closed: whether work may stop, and whether what is not saved may be lost."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pullquote.desktop.ask import ask
from pullquote.desktop.background import Background
from pullquote.wording import say

if TYPE_CHECKING:
    from pullquote.desktop.session import Session

__all__ = ["may_close"]


def may_close(window: QWidget, session: "Session", background: Background) -> bool:
    """Whether the project may be closed; what is not saved is tried once more before anybody is asked."""
    running = background.current
    if running is not None and not ask.confirm(
        window,
        say("{work} is still running", work=running.name),
        say("It stops when the project is closed, and nothing of it is kept."),
        say("Stop and close"),
    ):
        return False
    session.retry_now()
    return not session.unsaved or ask.confirm(
        window,
        say("Not everything is saved"),
        say(
            "{why} What is not saved is lost when the project is closed; you can save a copy instead.",
            why=session.problem,
        ),
        say("Close without saving"),
        danger=True,
    )
