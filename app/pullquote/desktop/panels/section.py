"""The parts of the inspector: a hairline above, a heading, and rows of a label and a field."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.panels.short_list import ShortList
from pullquote.desktop.theme import SMALL, Line, Space, Theme
from pullquote.desktop.widgets.elided_label import ElidedLabel

__all__ = ["LABEL_WIDTH", "Choice", "ListSection", "Section"]

LABEL_WIDTH = 84


class Section(QWidget):
    """A part of a panel with its own padding; fields stand beside their labels."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._bare = False
        self._grid = QGridLayout(self)
        pad = theme.px(Space.MEDIUM)
        self._grid.setContentsMargins(pad, pad + Line.HAIR, pad, pad)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px(Space.FORM_ROW))
        self._grid.setColumnMinimumWidth(0, theme.px(LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)
        self._title = QLabel(title, self)
        self._title.setFont(theme.font(SMALL, strong=True))
        theme.set_tone(self._title, "text2")
        self.setAccessibleName(title)
        if title:
            self._grid.addWidget(self._title, 0, 0, 1, 2)
        else:
            self._title.hide()

    def set_bare(self) -> None:
        """Only rows, no hairline and padding: for a section inside another."""
        self._bare = True
        self._grid.setContentsMargins(0, 0, 0, 0)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_row(self, text: str, field: QWidget) -> QLabel:
        """A labelled field; the label names the field for screen readers."""
        label = ElidedLabel(self)
        label.setText(text)
        label.setFont(theme.font(SMALL))
        label.setBuddy(field)
        label.setMinimumHeight(theme.px(theme.CONTROL))
        label.setFixedWidth(theme.px(LABEL_WIDTH))
        theme.set_tone(label, "text2")
        if not field.accessibleName():
            field.setAccessibleName(text)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)
        for part in (label, field):
            part.show()  # Qt would do so later, and until then the row has no height
        return label

    def drop_row(self, label: QLabel, field: QWidget) -> None:
        """Take a labelled field away; at once for the eye, for Qt when it comes round to it."""
        for part in (label, field):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def add_wide(self, field: QWidget) -> None:
        """A field over the whole width."""
        self._grid.addWidget(field, self._grid.rowCount(), 0, 1, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bare:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), Line.HAIR, Theme.current().tones.line)


class ListSection(Section):
    """A heading over a list whose rows run over the whole width, so that the current one does too."""

    def __init__(self, title: str, rows: ShortList, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._rows = rows
        pad = theme.px(Space.MEDIUM)
        self._grid.setContentsMargins(0, pad + Line.HAIR, 0, pad - theme.px(Space.TINY))
        self._title.setContentsMargins(pad, 0, pad, 0)
        self.add_wide(rows)

    def show_if_filled(self) -> None:
        """Hide the section while its list is empty."""
        self.setVisible(bool(self._rows.rows.rows))


class Choice(QComboBox):
    """A list to choose from. The wheel scrolls the panel, and arrows open the list: one choice is one edit.

    Letters look for a value; it is chosen with Enter or by going on to another field, and Esc brings the one before
    back.
    """

    chosen = Signal()
    done = Signal()  # Enter in the closed list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.is_typing = False
        """While a letter looks for its value, which is no choice made in the list."""
        self._before: int | None = None  # the row that Esc brings back after typing
        self.activated.connect(self._on_activated)

    @Slot()
    def _on_activated(self) -> None:
        if not self.is_typing:
            self._before = None
            self.chosen.emit()

    def keep(self) -> None:
        """Choose the value that was typed, if any was."""
        if self._before is not None:
            self._before = None
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.showPopup()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
            self.done.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self._before is not None:
            self.setCurrentIndex(self._before)
            self._before = None
            return
        self.is_typing, row = True, self.currentIndex()
        try:
            super().keyPressEvent(event)
        finally:
            self.is_typing = False
        if self.currentIndex() != row and self._before is None:
            self._before = row

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def showPopup(self) -> None:
        """Without a value, the list begins at its first row, which says so: the keys need a row to be seen at."""
        super().showPopup()
        if self.currentIndex() < 0:
            self.view().setCurrentIndex(self.model().index(0, self.modelColumn()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, but without a value the place holder is muted, which the style sheet cannot say."""
        if self.currentIndex() >= 0:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        painter.setPen(Theme.current().tones.text3)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(1, 0, -1, 0), align, self.placeholderText())
