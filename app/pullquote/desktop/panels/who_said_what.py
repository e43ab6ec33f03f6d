"""The table “Who said what”: the attributions of the article on screen, from source to stance."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.panels.attribution_delegate import AttributionDelegate
from pullquote.desktop.panels.attribution_filter import AttributionFilter, Conditions, ShownAttributions
from pullquote.desktop.panels.attribution_model import ID_ROLE, JUMP_ROLE, AttributionModel, Column
from pullquote.desktop.panels.filter_tools import WORDS_KEY
from pullquote.desktop.panels.tab_panel import TabPanel
from pullquote.desktop.registry import registry_of
from pullquote.desktop.session import Session
from pullquote.desktop.widgets.list_or_sentence import ListOrSentence
from pullquote.wording import plural, say

__all__ = ["WhoSaidWhat"]

_WIDTHS = {
    Column.NUMBER: 35,
    Column.SOURCE: 168,
    Column.CUE: 92,
    Column.QUOTE: 240,
    Column.TYPE: 96,
    Column.CLAIM: 144,
    Column.STANCE: 92,
}
_NARROW_WIDTHS = {Column.SOURCE: 150, Column.CUE: 88}
_EDITED = (Column.SOURCE, Column.TYPE, Column.STANCE)
_WIDE_ONLY = (Column.TYPE, Column.CLAIM, Column.STANCE)


class WhoSaidWhat(TabPanel):
    """The current row is the annotation selected in the session, both ways."""

    jump_requested = Signal(str)  # annotation id: chosen with Enter or a double click, to go on on the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who said what"), self.tr("In source, cue, quote and claim"), parent)
        self.setObjectName("who said what")
        self._session = session
        self._following = False
        self.model = AttributionModel(session, self)
        self._shown = ShownAttributions(self.model, self)
        self.filter = AttributionFilter(self._shown, self.model, registry_of(session), self.tools)
        self.table = _Table(session, self)
        self.table.setModel(self._shown)
        self._fit_columns()
        self.tools.menu.addSeparator()
        self.tools.add_choice(self.tr("Sort by"), self._orders, lambda: self._order[0], self._sort)
        self._pages = ListOrSentence(self.table)
        self.setLayout(self._pages)
        self.setFocusProxy(self.table)

        self.table.selectionModel().currentRowChanged.connect(self._select_in_session)
        self.table.clicked.connect(self._click)
        self.table.jump_requested.connect(self._jump)
        self.table.escape_pressed.connect(self.leave_requested)
        self.table.words_wanted.connect(self.tools.open_words)
        self.table.all_wanted.connect(self.tools.clear)
        self.table.cannot_edit.connect(self._say_why_not)
        self.tools.left.connect(self._go_to_list)
        self.filter.changed.connect(self._show_counts)
        self.filter.changed.connect(self._follow_selection)
        self.model.counts_changed.connect(self._show_counts)
        self.model.counts_changed.connect(self._follow_selection)
        session.selection_changed.connect(self._follow_selection)
        self._show_counts()
        self._follow_selection()

    def set_narrow(self, narrow: bool) -> None:
        """In a small window there are only Source, Cue and Quote."""
        self._fit_columns(narrow)

    def _fit_columns(self, narrow: bool = False) -> None:
        widths = _WIDTHS | (_NARROW_WIDTHS if narrow else {})
        header = self.table.horizontalHeader()
        for column, width in widths.items():
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch
                if column == Column.QUOTE
                else QHeaderView.ResizeMode.Interactive,
            )
            self.table.setColumnWidth(column, theme.px(width))
        for column in _WIDE_ONLY:
            self.table.setColumnHidden(column, narrow)

    # The order of the rows, as a click on a heading sets it

    @property
    def _order(self) -> tuple[int, Qt.SortOrder]:
        header = self.table.horizontalHeader()
        return header.sortIndicatorSection(), header.sortIndicatorOrder()

    def _orders(self) -> Iterator[tuple[str, object]]:
        column_now, order = self._order
        for column in Column:
            if self.table.isColumnHidden(column):
                continue
            words = self.model.headerData(
                column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
            )
            is_turned = column == column_now and order == Qt.SortOrder.DescendingOrder
            yield say("{sorted}, descending", sorted=words) if is_turned else words, column

    def _sort(self, column: object) -> None:
        """By a column; by the same once more, the other way round."""
        assert isinstance(column, Column)
        is_turned = self._order == (column, Qt.SortOrder.AscendingOrder)
        self.table.sortByColumn(
            column, Qt.SortOrder.DescendingOrder if is_turned else Qt.SortOrder.AscendingOrder
        )

    @Slot()
    def _show_counts(self) -> None:
        count, shown, missing = self.model.rowCount(), self._shown.rowCount(), self.model.without_source
        number = self.locale().toString
        if self.tools.is_filtering:
            text = say("{shown} of {count} quotes", shown=shown, count=count)
            short = self.tr("{shown} of {total}").format(shown=number(shown), total=number(count))
        else:
            text = plural("1 quote", "{count} quotes", count)
            short = number(count)
            if (different := self.model.different) != count:
                text += self.tr(", {different} different").format(different=number(different))
            if missing:
                text += self.tr(", {missing} without source").format(missing=number(missing))
        self.set_count(text if count else "", short if count else "")
        if not self._session.article:
            nothing = self.tr("No article is open.")
        elif not count and self._session.project.read_only:
            nothing = self.tr("No quotes yet.")
        elif not count:
            nothing = self.tr("No quotes yet. Put the caret in a quotation and press {key}.").format(
                key=self._key()
            )
        elif self._shown.conditions == Conditions(without_source=True):
            nothing = self.tr("Every quote has a source.")
        else:
            nothing = self.tr("No quote fits the filter.")
        self._pages.show_rows(bool(shown), nothing)

    def _key(self) -> str:
        label = self._session.codebook.with_function("content")
        return label.key if label else "Q"

    # The current row and the selection

    @Slot()
    def _follow_selection(self) -> None:
        row = self.model.row_of(self._session.selected)
        index = self._shown.mapFromSource(self.model.index(row, Column.QUOTE)) if row >= 0 else QModelIndex()
        current = self.table.currentIndex()
        if index.isValid() and index.row() == current.row() and self.table.selectionModel().hasSelection():
            return
        self._following = True
        try:
            if index.isValid():
                column = current.column() if current.isValid() else int(Column.SOURCE)
                self.table.setCurrentIndex(index.siblingAtColumn(column))
                self.table.scrollTo(index.siblingAtColumn(column))
            else:
                self.table.clearSelection()  # the keys stay where they are
        finally:
            self._following = False

    @Slot(QModelIndex, QModelIndex)
    def _select_in_session(self, current: QModelIndex, _before: QModelIndex) -> None:
        # Rows that come and go move the current row too; only the user's own moves are meant here.
        if not self._following and current.isValid() and self.table.is_used:
            self._session.select(str(current.data(ID_ROLE)))

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        """A click on the row of a selected source or claim selects the quote itself."""
        self._session.select(str(index.data(ID_ROLE)))

    @Slot(QModelIndex)
    def _jump(self, index: QModelIndex) -> None:
        annotation = str(index.data(JUMP_ROLE))
        self._session.select(annotation)
        self.jump_requested.emit(annotation)

    @Slot(QModelIndex)
    def _say_why_not(self, index: QModelIndex) -> None:
        row = self.model.attribution(self._shown.mapToSource(index).row())
        if self._session.project.read_only:
            self._session.told.emit(self.tr("The project is read-only."))
        elif index.column() == Column.STANCE:
            self._session.told.emit(self.tr("No claim yet. Tag it and link it with L from the quote first."))
        elif row.has_source:
            self._session.told.emit(
                self.tr("The source stands for several actors. Name them in the inspector.")
            )
        else:
            self._session.told.emit(
                self.tr("No source yet. Press Enter to go to the quote, then L, go to the source, Enter.")
            )

    @Slot()
    def _go_to_list(self) -> None:
        """From the filter to what it has found."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._shown.rowCount() and not self.table.currentIndex().isValid():
            self.table.selectRow(0)


class _Table(QTableView):
    """Whole rows. F2 or a double click edits a source, type or stance in place; other cells jump to the page."""

    jump_requested = Signal(QModelIndex)
    cannot_edit = Signal(QModelIndex)  # a cell that could be edited, had it anything to edit
    escape_pressed = Signal()
    words_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_used = False
        self.setAccessibleName(self.tr("Who said what"))
        self.setItemDelegate(AttributionDelegate(session, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme.px(theme.TARGET))
        rows.setDefaultSectionSize(theme.px(theme.CONTROL))
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(theme.px(theme.TARGET))
        columns.setFixedHeight(theme.px(theme.CONTROL))
        self.doubleClicked.connect(self._edit_or_jump)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.sortIndicatorChanged.connect(self._show_sorting)
        self.sortByColumn(Column.NUMBER, Qt.SortOrder.AscendingOrder)
        self._show_sorting(Column.NUMBER)

    @Slot(int)
    def _show_sorting(self, column: int) -> None:
        """The order of the article is the usual one and needs no arrow."""
        self.horizontalHeader().setSortIndicatorShown(column != Column.NUMBER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.jump_requested.emit(self.currentIndex())
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case Qt.Key.Key_F2 if self.currentIndex().isValid():
                self._edit_or_jump(self.currentIndex())
            case Qt.Key.Key_Backspace:
                self.all_wanted.emit()
            case _ if event.text() == WORDS_KEY:
                self.words_wanted.emit()
            case _:
                self.is_used = True
                try:
                    super().keyPressEvent(event)
                finally:
                    self.is_used = False

    @Slot(QModelIndex)
    def _edit_or_jump(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(index)
        elif index.column() in _EDITED:
            self.cannot_edit.emit(index)
        else:
            self.jump_requested.emit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab goes on to the next cell that can be edited, over the ends of the rows."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        step = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: +1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }.get(hint)
        if step and (index := self._next_editable(step)).isValid():
            self._edit_or_jump(index)

    def _next_editable(self, step: int) -> QModelIndex:
        model, current = self.model(), self.currentIndex()
        count = len(Column)
        place = current.row() * count + current.column() + step
        while 0 <= place < model.rowCount() * count:
            index = model.index(*divmod(place, count))
            if index.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(index.column()):
                return index
            place += step
        return QModelIndex()
