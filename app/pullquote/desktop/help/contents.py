"""The contents of the guides: a row a section, the one that is read marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pullquote.desktop import theme
from pullquote.desktop.help.sections import Section, sections
from pullquote.desktop.theme import UI, Line, Space, Theme

__all__ = ["Contents"]

_SECTION = Qt.ItemDataRole.UserRole


class Contents(QListWidget):
    """`chosen` as soon as a row is gone to, by key or click; `left` with Enter."""

    chosen = Signal(object)  # Section
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Contents"))
        self.setItemDelegate(_RowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.px(140))
        self.setMouseTracking(True)
        for section in sections():
            item = QListWidgetItem(section.title, self)
            item.setData(_SECTION, section)
            item.setToolTip(section.title)
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_current(self, section: Section) -> None:
        """Mark the section that is read."""
        self.blockSignals(True)
        self.setCurrentRow(sections().index(section))
        self.blockSignals(False)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_SECTION))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return
        super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    """A guide's name stands out, its sections are set in a little."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        section: Section = index.data(_SECTION)
        more = theme.px(Space.MEDIUM) if section.level == 1 else 0
        return QSize(0, theme.px(theme.CONTROL) + more)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tones = Theme.current().tones
        section: Section = index.data(_SECTION)
        box, state = QRect(option.rect), option.state
        is_guide = section.level == 1
        painter.save()
        if is_guide:
            box.setTop(box.top() + theme.px(Space.MEDIUM))
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, tones.sel)
            bar = QRect(box.left(), box.top(), Line.CURRENT, box.height())
            painter.fillRect(QStyle.visualRect(option.direction, box, bar), tones.text)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, tones.hover)
        painter.setFont(theme.font(UI, strong=is_guide))
        painter.setPen(tones.text)
        step = theme.px(Space.MEDIUM)
        words = box.adjusted(step * max(1, section.level), 0, -theme.px(Space.SMALL), 0)
        text = painter.fontMetrics().elidedText(section.title, Qt.TextElideMode.ElideRight, words.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(option.direction, box, words), leading, text)
        painter.restore()
