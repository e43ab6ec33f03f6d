"""Two small tables: which column fills which field of an article, which label stands for which of the codebook."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from pullquote.codebook import Codebook
from pullquote.desktop import theme
from pullquote.importers import Column
from pullquote.importers.tables.table import FIELDS
from pullquote.wording import later, say

__all__ = ["ColumnsTable", "LabelsTable"]

_FIELD_NAMES: Mapping[str, str] = {
    "text": later("Text"),
    "title": later("Title"),
    "outlet": later("Outlet"),
    "published": later("Date"),
    "byline": later("Byline"),
    "url": later("Address"),
    "language": later("Language"),
    "identifier": later("Id"),
    "rights": later("Rights holder"),
    "licence": later("Licence"),
    "metadata": later("Other detail"),
}


class _ChoicesTable(QTableWidget):
    """A row a name, with something that shows what it is, and what it stands for."""

    def __init__(self, headings: Sequence[str], parent: QWidget) -> None:
        super().__init__(0, len(headings), parent)
        self.setHorizontalHeaderLabels(list(headings))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.CONTROL) + 2)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its combo boxes have the keys
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _row(
        self,
        row: int,
        name: str,
        shown: str,
        choices: Sequence[tuple[str, str]],
        chosen: str,
        tell: Callable[[str], object],
    ) -> None:
        for column, text in enumerate((name, shown)):
            item = QTableWidgetItem(" ".join(text.split()))
            item.setToolTip(text)
            self.setItem(row, column, item)
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        for value, title in choices:
            combo.addItem(title, value)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.activated.connect(lambda _at: tell(str(combo.currentData())))
        self.setCellWidget(row, 2, combo)

    def _fit(self, rows: int) -> None:
        most = 5
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + min(rows, most) * row + 2)


class ColumnsTable(_ChoicesTable):
    """What each column of a table fills."""

    chosen = Signal(str, str)  # column, field

    def __init__(self, parent: QWidget) -> None:
        super().__init__((self.tr("Column"), self.tr("Holds"), self.tr("Fills")), parent)
        self.setAccessibleName(self.tr("Columns"))

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show the columns of a table and what they fill now."""
        fields = [("", self.tr("nothing")), *((each, say(_FIELD_NAMES[each])) for each in FIELDS)]
        self.setRowCount(len(columns))
        for row, column in enumerate(columns):
            sample = next((value for value in column.values if value.strip()), "")
            self._row(row, column.name, sample, fields, column.field, partial(self.chosen.emit, column.name))
        self._fit(len(columns))


class LabelsTable(_ChoicesTable):
    """Which label of the codebook stands for each of a file."""

    chosen = Signal(str, str)  # the file's label, the codebook's id

    def __init__(self, codebook: Codebook, parent: QWidget) -> None:
        super().__init__((self.tr("Label in the file"), self.tr("How often"), self.tr("Label here")), parent)
        self.setAccessibleName(self.tr("Labels"))
        self._labels = [(each.id, each.name) for each in codebook.labels_in_use]

    def show_labels(self, labels: Mapping[str, str], counts: Mapping[str, int]) -> None:
        """Show the labels of a file and what they stand for now."""
        known = [("", self.tr("left out")), *self._labels]
        self.setRowCount(len(labels))
        for row, (name, label) in enumerate(labels.items()):
            often = self.locale().toString(counts.get(name, 0))
            self._row(row, name, often, known, label, partial(self.chosen.emit, name))
        self._fit(len(labels))
