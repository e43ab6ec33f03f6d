"""The guide tells the truth: each key and menu entry that it names is there."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from pullquote.codebook import default_codebook
from pullquote.desktop.actions import ACTIONS, label_actions
from pullquote.desktop.dialogs.guide import GuideDialog
from pullquote.resources import resource
from tests.desktop.opening import make_project, open_window

GUIDE = resource("help", "guide.md").read_text("utf-8")
EVERYTHING = (*label_actions(default_codebook()), *ACTIONS)


def test_every_key_of_the_guide_has_an_action():
    held = {"Shift", "Ctrl"}
    keys = {key for action in EVERYTHING for key in action.shortcuts}
    named = [
        name for name in re.findall(r"`([^`]+)`", GUIDE) if re.fullmatch(r"([A-Z]\w*\+)*[A-Z0-9]\w*", name)
    ]
    assert len(named) > 20
    assert set(named) - held <= keys


def test_every_menu_entry_of_the_guide_is_there():
    entries = {(action.menu, action.name.rstrip("…")) for action in EVERYTHING}
    named = re.findall(r"\*\*(\w+) › ([^*]+)\*\*", GUIDE)
    assert len(named) >= 2
    assert set(named) <= entries


def test_the_annotation_guide_is_readable_in_the_window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    window.action("annotation_guide").trigger()
    qtbot.waitUntil(lambda: window.findChild(GuideDialog) is not None)
    said = window.findChild(GuideDialog).findChild(QTextBrowser).toPlainText()
    assert "One quote has one source and one cue." in said
    assert "#" not in said  # rendered, not shown as it is written


def test_the_guide_opens_at_its_beginning_and_closes_by_key(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.action("guide").trigger()
    qtbot.waitUntil(lambda: window.findChild(GuideDialog) is not None)
    dialog = window.findChild(GuideDialog)
    page = dialog.findChild(QTextBrowser)
    qtbot.waitUntil(page.hasFocus)
    assert page.document().findBlockByNumber(1).isValid()
    assert page.verticalScrollBar().value() == 0 < page.verticalScrollBar().maximum()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
