"""The articles of an import as rows: those of a file of several under its name, each with a tick."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.icons import icon
from pullquote.desktop.importing.decisions import Decisions, Place, Shown
from pullquote.desktop.panels.panel_list import Index, draw
from pullquote.desktop.theme import SMALL, UI, Line, Space, Theme
from pullquote.desktop.widgets.row_table import RowTable
from pullquote.wording import plural, say

__all__ = ["FoundList", "FoundModel"]

PLACE = Qt.ItemDataRole.UserRole
_ABOUT = Qt.ItemDataRole.UserRole + 1
_TROUBLE = Qt.ItemDataRole.UserRole + 2
_INSIDE = Qt.ItemDataRole.UserRole + 3


class FoundModel(QAbstractListModel):
    """The rows that the filter lets through."""

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.decisions: Decisions | None = None
        self._places: list[Place] = []
        self._words, self._shown = "", "all"

    def show(self, decisions: Decisions) -> None:
        """Show what was found, or what has become of it."""
        self.decisions = decisions
        self._fill()

    def narrow(self, words: str, shown: Shown) -> None:
        """Only rows with these words, and of this kind."""
        self._words, self._shown = words, shown
        self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        shown: Any = self._shown
        self._places = self.decisions.places(self._words, shown) if self.decisions else []
        self.endResetModel()

    def row_of(self, place: Place) -> int:
        """The row of a place; -1 when it has none."""
        return self._places.index(place) if place in self._places else -1

    def place(self, row: int) -> Place | None:
        """What a row stands for."""
        return self._places[row] if 0 <= row < len(self._places) else None

    def first_problem(self) -> int:
        """The first row with a file that cannot be read, else the first that is an article."""
        if self.decisions is None:
            return -1
        bad = (row for row, place in enumerate(self._places) if self.decisions.file(place).problem)
        article = (row for row, place in enumerate(self._places) if place[1] >= 0)
        return next(bad, next(article, 0 if self._places else -1))

    def changed(self, file: int) -> None:
        """The rows of a file say something else now."""
        rows = [row for row, place in enumerate(self._places) if place[0] == file]
        if rows:
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._places)

    def flags(self, index: Index) -> Qt.ItemFlag:
        place, decisions = self.place(index.row()), self.decisions
        flags = super().flags(index)
        if place and decisions and decisions.file(place).articles:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place, decisions = self.place(index.row()), self.decisions
        if place is None or decisions is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(place, decisions)
            case Qt.ItemDataRole.CheckStateRole if decisions.file(place).articles:
                return Qt.CheckState.Checked if decisions.ticked(place) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._title(place, decisions)}, {_state(place, decisions)}"
            case Qt.ItemDataRole.ToolTipRole:
                return str(decisions.file(place).path)
            case _ if role == PLACE:
                return place
            case _ if role == _ABOUT:
                return _about(place, decisions)
            case _ if role == _TROUBLE:
                return _trouble(place, decisions)
            case _ if role == _INSIDE:
                return place[1] >= 0 and not decisions.is_alone(place[0])
        return None

    @staticmethod
    def _title(place: Place, decisions: Decisions) -> str:
        article, file = decisions.article(place), decisions.file(place)
        return " ".join((article.title or file.path.name if article else file.path.name).split())

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        place, decisions = self.place(index.row()), self.decisions
        if role != Qt.ItemDataRole.CheckStateRole or place is None or decisions is None:
            return False
        decisions.tick(place, Qt.CheckState(value) == Qt.CheckState.Checked)
        self.changed(place[0])
        self.ticked.emit()
        return True


def _about(place: Place, decisions: Decisions) -> str:
    article, file = decisions.article(place), decisions.file(place)
    if article is not None:
        return " · ".join(filter(None, (article.outlet, article.published))) or file.path.name
    if file.problem:
        return say("cannot be read")
    left_out = plural("1 left out", "{count} left out", len(file.left_out)) if file.left_out else ""
    return " · ".join(filter(None, (plural("1 article", "{count} articles", len(file.articles)), left_out)))


def _trouble(place: Place, decisions: Decisions) -> tuple[str, str | None] | None:
    """The icon and its tone for what a person should look at."""
    found, file = decisions.found(place), decisions.file(place)
    if file.problem or (found is None and file.left_out):
        return "warning", "warn"
    if found is None:
        return None
    if found.same is not None:
        return "information", None
    return ("warning", None) if found.warnings or found.like else None


def _state(place: Place, decisions: Decisions) -> str:
    found, file = decisions.found(place), decisions.file(place)
    if file.problem:
        return say("cannot be read")
    if found is not None and found.same is not None:
        return say("in the project already")
    return _about(place, decisions) if found is None else say("can be imported")


class FoundList(RowTable):
    """Space ticks the current row."""

    chosen = Signal(object)  # Place | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Articles"), parent)
        self.found = FoundModel(self)
        self.setModel(self.found)
        self.setProperty("field", True)
        self.setItemDelegate(_FoundRow(self))
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def place(self) -> Place | None:
        """What the current row stands for."""
        return self.found.place(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.found.index(max(row, 0)))
        self.scrollTo(self.currentIndex())  # Qt does not while the list is not laid out
        if row < 0:
            self.chosen.emit(None)

    def _on_current(self, index: QModelIndex) -> None:
        self.chosen.emit(self.found.place(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            _toggle(self.found, index)
            return
        super().keyPressEvent(event)


def _toggle(model: QAbstractItemModel, index: Index) -> bool:
    role = Qt.ItemDataRole.CheckStateRole
    is_in = Qt.CheckState(index.data(role)) == Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if is_in else Qt.CheckState.Checked, role)


class _FoundRow(QStyledItemDelegate):
    """A tick, the title, outlet and date below it, and a sign for what should be looked at."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, theme.px(theme.ARTICLE_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tones, row = Theme.current().tones, QRect(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, tones.sel if current else tones.hover)
        painter.fillRect(row.left(), row.bottom(), row.width(), Line.HAIR, tones.line)
        if current and option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(row.topLeft(), QSize(Line.CURRENT, row.height()))
            painter.fillRect(QStyle.visualRect(option.direction, row, bar), tones.text)
        place: Place = index.data(PLACE)
        is_file = place[1] < 0
        margin, size, gap = theme.px(Space.MEDIUM), theme.px(theme.ICON), theme.px(Space.SMALL)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            box = QStyleOptionViewItem(option)
            self.initStyleOption(box, index)
            box.rect = _box(option, index)
            on = box.checkState == Qt.CheckState.Checked
            box.state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
            style = option.widget.style()
            style.drawPrimitive(
                QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, option.widget
            )
        left, right = row.left() + _indent(index) + size + gap, row.right() - margin
        trouble = index.data(_TROUBLE)
        if trouble is not None:
            at = QRect(right - size, row.center().y() - size // 2, size, size)
            icon(*trouble).paint(painter, QStyle.visualRect(option.direction, row, at))
            right -= size + gap
        line = theme.line_height(UI)
        title = QRect(left, row.top() + theme.px(9), right - left, line)
        painter.setFont(theme.font(UI, strong=is_file))
        painter.setPen(tones.text)
        draw(painter, QStyle.visualRect(option.direction, row, title), index.data())
        painter.setFont(theme.font(SMALL))
        painter.setPen(tones.text2 if current else tones.text3)
        below = title.translated(0, line + theme.px(1))
        draw(painter, QStyle.visualRect(option.direction, row, below), index.data(_ABOUT))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click beside the title, where the box is, takes an article in or out."""
        if not isinstance(event, QMouseEvent) or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        is_click = (
            event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
        )
        edge = _box(option, index).adjusted(-theme.px(Space.MEDIUM), 0, theme.px(Space.TINY), 0)
        edge.setTop(option.rect.top())
        edge.setBottom(option.rect.bottom())
        if not is_click or not edge.contains(event.position().toPoint()):
            return False
        return _toggle(model, index)


def _indent(index: Index) -> int:
    """Articles stand under the name of their file."""
    return theme.px(Space.MEDIUM) * (2 if index.data(_INSIDE) else 1)


def _box(option: QStyleOptionViewItem, index: Index) -> QRect:
    """Where the check box of a row is."""
    size = theme.px(theme.ICON)
    box = QRect(option.rect.left() + _indent(index), option.rect.center().y() - size // 2, size, size)
    return QStyle.visualRect(option.direction, option.rect, box)
