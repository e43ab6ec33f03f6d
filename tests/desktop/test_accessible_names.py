"""Whatever takes the focus has a name that a screen reader can say, in every window and dialog."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from pullquote.desktop.dialogs.export import ExportedDialog
from pullquote.desktop.dialogs.first_run import FirstRunDialog
from pullquote.jobs.export_dataset import ExportReport
from tests.desktop.opening import make_project, open_window


def _nameless(top: QWidget) -> list[str]:
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        if _of_a_combo_box(widget):
            continue
        # Parts that Qt makes for itself inside a control that has a name.
        inside = widget.parentWidget()
        if widget.objectName().startswith("qt_") and inside is not None:
            widget = inside
        accessible = QAccessible.queryAccessibleInterface(widget)
        if accessible is not None and not accessible.text(QAccessible.Text.Name).strip():
            found.append(
                f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
            )
    return found


def _of_a_combo_box(widget: QWidget) -> bool:
    """The list that a combo box opens is read out as part of it, and the box is looked at itself."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QComboBox):
        parent = parent.parentWidget()
    return parent is not None


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


def test_the_start_page(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    assert window.start_page.sample.hasFocus()
    assert _nameless(window) == []


@pytest.mark.parametrize("size", [(1440, 900), (800, 560)])
def test_the_main_window(qtbot, tmp_path, size):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"), size)
    session = window.session
    session.annotate("quote", [(0, 18)])
    session.annotate("actor", [(31, 43)])
    quote, actor = session.in_order
    session.perform(lambda project: project.link("source", quote.id, actor.id))
    window.action("find").trigger()
    for annotation in ("", quote.id, actor.id):
        session.select(annotation)
        QApplication.processEvents()
        assert _nameless(window) == []


@pytest.mark.parametrize("action", ["details", "finish_labels", "export", "paste", "keys"])
def test_dialogs(window, action):
    window.action(action).trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.accessibleName()
    assert _nameless(dialog) == []
    dialog.close()


def test_the_import_preview(window, tmp_path, qtbot):
    file = tmp_path / "a.txt"
    file.write_text("The mayor spoke.", "utf-8")
    window.transfer.import_files([file])
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.files.count() == 1)
    assert _nameless(dialog) == []
    dialog.close()


def test_the_palette_messages_and_running_work(window):
    window.workspace.messages.show_message("Something to know.", tone="warn", verb="Do it", act=window.close)
    window.action("palette").trigger()
    assert _nameless(window) == []


@pytest.mark.parametrize(
    "make", [FirstRunDialog, lambda: ExportedDialog(ExportReport("somewhere", 1, 2, 3, 4, 5))]
)
def test_dialogs_without_a_window(qtbot, make):
    dialog = make()
    dialog.show()
    assert _nameless(dialog) == []
    dialog.close()
