"""The window as a screen reader is told it: for the tests of accessibility."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QComboBox, QScrollArea, QWidget

Name = QAccessible.Text.Name
SILENT = {QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Pane, QAccessible.Role.Border}
"""Roles that say nothing of what a control does."""


def faults(top: QWidget) -> list[str]:
    """What is wrong with the controls of a window: no name, no role, two of one name, an icon without a tip."""
    found = []
    for widget in controls(top):
        spoken = interface(widget)
        if not spoken.text(Name).strip():
            found.append(f"no name: {_where(widget)}")
        # A page that is only scrolled takes the focus for that; Qt has no role for it.
        if spoken.role() in SILENT and not isinstance(widget, QScrollArea):
            found.append(f"role {spoken.role().name}: {_where(widget)}")
        if isinstance(widget, QAbstractButton) and not widget.text() and not widget.toolTip():
            found.append(f"no tool tip: {_where(widget)}")
    for widget in (top, *top.findChildren(QWidget)):
        found += [f"two “{name}” in {_where(widget)}" for name in _twice(widget)]
    return found


def controls(top: QWidget) -> list[QWidget]:
    """The controls on screen that take the focus."""
    return [widget for widget in (top, *top.findChildren(QWidget)) if is_control(widget, top)]


def is_control(widget: QWidget, top: QWidget) -> bool:
    """It takes the focus itself, and is no part that Qt has made for one that does."""
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
        return False
    if not widget.isVisibleTo(top) or _inside_a_combo_box(widget):
        return False
    # Qt names what it makes for itself so: the scroll bars' containers, the viewport, a spin box's field.
    return not widget.objectName().startswith("qt_")


def interface(widget: QWidget) -> QAccessibleInterface:
    """The widget as a screen reader is told it."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def rows(view: QWidget) -> Iterator[str]:
    """What is said of each row or cell of a list or a table."""
    spoken = interface(view)
    for at in range(spoken.childCount()):
        child = spoken.child(at)
        if child is not None and child.role() in (QAccessible.Role.ListItem, QAccessible.Role.Cell):
            yield child.text(Name)


def _twice(widget: QWidget) -> list[str]:
    """Names that two controls side by side have."""
    there = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if is_control(child, widget)
    ]
    names = Counter(interface(child).text(Name) for child in there)
    return [name for name, count in names.items() if count > 1]


def _inside_a_combo_box(widget: QWidget) -> bool:
    """The list that a combo box opens is read out as part of it, and the box is looked at itself."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QComboBox):
        parent = parent.parentWidget()
    return parent is not None


def _where(widget: QWidget) -> str:
    inside = widget.parentWidget()
    return f"{type(widget).__name__} {widget.objectName()} in {type(inside).__name__}"
