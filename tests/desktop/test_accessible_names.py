"""Whatever takes the focus has a name and a role that a screen reader can say, in every window and dialog."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QVBoxLayout, QWidget

from pullquote.desktop.dialogs.export import ExportedDialog
from pullquote.desktop.dialogs.first_run import FirstRunDialog
from pullquote.desktop.widgets.chip import Chip
from pullquote.desktop.widgets.keycap import Keycap
from pullquote.jobs.export_dataset import ExportReport
from tests.desktop.opening import make_project, open_window
from tests.desktop.spoken_tree import Name, controls, faults, interface, rows

OPENING = (
    *("details", "finish_labels", "export", "paste", "keys", "face", "guide", "filter_articles"),
    *("change_label", "occurrences"),
)
"""The actions that open something of ours to be worked in."""


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


@pytest.fixture
def annotated(window):
    """A quote with its source, selected."""
    session = window.session
    session.annotate("quote", [(0, 18)])
    session.annotate("actor", [(31, 43)])
    quote, actor = session.in_order
    session.perform(lambda project: project.link("source", quote.id, actor.id))
    session.select(quote.id)
    window.refresh_actions()
    return window


def test_a_fault_is_found(qtbot):
    top = QWidget()
    qtbot.addWidget(top)
    column = QVBoxLayout(top)
    for button in (QToolButton(top), QPushButton("Go", top), QPushButton("Go", top)):
        button.setObjectName("b")
        column.addWidget(button)
    silent = QWidget(top)
    silent.setFocusPolicy(QPushButton().focusPolicy())
    silent.setAccessibleName("Silent")
    column.addWidget(silent)
    top.show()
    assert faults(top) == [
        "no name: QToolButton b in QWidget",
        "no tool tip: QToolButton b in QWidget",
        "role Client: QWidget  in QWidget",
        "two “Go” in QWidget  in NoneType",
    ]


def test_the_start_page(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    assert window.start_page.sample.hasFocus()
    assert faults(window) == []


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 560)])
def test_the_main_window(annotated, size):
    annotated.resize(*size)
    annotated.action("find").trigger()
    session = annotated.session
    quote, actor = session.in_order
    for annotation in ("", quote.id, actor.id):
        session.select(annotation)
        QApplication.processEvents()
        assert faults(annotated) == []
    session.perform(lambda project: project.change_annotation(quote.id, note="Ask the desk."))
    for panel in (annotated.workspace.notes, annotated.workspace.history):
        annotated.workspace.below.show_panel(panel)
        QApplication.processEvents()
        assert faults(annotated) == []


def _opened(window) -> QWidget:
    """What an action has opened: a dialog, a pop-up, a window of its own, or something in the window."""
    own = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window]
    return own[-1] if own else window


@pytest.mark.qt_log_ignore("does not support (grabbing|raise)", extend=True)
@pytest.mark.parametrize("action", OPENING)
def test_what_the_actions_open(annotated, action):
    assert annotated.action(action).isEnabled()
    annotated.action(action).trigger()
    QApplication.processEvents()
    opened = _opened(annotated)
    assert opened.accessibleName() or opened is annotated
    assert faults(opened) == []


def test_the_import_preview(window, tmp_path, qtbot):
    file = tmp_path / "a.txt"
    file.write_text("The mayor spoke.", "utf-8")
    empty = tmp_path / "b.txt"
    empty.write_text("", "utf-8")
    window.transfer.import_files([file, empty])
    dialog = QApplication.activeModalWidget()
    qtbot.waitUntil(lambda: dialog.list.found.rowCount() == 2)
    assert faults(dialog) == []
    assert list(rows(dialog.list)) == ["The mayor spoke., can be imported", "b.txt, cannot be read"]
    dialog.close()


def test_the_palette_messages_and_running_work(window):
    window.workspace.messages.show_message("Something to know.", tone="warn", verb="Do it", act=window.close)
    window.action("palette").trigger()
    assert faults(window) == []


@pytest.mark.parametrize(
    "make", [FirstRunDialog, lambda: ExportedDialog(ExportReport("somewhere", 1, 2, 3, 4, 5))]
)
def test_dialogs_without_a_window(qtbot, make):
    dialog = make()
    dialog.show()
    assert faults(dialog) == []
    dialog.close()


# What is painted is said as well


def test_a_row_of_the_article_list_says_all_that_it_shows(annotated):
    (first, *_) = rows(annotated.workspace.articles.list)
    for shown in ("Locks", "The Lantern", "14", "In progress", "2 annotations"):
        assert shown in first


def test_the_cells_of_who_said_what_say_what_is_missing(annotated):
    session = annotated.session
    session.annotate("quote", [(31, 43)])
    cells = list(rows(annotated.workspace.who_said_what.table))
    assert cells[:4] == ["1", "Tove Hallmar", "none", "“Close the locks,”"]
    assert "no source" in cells


def test_a_row_of_links_says_role_label_and_words(annotated):
    assert list(rows(annotated.workspace.inspector.links)) == ["source: Actor “Tove Hallmar”"]


def test_buttons_say_their_keys(annotated):
    """As a tool tip, which is also the description: the name alone is what one looks for."""
    keys = {"Quote": "Q", "Cue": "U", "Undo": "Ctrl+Z", "Link": "L", "Finish article": "Ctrl+Return"}
    told = {
        spoken.text(Name): spoken.text(QAccessible.Text.Description)
        for spoken in map(interface, controls(annotated.workspace.label_bar))
    }
    for name, key in keys.items():
        assert told[name].endswith(f"({key})")


@pytest.mark.parametrize("make", [lambda: Keycap("Q"), lambda: _chip()])
def test_keycaps_and_chips_are_labels(qtbot, make):
    widget = make()
    qtbot.addWidget(widget)
    assert interface(widget).role() == QAccessible.Role.StaticText
    assert interface(widget).text(Name) in ("Q", "Quote")


def _chip() -> Chip:
    from pullquote.codebook import default_codebook

    label = default_codebook().labels[0]
    return Chip(label, label.key, label.name)
