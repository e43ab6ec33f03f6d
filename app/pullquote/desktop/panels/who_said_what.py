"""The table “Who said what”: the attributions of the article on screen, from source to stance."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.icons import set_icon
from pullquote.desktop.panels.attribution_delegate import AttributionDelegate
from pullquote.desktop.panels.attribution_model import ID_ROLE, SORT_ROLE, AttributionModel, Column
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.desktop.widgets.header import PanelHeader

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
_WIDE_ONLY = (Column.TYPE, Column.CLAIM, Column.STANCE)


class WhoSaidWhat(QWidget):
    """Header and table; the current row is the annotation selected in the session, both ways."""

    jump_requested = Signal(str)  # annotation id: chosen with Enter or a double click, to go on on the page
    leave_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self.model = AttributionModel(session, self)
        self._shown = _Shown(self.model, self)
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("Who said what"))

        self.header = PanelHeader(self.tr("Who said what"), self)
        self.header.follow_focus(self)
        self.header.add(self._filter_button())
        self.table = _Table(self)
        self.table.setModel(self._shown)
        self._fit_columns()
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        theme.set_tone(self._nothing, "text2")
        # Not contents margins: Qt's style sheets forget those when the panel gets another parent.
        self._nothing.setMargin(theme.px(Space.MEDIUM))

        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._pages, 1)
        self.setFocusProxy(self.table)

        self.table.selectionModel().currentRowChanged.connect(self._select_in_session)
        self.table.clicked.connect(self._click)
        self.table.doubleClicked.connect(self._jump)
        self.table.enter_pressed.connect(self._jump_to_current)
        self.table.escape_pressed.connect(self.leave_requested)
        self.model.counts_changed.connect(self._show_counts)
        self.model.counts_changed.connect(self._follow_selection)
        session.selection_changed.connect(self._follow_selection)
        self._show_counts()
        self._follow_selection()

    def _filter_button(self) -> QToolButton:
        self._without_source = QAction(self.tr("Only quotes without source"), self)
        self._without_source.setCheckable(True)
        self._without_source.toggled.connect(self.show_without_source)
        menu = QMenu(self)
        menu.addAction(self._without_source)
        self._filter = QToolButton(self)
        self._filter.setText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter.setMenu(menu)
        set_icon(self._filter, "filter")
        return self._filter

    @Slot(bool)
    def show_without_source(self, only: bool) -> None:
        """Show only the quotes that have no source, or all of them."""
        self._without_source.setChecked(only)
        self._filter.setText(self.tr("Without source") if only else self.tr("Filter"))
        self._shown.set_without_source(only)
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

    @Slot()
    def _show_counts(self) -> None:
        count, missing = self.model.rowCount(), self.model.without_source
        number = self.locale().toString
        text = self.tr("1 quote") if count == 1 else self.tr("{count} quotes").format(count=number(count))
        if missing:
            text += self.tr(", {count} without source").format(count=number(missing))
        self.header.set_count(text if count else "")
        if not self._session.article:
            nothing = self.tr("No article is open.")
        elif not count and self._session.project.read_only:
            nothing = self.tr("No quotes yet.")
        elif not count:
            nothing = self.tr("No quotes yet. Put the caret in a quotation and press {key}.").format(
                key=self._key()
            )
        else:
            nothing = self.tr("Every quote has a source.")
        self._nothing.setText(nothing)
        self._pages.setCurrentIndex(0 if self._shown.rowCount() else 1)

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
                self.table.selectionModel().setCurrentIndex(
                    QModelIndex(), QItemSelectionModel.SelectionFlag.Clear
                )
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
        self._session.select(str(index.data(ID_ROLE)))
        self.jump_requested.emit(str(index.data(ID_ROLE)))

    @Slot()
    def _jump_to_current(self) -> None:
        if self.table.currentIndex().isValid():
            self._jump(self.table.currentIndex())


class _Shown(QSortFilterProxyModel):
    """The rows in the order and choice of the view."""

    def __init__(self, model: AttributionModel, parent: QObject) -> None:
        super().__init__(parent)
        self._attributions = model
        self._without_source = False
        self.setSortRole(SORT_ROLE)
        self.setSortLocaleAware(True)
        self.setSourceModel(model)

    def set_without_source(self, only: bool) -> None:
        self.beginFilterChange()
        self._without_source = only
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not (self._without_source and self._attributions.attribution(row).has_source)


class _Table(QTableView):
    """Whole rows; Enter and Esc are for the panel, F2 edits the type wherever the current cell is."""

    enter_pressed = Signal()
    escape_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_used = False
        self.setAccessibleName(self.tr("Who said what"))
        self.setItemDelegate(AttributionDelegate(self))
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
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.enter_pressed.emit()
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case Qt.Key.Key_F2:
                self._edit_in_place()
            case _:
                self.is_used = True
                try:
                    super().keyPressEvent(event)
                finally:
                    self.is_used = False

    def _edit_in_place(self) -> None:
        index = self.currentIndex()
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            index = index.siblingAtColumn(Column.TYPE)
        if index.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(index.column()):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(index)
