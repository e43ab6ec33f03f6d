"""The label bar tags, follows its actions, and gives way in a narrow window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from pullquote.codebook import default_codebook, load_codebook
from pullquote.desktop import theme
from pullquote.desktop.panels.label_bar import LabelBar
from pullquote.desktop.widgets.key_button import KeyButton
from pullquote.desktop.widgets.label_button import LabelButton

NAMES = ("undo", "redo", "link", "finish", "article_list")


@pytest.fixture
def bar(qtbot, qapp):
    theme.apply(qapp, theme.LIGHT)
    bar = LabelBar()
    qtbot.addWidget(bar)
    bar.set_codebook(default_codebook())
    bar.actions_there = {name: QAction(name.capitalize(), bar) for name in NAMES}
    bar.set_actions(**bar.actions_there)
    bar.resize(theme.px(856), theme.px(theme.BAR))
    bar.show()
    return bar


def _labels(bar):
    return [button for button in bar.findChildren(LabelButton) if button.isVisible()]


def _button(bar, name):
    return next(b for b in bar.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name)


@pytest.mark.parametrize("label", default_codebook().labels, ids=lambda label: label.id)
def test_a_click_asks_for_its_label(bar, qtbot, label):
    with qtbot.waitSignal(bar.tag_requested) as asked:
        qtbot.mouseClick(_button(bar, label.name), Qt.MouseButton.LeftButton)
    assert asked.args == [label.id]


def test_another_codebook_replaces_the_buttons(bar):
    head = 'schema = "pullquote-codebook/1"\nid = "x"\nname = "X"\nversion = 1\n'
    only = '[[label]]\nid = "only"\nname = "Only"\nkey = "Y"\npattern = "solid"\n'
    bar.set_codebook(load_codebook(head + only + 'light = "#1e5fbb"\ndark = "#58a4fe"\n'))
    assert [button.label.name for button in _labels(bar)] == ["Only"]


@pytest.mark.parametrize(("button", "action"), [("Undo", "undo"), ("Redo", "redo"), ("Link", "link")])
def test_buttons_trigger_their_actions_and_are_enabled_with_them(bar, qtbot, button, action):
    there = bar.actions_there[action]
    with qtbot.waitSignal(there.triggered):
        qtbot.mouseClick(_button(bar, button), Qt.MouseButton.LeftButton)
    there.setEnabled(False)
    assert not _button(bar, button).isEnabled()
    there.setEnabled(True)
    there.setToolTip("Undo: Tag as Quote")
    assert _button(bar, button).toolTip() == "Undo: Tag as Quote"


def test_finish_becomes_reopen(bar, qtbot):
    button = bar.findChild(QPushButton)
    assert button.text() == "Finish article"
    with qtbot.waitSignal(bar.actions_there["finish"].triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    bar.set_finished(True)
    assert button.text() == "Reopen article"
    bar.set_narrow(True)
    assert button.text() == "Reopen"
    bar.set_finished(False)
    assert button.text() == "Finish"


def test_narrow_shows_the_article_list_and_hides_link(bar, qtbot):
    assert bar.findChild(KeyButton).isVisible()
    bar.set_narrow(True)
    assert not bar.findChild(KeyButton).isVisible()
    with qtbot.waitSignal(bar.actions_there["article_list"].triggered):
        qtbot.mouseClick(_button(bar, "Show the article list"), Qt.MouseButton.LeftButton)


def test_labels_without_room_are_in_a_menu(bar, qtbot):
    assert len(_labels(bar)) == 6
    bar.resize(theme.px(500), bar.height())
    shown = len(_labels(bar))
    assert 0 < shown < 6
    menu = _button(bar, "More labels").menu()
    assert len(menu.actions()) == 6 - shown
    assert all(button.geometry().right() < bar.width() for button in _labels(bar))
    with qtbot.waitSignal(bar.tag_requested) as asked:
        menu.actions()[-1].trigger()
    assert asked.args == ["zone"]
    bar.resize(theme.px(856), bar.height())
    assert len(_labels(bar)) == 6


def test_a_read_only_project_disables_the_labels(bar, qtbot):
    bar.set_editable(False)
    bar.tag_requested.connect(pytest.fail)
    qtbot.mouseClick(_labels(bar)[0], Qt.MouseButton.LeftButton)
    assert not any(button.isEnabled() for button in _labels(bar))
    bar.set_editable(True)
    assert all(button.isEnabled() for button in _labels(bar))


def test_everything_has_a_name_and_the_bar_its_height(bar):
    bar.set_narrow(True)
    for button in bar.findChildren(QAbstractButton):
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert isinstance(button, QPushButton | LabelButton | KeyButton | QToolButton)
    assert bar.sizeHint().height() == theme.px(40)


def test_keys_work_on_the_link_button(bar, qtbot):
    button = bar.findChild(KeyButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(bar.actions_there["link"].triggered):
            qtbot.keyClick(button, key)
