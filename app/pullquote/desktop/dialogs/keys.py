"""All keys on one sheet, built from the actions, so that it cannot be out of date."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.theme import SMALL, UI, Space
from pullquote.desktop.widgets.keycap import Keycap

if TYPE_CHECKING:
    from pullquote.desktop.actions import BoundAction

__all__ = ["KeysDialog", "key_parts"]


def key_parts(keys: str) -> list[str]:
    """The caps of a shortcut: “Ctrl”, “+” of “Ctrl++”."""
    parts = keys.split("+")
    return [*[part for part in parts if part], *(["+"] if keys.endswith("+") else [])]


class KeysDialog(Dialog):
    """Two columns of actions with their keycaps."""

    def __init__(
        self, menus: Iterable[tuple[str, Sequence["BoundAction"]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, width=720)
        self.say(self.tr("Keys"))
        from pullquote.desktop.actions import FIXED_KEYS

        groups: list[tuple[str, list[tuple[str, list[str]]]]] = [
            (name, [(action.name.rstrip("…"), action.keys) for action in actions if action.keys])
            for name, actions in menus
        ]
        translate = QCoreApplication.translate
        groups.append(
            (self.tr("On the page"), [(translate("Actions", name), list(keys)) for name, keys in FIXED_KEYS])
        )
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, theme.px(Space.MEDIUM), 0)
        columns.setSpacing(theme.px(Space.HUGE))
        halves = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for name, rows in groups:
            if rows:
                side = heights.index(min(heights))
                heights[side] += len(rows) + 2
                halves[side].addWidget(_group(name, rows, sheet))
        for half in halves:
            half.setSpacing(theme.px(Space.LARGE))
            half.addStretch(1)
            columns.addLayout(half, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        area.setAccessibleName(self.tr("Keys"))
        area.setMinimumHeight(theme.px(380))
        self.body.addWidget(area, 1)
        self.add_primary(self.tr("Close"))


def _group(name: str, rows: list[tuple[str, list[str]]], parent: QWidget) -> QWidget:
    group = QWidget(parent)
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(theme.px(Space.FORM_ROW))
    grid.setColumnStretch(0, 1)
    heading = QLabel(name, group)
    heading.setFont(theme.font(SMALL, strong=True))
    theme.set_tone(heading, "text2")
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (text, keys) in enumerate(rows, 1):
        label = QLabel(text, group)
        label.setFont(theme.font(UI))
        label.setWordWrap(True)
        grid.addWidget(label, row, 0)
        caps = QHBoxLayout()
        caps.setSpacing(theme.px(Space.TINY))
        caps.addStretch(1)
        for place, key in enumerate(keys):
            if place:
                caps.addSpacing(theme.px(Space.TINY))
            native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
            for part in key_parts(native):
                caps.addWidget(Keycap(part, group))
        grid.addLayout(caps, row, 1)
    return group
