"""All words that a window shows or says, and those of them that do not fit."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from pullquote.desktop.widgets.elided_label import ElidedLabel

__all__ = ["cut_off", "words"]

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ROWS = 100


def words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Each text on and about the widget and all that is visible in it, with where it was found."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget is not top and not widget.isVisibleTo(top):
            continue
        where = f"{type(top).__name__} › {type(widget).__name__} {widget.objectName()}".rstrip()
        for text in _of(widget):
            if text:
                yield where, text


def _of(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            for tab in range(widget.count()):
                yield from (widget.tabText(tab), widget.tabToolTip(tab))
        case QMenu():
            yield widget.title()
            for action in widget.actions():
                yield from (action.text(), action.toolTip())
        case QAbstractItemView():
            if widget.model() is not None:
                yield from _rows(widget.model(), QModelIndex())
                yield from _headers(widget.model())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(_ROWS, model.rowCount(parent))):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            yield from (text for role in _ROLES if isinstance(text := index.data(role), str))
        if not isinstance(model, QAbstractListModel):
            yield from _rows(model, model.index(row, 0, parent))


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _headers(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(_columns(model, QModelIndex())):
        for role in _ROLES:
            text = model.headerData(column, Qt.Orientation.Horizontal, role)
            if isinstance(text, str) and not text.isdigit():
                yield text


def cut_off(top: QWidget) -> list[str]:
    """Texts that are wider or higher than their place; what gives way with an ellipsis has a tip that says it all."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or widget.visibleRegion().isEmpty() or not (text := _shown(widget)):
            continue
        where = f"{type(top).__name__} › {type(widget.parentWidget()).__name__} › {type(widget).__name__}"
        if isinstance(widget, ElidedLabel):
            continue
        if not _fits(widget):
            found.append(
                f"{where}: {text!r} in {widget.width()} × {widget.height()}, wants {_wanted(widget)}"
            )
        elif not _is_inside(widget, top):
            found.append(f"{where}: {text!r} hangs out of {type(widget.parentWidget()).__name__}")
    return found


def _shown(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QTabBar():
            return " | ".join(widget.tabText(tab) for tab in range(widget.count()))
        case QHeaderView():
            return "header" if widget.model() is not None and not widget.isHidden() else ""
    return ""


def _fits(widget: QWidget) -> bool:
    match widget:
        case QLabel() if widget.wordWrap():
            return widget.height() >= widget.heightForWidth(widget.width())
        case QTabBar():
            return all(
                widget.tabRect(tab).width() >= widget.fontMetrics().horizontalAdvance(widget.tabText(tab))
                for tab in range(widget.count())
            )
        case QHeaderView():
            return not _narrow_sections(widget)
        case QToolButton() if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return True
    return widget.width() >= widget.sizeHint().width() and widget.height() >= widget.sizeHint().height() - 2


def _wanted(widget: QWidget) -> str:
    if isinstance(widget, QHeaderView):
        return ", ".join(_narrow_sections(widget))
    if isinstance(widget, QLabel) and widget.wordWrap():
        return f"a height of {widget.heightForWidth(widget.width())}"
    return f"{widget.sizeHint().width()} × {widget.sizeHint().height()}"


def _narrow_sections(header: QHeaderView) -> list[str]:
    """Columns whose name is wider than they are and which do not tell it in a tip."""
    model, names = header.model(), []
    for column in range(header.count()):
        name = model.headerData(column, header.orientation(), Qt.ItemDataRole.DisplayRole)
        tip = model.headerData(column, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        room = header.sectionSize(column)
        if (
            isinstance(name, str)
            and not header.isSectionHidden(column)
            and header.fontMetrics().horizontalAdvance(name) > room
            and not tip
        ):
            names.append(name)
    return names


def _is_inside(widget: QWidget, top: QWidget) -> bool:
    """Whether no frame cuts the widget; one that scrolls may."""
    inside = widget.parentWidget()
    while inside is not None and not inside.isWindow():
        if isinstance(inside.parentWidget(), QAbstractScrollArea):
            return True
        corner = widget.mapTo(inside, widget.rect().topLeft())
        if corner.x() < 0 or corner.x() + widget.width() > inside.width():
            return False
        inside = inside.parentWidget()
    return True
