"""A text to be corrected: it is kept here, and Qt's document only shows it.

Qt changes characters on the way in, so the document is never read as a whole: what is typed is taken from it, and all
else is what was stored. The text is kept as UTF-16, so that Qt's positions are places in it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.panels.context_delegate import is_right_to_left
from pullquote.text import DisplayMap, freeze

__all__ = ["TextEditor"]

_KEPT = QTextCursor.MoveMode.KeepAnchor


@dataclass(slots=True)
class _Edit:
    """At a unit, the old ones gave way to the new ones."""

    start: int
    old: bytes
    new: bytes

    def takes_in(self, later: "_Edit") -> bool:
        """Whether one step back takes back a later edit, too: a word that is typed, or letters deleted one by one."""
        if not (self.old or later.old) and later.start == self.start + _count(self.new):
            return _text(later.new[-2:]).isspace() or not _text(self.new[-2:]).isspace()
        return not (self.new or later.new) and later.start + _count(later.old) == self.start

    def merged(self, later: "_Edit") -> "_Edit":
        return _Edit(min(self.start, later.start), later.old + self.old, self.new + later.new)


class TextEditor(QPlainTextEdit):
    """Edits an article's text; offsets are in code points of `text`, end-exclusive."""

    changed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("field", True)
        self.setFont(theme.font(theme.EXCERPT))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # Qt would bring back what it had made of the characters
        self._original = _units(text)
        self._stored = bytearray(self._original)
        self._done: list[_Edit] = []
        self._undone: list[_Edit] = []
        self._is_ours = False
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each paragraph has its own
        if is_right_to_left(text):  # Qt has one side for all
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)
        self.setPlainText(_shown(text))
        self.document().contentsChange.connect(self._follow)

    @property
    def text(self) -> str:
        """The corrected text."""
        return _text(self._stored)

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the text that it was begun with."""
        return self._stored != self._original

    # Places

    @property
    def selected(self) -> tuple[int, int]:
        """The selected words, or the caret twice."""
        cursor = self.textCursor()
        return self._offset(cursor.selectionStart()), self._offset(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select words and bring them in sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._position(start))
        cursor.setPosition(self._position(end), _KEPT)
        self.setTextCursor(cursor)
        self.centerCursor()

    def _offset(self, position: int) -> int:
        return len(_text(self._stored[: 2 * position]))

    def _position(self, offset: int) -> int:
        return _count(_units(self.text[:offset]))

    # Edits

    def replace(self, start: int, end: int, text: str) -> None:
        """Put other words in the place of some; undo takes them back."""
        first, last = self._position(start), self._position(end)
        self._put(first, last, text)

    def _put(self, first: int, last: int, text: str) -> None:
        edit = _Edit(first, bytes(self._stored[2 * first : 2 * last]), _units(text))
        if edit.old != edit.new:
            self._done.append(edit)
            self._undone.clear()
            self._show(edit)

    def _show(self, edit: _Edit) -> None:
        """Make an edit in what is stored and in what is shown; the caret is behind it."""
        cursor = self.textCursor()
        cursor.setPosition(edit.start)
        cursor.setPosition(edit.start + _count(edit.old), _KEPT)
        self._store(edit)
        self._is_ours = True
        cursor.insertText(_shown(_text(edit.new)))
        self._is_ours = False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.changed.emit()

    def _store(self, edit: _Edit) -> None:
        self._stored[2 * edit.start : 2 * (edit.start + _count(edit.old))] = edit.new

    @Slot(int, int, int)
    def _follow(self, start: int, removed: int, added: int) -> None:
        """Take in what Qt has changed in its document; where it shows what it showed, what is stored stays."""
        if self._is_ours:
            return
        # Qt may count the break after the last paragraph, which is not one of the text.
        added = min(added, self.document().characterCount() - 1 - start)
        old = bytes(self._stored[2 * start : 2 * (start + removed)])
        before, after = _units(_shown(_text(old))), _units(self._read(start, added))
        same, most = 0, min(len(before), len(after))
        while same < most and before[same : same + 2] == after[same : same + 2]:
            same += 2
        most -= same
        behind = 0
        while (
            behind < most
            and before[-behind - 2 : len(before) - behind] == after[-behind - 2 : len(after) - behind]
        ):
            behind += 2
        edit = _Edit(start + same // 2, old[same : len(old) - behind], after[same : len(after) - behind])
        if edit.old == edit.new:
            return
        self._store(edit)
        if self._done and not self._undone and self._done[-1].takes_in(edit):
            self._done[-1] = self._done[-1].merged(edit)
        else:
            self._done.append(edit)
        self._undone.clear()
        self.changed.emit()

    def _read(self, start: int, count: int) -> str:
        """What was typed; a paragraph ends with U+2029 in Qt."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + count, _KEPT)
        return cursor.selectedText().replace("\u2029", "\n")

    @Slot()
    def undo(self) -> None:
        """Take the last edit back."""
        if self._done:
            edit = self._done.pop()
            self._undone.append(edit)
            self._show(_Edit(edit.start, edit.new, edit.old))

    @Slot()
    def redo(self) -> None:
        """Make the edit again that was undone last."""
        if self._undone:
            edit = self._undone.pop()
            self._done.append(edit)
            self._show(edit)

    # Clipboard and drag: words come from what is stored, and go there as they are

    def copy(self) -> None:
        """Copy; the clipboard makes its own data, as data of ours may outlive the interpreter."""
        if words := self._selected_words():
            QGuiApplication.clipboard().setText(words)

    def cut(self) -> None:
        """Copy, then delete."""
        self.copy()
        cursor = self.textCursor()
        if not self.isReadOnly():
            self._put(cursor.selectionStart(), cursor.selectionEnd(), "")

    def _selected_words(self) -> str:
        cursor = self.textCursor()
        return _text(self._stored[2 * cursor.selectionStart() : 2 * cursor.selectionEnd()])

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged."""
        data = QMimeData()
        data.setText(self._selected_words())
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted, as an import would freeze it."""
        cursor = self.textCursor()
        self._put(cursor.selectionStart(), cursor.selectionEnd(), freeze(source.text())[0])

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped; words of this text are moved, unless Ctrl is held."""
        at = self.cursorForPosition(event.position().toPoint()).position()
        words, cursor = freeze(event.mimeData().text())[0], self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        is_ours = event.source() in (self, self.viewport())
        if is_ours and event.dropAction() == Qt.DropAction.MoveAction:
            if not first <= at <= last:
                self._put(first, last, "")
                at -= last - first if at > last else 0
                self._put(at, at, words)
        else:
            self._put(at, at, words)
        event.acceptProposedAction()
        super().dragLeaveEvent(
            QDragLeaveEvent()
        )  # Qt lets go of the caret that it has shown under the pointer

    # Keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What Qt would do with its own copy of the text is done with what is stored."""
        keys = QKeySequence.StandardKey
        for key, act in (
            (keys.Undo, self.undo),
            (keys.Redo, self.redo),
            (keys.Copy, self.copy),
            (keys.Cut, self.cut),
        ):
            if event.matches(key):
                act()
                return
        if event.matches(keys.InsertLineSeparator) and not self.isReadOnly():
            cursor = self.textCursor()
            self._put(cursor.selectionStart(), cursor.selectionEnd(), "\n")
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu; Qt's has its own undo."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        keys, selects = QKeySequence.StandardKey, self.textCursor().hasSelection()
        for name, key, act, is_on in (
            (self.tr("Undo"), keys.Undo, self.undo, bool(self._done)),
            (self.tr("Redo"), keys.Redo, self.redo, bool(self._undone)),
            (self.tr("Cut"), keys.Cut, self.cut, selects and not self.isReadOnly()),
            (self.tr("Copy"), keys.Copy, self.copy, selects),
            (self.tr("Paste"), keys.Paste, self.paste, self.canPaste()),
            (self.tr("Select all"), keys.SelectAll, self.selectAll, True),
        ):
            action = menu.addAction(name, act)
            action.setShortcut(QKeySequence(key))
            action.setEnabled(is_on)
        menu.popup(event.globalPos())


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _text(units: bytes | bytearray) -> str:
    return units.decode("utf-16-le", "surrogatepass")


def _count(units: bytes) -> int:
    return len(units) // 2


def _shown(text: str) -> str:
    """The text for Qt, as long as it is in UTF-16: without soft breaks, and a frozen text has no CRLF."""
    return DisplayMap(text, soft=len(text)).text
