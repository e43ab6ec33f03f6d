"""The note of the selected annotation: saved when it is left, on Ctrl+Enter, or after a long pause."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from pullquote.desktop import theme
from pullquote.desktop.session import Session
from pullquote.desktop.theme import UI, Space
from pullquote.errors import UnknownId
from pullquote.project import Project
from pullquote.records import Annotation

__all__ = ["NoteField", "keep_note", "raw_text"]

PAUSE = 5000
"""Milliseconds without a key after which a note is saved though it has not been left."""

_MOST_LINES = 8


class NoteField(QPlainTextEdit):
    """A field that grows with its text. One visit is one step, unless the writer pauses."""

    done = Signal()  # Ctrl+Enter

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._owner = ""
        self.setProperty("field", True)
        self.setPlaceholderText(self.tr("Add a note"))
        self.setAccessibleName(self.tr("Note"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setReadOnly(bool(session.project.read_only))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._typed)

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show an annotation's note, after keeping what was typed for the one before."""
        owner = annotation.id if annotation else ""
        if owner != self._owner:
            self.commit()
            self._owner = owner
            self._show(annotation.note if annotation else "")
        elif annotation and not self.document().isModified() and annotation.note != self.text:
            self._show(annotation.note)

    def _show(self, note: str) -> None:
        self.setPlainText(note)
        self.document().setModified(False)
        self._pause.stop()

    @property
    def text(self) -> str:
        """What is in the field."""
        return raw_text(self)

    @Slot()
    def commit(self) -> None:
        """Save what was typed; nothing when nothing was."""
        self._pause.stop()
        if not self._owner or not self.document().isModified():
            return
        self.document().setModified(False)
        keep_note(self._session, self._owner, self.text.rstrip())

    @Slot()
    def _typed(self) -> None:
        fits = self.document().size().height() <= _MOST_LINES
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else needed)
        self.updateGeometry()
        if self.document().isModified():
            self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is wanted here, or the window's action with this key would take it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _ends(event):
            self.commit()
            self.done.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        lines = min(_MOST_LINES, max(1, int(self.document().size().height())))
        height = lines * theme.line_height(UI) + 2 * theme.px(Space.SMALL) + 2
        return QSize(theme.px(120), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), self.sizeHint().height())


def keep_note(session: Session, annotation: str, note: str) -> None:
    """Save the note of an annotation."""

    def edit(project: Project) -> None:
        try:
            project.change_annotation(annotation, note=note)
        except UnknownId:  # deleted meanwhile, and its note with it
            return

    session.perform(edit)


def raw_text(field: QPlainTextEdit) -> str:
    """What is in a field; `toPlainText` would lose no-break spaces."""
    return field.document().toRawText().replace("\u2029", "\n")


def _ends(event: QKeyEvent) -> bool:
    """Ctrl+Enter."""
    is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_return and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
