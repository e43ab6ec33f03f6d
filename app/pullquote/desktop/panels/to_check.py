"""What there is to check before an article is finished: where it is, and with one key put right or dismissed."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QWidget

from pullquote.desktop import theme
from pullquote.desktop.checking import Checking
from pullquote.desktop.panels.panel_list import PanelList, RowDelegate, draw
from pullquote.desktop.panels.step_words import Place
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.panels.to_check_model import Found, ToCheckModel
from pullquote.desktop.physical_keys import shortcut_by_place
from pullquote.desktop.session import Session
from pullquote.desktop.theme import CELL, SMALL, UI, Space, Theme, Tones
from pullquote.desktop.widgets.chip import chip_size, paint_chip
from pullquote.desktop.widgets.keycap import keycap_size, paint_keycap
from pullquote.desktop.widgets.list_or_sentence import ListOrSentence
from pullquote.jobs.lint_project import put_right
from pullquote.lint import CHECKS, Check, checks_of
from pullquote.wording import plural, say

__all__ = ["ToCheckPanel", "things_to_check"]

_FIX, _DISMISS, _DELETE = "F", "X", "Del"
_CHIP, _WORDS, _REMEDY = 30, 0.34, 0.26


def things_to_check(count: int) -> str:
    """A count of findings: “3 things to check”."""
    return plural("1 thing to check", "{count} things to check", count)


class ToCheckPanel(TabPanel):
    """A row a finding: chip, words, sentence, remedy. Enter goes there, F puts it right, X dismisses it.

    What has lost its words comes first: F places it on the words that are selected on the page, Del deletes it.
    """

    place_requested = Signal(object, bool)  # Place, and whether to go on on the page
    words_wanted = Signal(str, str)  # for an annotation without words: its article, its id

    def __init__(self, session: Session, checking: Checking, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("To check"),
            self.tr("In what there is to check and in the words that it is about"),
            parent,
        )
        self.setObjectName("to_check")
        self._session, self._checking = session, checking
        self.model = ToCheckModel(session, checking, self)
        self.list = _List(self.tr("To check"), self)
        self.list.setItemDelegate(_Delegate(session, self.list))
        self.list.setModel(self.model)
        self._pages = ListOrSentence(self.list)
        self.setLayout(self._pages)
        self.setFocusProxy(self.list)

        self._everywhere = self.tools.add_switch(self.tr("Whole project"), self._narrow)
        self._check = ""
        self.tools.add_choice(self.tr("Check"), self._checks, lambda: self._check, self._show_check)
        self.tools.words_changed.connect(self._narrow)
        self.tools.cleared.connect(self._show_all)
        self.tools.left.connect(self.list.go_to_rows)
        self.list.clicked.connect(self._select)
        self.list.jump_requested.connect(self._jump)
        self.list.escape_pressed.connect(self.leave_requested)
        self.list.words_wanted.connect(self.tools.open_words)
        self.list.all_wanted.connect(self.tools.clear)
        self.list.fix_wanted.connect(self.put_right)
        self.list.dismissal_wanted.connect(self.dismiss)
        self.list.deletion_wanted.connect(self.delete)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.model.counts_changed.connect(self._show_counts)
        self._show_counts()

    def show_everywhere(self) -> None:
        """Show what there is to check in the whole project."""
        self._everywhere.setChecked(True)

    # Filter

    @Slot(str)
    @Slot(bool)
    def _narrow(self, _changed: object = None) -> None:
        everywhere = self._everywhere.isChecked()
        self.model.show_only(self.tools.words.text(), self._check, everywhere=everywhere)
        names = [say(check.name) for check in CHECKS if check.id == self._check]
        self.tools.show_state([*([self._everywhere.text()] if everywhere else []), *names])
        self._show_counts()

    @property
    def _offered(self) -> tuple[Check, ...]:
        return checks_of(self._session.codebook)

    def _checks(self) -> list[tuple[str, object]]:
        return [(self.tr("All checks"), ""), *((say(each.name), each.id) for each in self._offered)]

    def _show_check(self, check: object) -> None:
        self._check = str(check)
        self._narrow()

    @Slot()
    def _show_all(self) -> None:
        self._check = ""
        self._everywhere.setChecked(False)
        self._narrow()

    @Slot()
    def _show_counts(self) -> None:
        here, shown = len(self._checking.findings), len(self.model.found)
        count = shown if self.tools.is_filtering else here
        self.set_count(things_to_check(count) if count else "", self.locale().toString(here) if here else "")
        if not self._session.article:
            nothing = self.tr("No article is open.")
        elif self.model.busy:
            nothing = self.tr("Checking…")
        elif self.tools.words.text().strip() or self._check:
            nothing = self.tr("Nothing to check fits the filter.")
        elif self.model.everywhere:
            nothing = self.tr("There is nothing to check in this project.")
        else:
            nothing = self.tr("There is nothing to check in this article.")
        self._pages.show_rows(bool(shown), nothing)

    # What is done with a finding

    @Slot(QModelIndex)
    def _select(self, index: QModelIndex) -> None:
        found = self.model.at(index)
        if (
            found is not None and not found.is_displaced
        ):  # that would let go of the words it is to be placed on
            self._go(index, onto_page=False)

    @Slot(QModelIndex)
    def _jump(self, index: QModelIndex) -> None:
        self._go(index, onto_page=True)

    def _go(self, index: QModelIndex, *, onto_page: bool) -> None:
        if found := self.model.at(index):
            finding = found.finding
            first = finding.annotations[0] if finding.annotations else ""
            self.place_requested.emit(Place(found.article, first, finding.span[0]), onto_page)

    @Slot()
    def put_right(self) -> None:
        """Do what the current row offers; the row below is the next."""
        found = self._current()
        if found is not None and found.is_displaced:
            self.words_wanted.emit(found.article, found.finding.annotations[0])
            return
        if found is None:
            return
        article, fix = found.article, found.finding.fix
        if fix is None:
            self._session.told.emit(self.tr("No key puts this right. Enter goes there, X dismisses it."))
        else:
            self._session.perform(lambda project: put_right(project, article, fix))

    @Slot()
    def dismiss(self) -> None:
        """Let the current row be; undo brings it back."""
        found = self._current()
        if found is not None and found.is_displaced:
            self._session.told.emit(self.tr("It stands here until it is placed or deleted."))
        elif found is not None:
            article, (check, about) = found.article, found.finding.about
            self._session.perform(
                lambda project: project.dismiss(article, check, about),
                done=lambda _: self._session.told.emit(self.tr("Dismissed. Undo brings it back.")),
            )

    @Slot()
    def delete(self) -> None:
        """Delete the annotation without words in the current row; undo brings it back."""
        found = self._current()
        if found is not None and found.is_displaced:
            displaced = found.finding.annotations[0]
            self._session.perform(lambda project: project.discard(displaced))

    def _current(self) -> Found | None:
        return None if self._session.project.read_only else self.model.at(self.list.currentIndex())

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        found = self.model.at(index)
        if found is None:
            return
        self.list.setCurrentIndex(index)
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        finding = found.finding
        if finding.remedy:
            menu.addAction(f"{finding.remedy.replace('&', '&&')}\t{_FIX}", self.put_right)
        if found.is_displaced:
            menu.addAction(f"{self.tr('Delete')}\t{_DELETE}", self.delete)
        else:
            menu.addAction(f"{self.tr('Dismiss')}\t{_DISMISS}", self.dismiss)
        menu.setEnabled(not self._session.project.read_only)
        menu.popup(self.list.viewport().mapToGlobal(at))


class _List(PanelList):
    """The rows, with the keys that do something with one. The place stays when rows go."""

    fix_wanted = Signal()
    dismissal_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._row = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = shortcut_by_place(event) or QKeySequence(event.keyCombination())
        if pressed == QKeySequence(_FIX):
            self._row = self.currentIndex().row()
            self.fix_wanted.emit()
        elif pressed == QKeySequence(_DISMISS):
            self._row = self.currentIndex().row()
            self.dismissal_wanted.emit()
        elif pressed == QKeySequence(_DELETE):
            self._row = self.currentIndex().row()
            self.deletion_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show_where_the_keys_are(self) -> None:
        """Where a row was that is gone, the next one is current."""
        if not self.selectionModel().hasSelection() and not self.currentIndex().isValid() and self._row >= 0:
            rows = [self.model().index(row, 0) for row in (self._row, self._row + 1, self._row - 1)]
            there = (row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable)
            self._row = -1
            self.setCurrentIndex(next(there, QModelIndex()))
        super()._show_where_the_keys_are()


class _Delegate(RowDelegate):
    """The label's chip, the words in the reading face, what is to check, and what F would do."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def paint_row(self, painter: QPainter, rect: QRect, row: object, tones: Tones, *, selected: bool) -> None:
        if not isinstance(row, Found):
            return
        finding = row.finding
        direction = painter.layoutDirection()
        words, sentence, remedy = (QStyle.visualRect(direction, rect, part) for part in _columns(rect))
        label = self._session.codebook.labels_by_id.get(finding.label)
        if label is not None:
            current = Theme.current()
            chip = QRect(rect.topLeft(), chip_size(label.key))
            chip.moveTop(rect.center().y() - chip.height() // 2)
            chip = QStyle.visualRect(direction, rect, chip)
            paint_chip(painter, chip, label.key, "", current.label_colour(label), current.chip(label))
        painter.setFont(theme.font(CELL))
        painter.setPen(tones.text)
        draw(painter, words, finding.words)
        painter.setFont(theme.font(UI))
        draw(painter, sentence, finding.sentence)
        if finding.remedy:
            _paint_remedy(painter, remedy, finding.remedy, tones, selected=selected)


def _paint_remedy(painter: QPainter, rect: QRect, remedy: str, tones: Tones, *, selected: bool) -> None:
    """The key and what it does, at the end of the row."""
    direction = painter.layoutDirection()
    size, gap = keycap_size(_FIX), theme.px(Space.SMALL)
    painter.setFont(theme.font(SMALL))
    room = min(
        QFontMetrics(theme.font(SMALL)).horizontalAdvance(remedy) + 1, rect.width() - size.width() - gap
    )
    logical = QStyle.visualRect(direction, rect, rect)
    cap = QRect(logical.right() + 1 - room - gap - size.width(), 0, size.width(), size.height())
    cap.moveTop(rect.center().y() - size.height() // 2)
    paint_keycap(painter, QStyle.visualRect(direction, rect, cap), _FIX)
    text = QRect(logical.right() + 1 - room, rect.top(), room, rect.height())
    painter.setFont(theme.font(SMALL))
    painter.setPen(tones.text2 if selected else tones.text3)
    draw(painter, QStyle.visualRect(direction, rect, text), remedy)


def _columns(rect: QRect) -> tuple[QRect, QRect, QRect]:
    """Where words, sentence and remedy stand beside the chip."""
    chip, gap = theme.px(_CHIP), theme.px(Space.MEDIUM)
    room = rect.width() - chip - 2 * gap
    words = QRect(rect.left() + chip, rect.top(), round(room * _WORDS), rect.height())
    remedy = QRect(0, rect.top(), round(room * _REMEDY), rect.height())
    remedy.moveRight(rect.right())
    left = words.right() + 1 + gap
    return words, QRect(left, rect.top(), remedy.left() - gap - left, rect.height()), remedy
