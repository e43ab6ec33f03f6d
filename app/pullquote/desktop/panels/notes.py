"""The notes: what the analyst has written beside annotations, to be read through, found and corrected."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.panels.note_field import raw_text
from pullquote.desktop.panels.notes_model import NotesModel
from pullquote.desktop.panels.panel_list import Index, PanelList, RowDelegate, draw
from pullquote.desktop.panels.step_words import Place
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, UI, Space, Theme, Tones
from pullquote.desktop.widgets.chip import chip_size, paint_chip
from pullquote.desktop.widgets.list_or_sentence import ListOrSentence
from pullquote.records import Note
from pullquote.wording import plural, say

__all__ = ["NotesPanel"]

_CHIP, _WORDS = 30, 0.42
_LINES = 3
"""How many lines the field in the list shows."""


class NotesPanel(TabPanel):
    """A row a note: chip, words, note. A click selects the annotation, Enter goes to it, F2 edits the note."""

    place_requested = Signal(object, bool)  # Place, and whether to go on on the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Notes"), self.tr("In the notes and in the words of their annotations"), parent
        )
        self.setObjectName("notes")
        self._session = session
        self.model = NotesModel(session, self)
        self.list = PanelList(self.tr("Notes"), self)
        self.list.setItemDelegate(_Delegate(session, self.list))
        self.list.setModel(self.model)
        self._pages = ListOrSentence(self.list)
        self.setLayout(self._pages)
        self.setFocusProxy(self.list)

        self._everywhere = self.tools.add_switch(self.tr("Whole project"), self._narrow)
        self.tools.words_changed.connect(self._narrow)
        self.tools.cleared.connect(self._show_all)
        self.tools.left.connect(self.list.go_to_rows)
        self.list.clicked.connect(self._select)
        self.list.jump_requested.connect(self._jump)
        self.list.escape_pressed.connect(self.leave_requested)
        self.list.words_wanted.connect(self.tools.open_words)
        self.list.all_wanted.connect(self.tools.clear)
        self.model.about_to_reload.connect(self.list.commit)
        self.model.counts_changed.connect(self._show_counts)
        session.selection_changed.connect(self._follow_selection)
        self._show_counts()

    @Slot(str)
    @Slot(bool)
    def _narrow(self, _changed: object = None) -> None:
        everywhere = self._everywhere.isChecked()
        self.model.show_only(self.tools.words.text(), everywhere=everywhere)
        self.tools.show_state([self._everywhere.text()] if everywhere else [])
        self._show_counts()

    @Slot()
    def _show_all(self) -> None:
        self._everywhere.setChecked(False)

    @Slot()
    def _show_counts(self) -> None:
        here, number = self.model.here, self.locale().toString
        shown = len(self.model.notes)
        if self.tools.is_filtering:
            text = (
                say("{count} notes or more", count=shown)
                if self.model.has_more
                else plural("1 note", "{count} notes", shown)
            )
        else:
            text = plural("1 note", "{count} notes", here)
        self.set_count(text if here or shown else "", number(here) if here else "")
        if not self._session.article and not self._everywhere.isChecked():
            nothing = self.tr("No article is open.")
        elif self.tools.words.text().strip():
            nothing = self.tr("No note has these words.")
        elif self._session.project.read_only:
            nothing = self.tr("No notes yet.")
        else:
            nothing = self.tr("No notes yet. Select an annotation and press W.")
        self._pages.show_rows(bool(shown), nothing)

    # The current row and the selection

    @Slot()
    def _follow_selection(self) -> None:
        row = self.model.row_of(self._session.selected) if self._session.selected else -1
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.list.clearSelection()

    @Slot(QModelIndex)
    def _select(self, index: QModelIndex) -> None:
        self._go(index, onto_page=False)

    @Slot(QModelIndex)
    def _jump(self, index: QModelIndex) -> None:
        self._go(index, onto_page=True)

    def _go(self, index: QModelIndex, *, onto_page: bool) -> None:
        note = self.model.note(index)
        if note is not None:
            self.place_requested.emit(Place(note.place[0], note.annotation, note.place[1]), onto_page)


class _Delegate(RowDelegate):
    """The label's chip, the words in the reading face, the note."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def paint_row(self, painter: QPainter, rect: QRect, row: object, tones: Tones, *, selected: bool) -> None:
        if not isinstance(row, Note):
            return
        direction = painter.layoutDirection()
        words, note = (QStyle.visualRect(direction, rect, part) for part in _columns(rect))
        label = self._session.codebook.labels_by_id.get(row.label)
        if label is not None:
            current = Theme.current()
            chip = QRect(rect.topLeft(), chip_size(label.key))
            chip.moveTop(rect.center().y() - chip.height() // 2)
            chip = QStyle.visualRect(direction, rect, chip)
            paint_chip(painter, chip, label.key, "", current.label_colour(label), current.chip(label))
        painter.setFont(theme.font(CELL))
        painter.setPen(tones.text)
        draw(painter, words, row.words)
        painter.setFont(theme.font(UI))
        painter.setPen(tones.text if selected else tones.text2)
        draw(painter, note, row.note)

    # Editing in place

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        field = QPlainTextEdit(parent)
        field.setProperty("field", True)
        field.setAccessibleName(self.tr("Note. Enter keeps it, Shift+Enter begins a line"))
        field.setTabChangesFocus(True)
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Over the note, and as many rows below as there is room for, or above."""
        pad = theme.px(Space.MEDIUM)
        row = QRect(option.rect)
        _, note = _columns(row.adjusted(pad, 0, -pad, 0))
        place = QStyle.visualRect(option.direction, row, note.adjusted(-pad, 0, 0, 0))
        place.setHeight(_LINES * theme.line_height(UI) + 2 * theme.px(Space.SMALL))
        viewport = editor.parentWidget()
        room = viewport.height() if viewport is not None else place.bottom()
        place.moveTop(max(0, min(place.top(), room - place.height())))
        editor.setGeometry(place)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit) and not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.document().setModified(False)
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit) and editor.document().isModified():
            editor.document().setModified(False)
            model.setData(index, raw_text(editor).rstrip())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter keeps the note; with Shift it begins a line."""
        if (
            isinstance(editor, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                editor.insertPlainText("\n")
            else:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)


def _columns(rect: QRect) -> tuple[QRect, QRect]:
    """Where the words and the note stand beside the chip."""
    chip, gap = theme.px(_CHIP), theme.px(Space.MEDIUM)
    words = QRect(rect.left() + chip, rect.top(), round((rect.width() - chip) * _WORDS), rect.height())
    left = words.right() + 1 + gap
    return words, QRect(left, rect.top(), rect.right() + 1 - left, rect.height())
