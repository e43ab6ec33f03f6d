"""What both hands need: what is on screen, and a witness of the events that they send."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from pullquote.desktop.window import MainWindow

__all__ = ["Hands", "Witness"]


class Hands:
    """A user at the window, who reads what it shows and answers with events."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def workspace(self):
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def page(self):
        return self.workspace.page

    @property
    def inspector(self):
        return self.workspace.inspector

    @property
    def article(self) -> str:
        """The title of the current row of the article list."""
        return str(self.workspace.articles.list.currentIndex().data())

    @property
    def is_finished(self) -> bool:
        """Whether the bar over the page offers to open the article again."""
        return self.workspace.label_bar._finished

    @property
    def chosen(self) -> tuple[str, str]:
        """Label and words of the selected annotation, which page, inspector and table show."""
        session = self.workspace.session
        selected = session.annotations.get(session.selected)
        return (session.codebook.labels_by_id[selected.label].name, selected.words) if selected else ("", "")

    def find_words(self, words: str) -> tuple[int, int]:
        """Where the reader sees some words."""
        start = self.page.text.index(words)
        return start, start + len(words)

    def come_back(self) -> None:
        """After a dialog; offscreen, no window manager makes the window active again."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def settle(self) -> None:
        """Wait for what the last event has begun, as somebody at a screen does."""
        QApplication.processEvents()
        self.qtbot.waitUntil(
            lambda: not self.window.is_fresh and not self.window.background.busy, timeout=9000
        )
        if self.window.workspace is not None:
            self.qtbot.waitUntil(lambda: not self.workspace.undecided.busy, timeout=9000)


class Witness(QObject):
    """Sees which kinds of events the whole application gets: of the mouse, and keys outside of text boxes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched.isWidgetType():
            if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self.seen.add("mouse")
            # A key that is a shortcut comes as nothing else.
            elif event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                self.seen.add("typing" if _is_box(watched) else "key")
        return False


def _is_box(widget: QObject) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()
