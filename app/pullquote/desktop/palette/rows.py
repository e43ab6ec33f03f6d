"""The rows of the palette: a heading over each group of what was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pullquote.desktop.actions import BoundAction
from pullquote.desktop.palette.found import GROUPS, Found, Group

__all__ = ["ROW_ROLE", "Heading", "Rows"]

ROW_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """The name of a group, which cannot be chosen."""

    text: str


class Rows(QAbstractListModel):
    """What was found, with its headings."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Found | Heading] = []

    def show(self, found: Sequence[Found]) -> None:
        """Show these, by group."""
        self.beginResetModel()
        self._rows = []
        for group in GROUPS:
            if mine := [each for each in found if each.group == group]:
                self._rows += [Heading(self._heading(group)), *mine]
        self.endResetModel()

    def _heading(self, group: Group) -> str:
        return {
            "actions": self.tr("Actions"),
            "articles": self.tr("Articles"),
            "actors": self.tr("Actors"),
            "help": self.tr("Help"),
        }[group]

    def row(self, number: int) -> Found | Heading:
        """The row with this number."""
        return self._rows[number]

    def step(self, row: int, by: int) -> int:
        """The row that many things further; headings are passed over and do not count."""
        chosen = [number for number, each in enumerate(self._rows) if isinstance(each, Found)]
        if not chosen:
            return -1
        here = chosen.index(row) if row in chosen else 0
        return chosen[max(0, min(len(chosen) - 1, here + by))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Found) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Found):
            keys = row.target.keys[0] if isinstance(row.target, BoundAction) and row.target.keys else ""
            return ", ".join(filter(None, (row.name, row.where, keys)))
        return None
