"""Under the page: where the words of an annotation stand elsewhere, each in its context, to be tagged all at once."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from pullquote.boundaries import paragraph_at
from pullquote.desktop import theme
from pullquote.desktop.panels.context_delegate import PLACE, ContextDelegate, InContext
from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging.occurrences import Sought, places, sought
from pullquote.desktop.tagging.words import bare
from pullquote.desktop.theme import UI, Line, Space, Theme
from pullquote.desktop.widgets.key_button import KeyButton
from pullquote.project import Project
from pullquote.records import Annotation
from pullquote.wording import plural, say

__all__ = ["OccurrencesPanel"]

_MOST_ROWS = 6
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
"""Around words of any direction, so that the sentence keeps its own."""
_CONTEXT = 80
"""Code points shown of what is before and after the words."""


class OccurrencesPanel(QWidget):
    """Hidden until `open`. Space takes a place in or out, Enter tags those that are in, Esc tags none."""

    def __init__(self, session: Session, page: ReadingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._wanted: Sought | None = None
        self._choice: dict[tuple[int, int], bool] = {}
        """What the analyst has decided on a place, whatever is doubtful in itself."""
        self.setAccessibleName(self.tr("Other occurrences"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

        self._title = QLabel(self)
        self._title.setFont(theme.font(UI, strong=True))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.short = QCheckBox(self)
        self.tag = KeyButton("Enter", self.tr("Tag"), self, key_last=True, framed=True)
        self.cancel = KeyButton("Esc", self.tr("Cancel"), self, key_last=True)
        self._rows = QStandardItemModel(self)
        self.list = _Contexts(self)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(ContextDelegate(self.list))

        head = QHBoxLayout()
        head.setContentsMargins(theme.px(Space.MEDIUM), 0, theme.px(Space.MEDIUM), 0)
        head.setSpacing(theme.px(Space.SMALL))
        head.addWidget(self._title)
        head.addSpacing(theme.px(Space.SMALL))
        head.addWidget(self.short)
        head.addStretch(1)
        head.addWidget(self.tag)
        head.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Line.HAIR + theme.px(Space.TINY), 0, theme.px(Space.TINY))
        column.setSpacing(theme.px(Space.TINY))
        column.addLayout(head)
        column.addWidget(self.list)

        self.short.toggled.connect(self._refresh)
        self.tag.clicked.connect(self._tag)
        self.cancel.clicked.connect(self.close_panel)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self._rows.itemChanged.connect(self._keep_choice)
        session.article_opened.connect(self.close_panel)
        session.changed.connect(self._refresh)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Show where the words that are selected, or at the caret, stand elsewhere; or say that they do not."""
        if self._session.project.read_only:
            self._session.told.emit(self._session.project.read_only)
            return
        wanted = sought(self._session, self._page)
        if wanted is None:
            self._session.told.emit(
                self.tr("Put the caret on a name, or select words that are not interrupted.")
            )
            return
        if not places(self._session, wanted, with_surname=bool(wanted.surname)):
            self._session.told.emit(
                self.tr("“{words}” stands nowhere else in this article untagged.").format(
                    words=bare(wanted.words)
                )
            )
            return
        self._wanted, self._choice = wanted, {}
        self.short.blockSignals(True)
        self.short.setChecked(False)
        self.short.blockSignals(False)
        self.short.setText(self.tr("Also “{surname}”").format(surname=wanted.surname.replace("&", "&&")))
        self.short.setVisible(bool(wanted.surname))
        self.show()
        self._refresh()
        (self.list if self._rows.rowCount() else self.short).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_panel(self) -> None:
        """Hide the panel and tag nothing."""
        if self._wanted is None:
            return
        self._wanted = None
        self._page.set_find_hits((), None)
        had_focus = self.isAncestorOf(self.window().focusWidget() or self._page)
        self.hide()
        if had_focus:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> list[tuple[int, int]]:
        """The places that are to be tagged."""
        rows = (self._rows.item(row) for row in range(self._rows.rowCount()))
        return [row.data(PLACE).span for row in rows if row.checkState() == Qt.CheckState.Checked]

    @Slot()
    def _refresh(self) -> None:
        """Look for the places again: the article's annotations or what is asked for may have changed."""
        wanted = self._wanted
        if wanted is None:
            return
        current = self.list.currentIndex().row()
        self._rows.blockSignals(True)
        self._rows.clear()
        for place in places(self._session, wanted, with_surname=self.short.isChecked()):
            context = _in_context(self._session.text, place.span)
            row = QStandardItem(f"{context.before}{context.words}{context.after}")
            row.setData(context, PLACE)
            row.setEditable(False)
            row.setCheckable(True)
            is_in = self._choice.get(place.span, not place.is_doubtful)
            row.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            self._rows.appendRow(row)
        self._rows.blockSignals(False)
        self._rows.layoutChanged.emit()
        count = self._rows.rowCount()
        if count:
            self.list.setCurrentIndex(self._rows.index(min(max(0, current), count - 1), 0))
        self._say()
        self.list.fit(min(count, _MOST_ROWS))
        self._show_current()

    @Slot(QStandardItem)
    def _keep_choice(self, row: QStandardItem) -> None:
        self._choice[row.data(PLACE).span] = row.checkState() == Qt.CheckState.Checked
        self._say()

    def _say(self) -> None:
        wanted, count = self._wanted, self._rows.rowCount()
        if wanted is None:
            return
        self._title.setText(
            plural(
                "“{words}”: 1 place not tagged as {label}",
                "“{words}”: {count} places not tagged as {label}",
                count,
                words=f"{_ISOLATE}{bare(wanted.words)}{_END_ISOLATE}",
                label=wanted.label.name,
            )
        )
        chosen = len(self.chosen)
        self.tag.setText(say("Tag {count}", count=chosen))
        self.tag.setAccessibleName(self.tag.text())
        self.tag.setEnabled(chosen > 0)

    @Slot()
    def _show_current(self) -> None:
        if self._wanted is not None:
            rows = [self._rows.item(row).data(PLACE).span for row in range(self._rows.rowCount())]
            at = self.list.currentIndex().row()
            self._page.set_find_hits(rows, at if at >= 0 else None)

    @Slot()
    def _tag(self) -> None:
        wanted, chosen, article = self._wanted, self.chosen, self._session.article
        if wanted is None or not chosen:
            return

        def edit(project: Project) -> list[Annotation]:
            return project.tag_occurrences(
                article, wanted.label.id, chosen, attributes=wanted.attributes, actors=wanted.actors
            )

        def done(made: list[Annotation]) -> None:
            self._session.told.emit(
                plural(
                    "1 place tagged as {label}.",
                    "{count} places tagged as {label}; undo takes all of them back.",
                    len(made),
                    label=wanted.label.name,
                )
            )

        self.close_panel()
        self._session.perform(edit, done=done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tag()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tones = Theme.current().tones
        painter = QPainter(self)
        painter.fillRect(self.rect(), tones.panel)
        painter.fillRect(0, 0, self.width(), Line.HAIR, tones.line)


class _Contexts(QListView):
    """The list of places: as high as its rows, up to six."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Places"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shown = 0

    def fit(self, rows: int) -> None:
        """Be as high as so many rows."""
        self._shown = rows
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(
            super().sizeHint().width(), self._shown * theme.px(theme.CONTROL) + 2 * self.frameWidth()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # they are the panel's
        else:
            super().keyPressEvent(event)


def _in_context(text: str, span: tuple[int, int]) -> InContext:
    low, high = paragraph_at(text, span[0])
    start, end = max(low, span[0] - _CONTEXT), min(max(high, span[1]), span[1] + _CONTEXT)
    # A line break or a tab would break the row.
    before, words, after = (
        "".join(" " if character.isspace() else character for character in text[first:last])
        for first, last in ((start, span[0]), span, (span[1], end))
    )
    return InContext(span, before, words, after)
