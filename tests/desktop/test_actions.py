"""The actions: one list, unique keys, all of them in a menu, none of them in the way of typing."""

from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from pullquote.codebook import default_codebook, load_codebook
from pullquote.desktop.actions import ACTIONS, MENUS, SUBMENUS, ActionSet, change_label_actions, label_actions
from pullquote.desktop.commands import Commands
from tests.desktop.opening import make_project, open_window

EVERYTHING = (*label_actions(default_codebook()), *change_label_actions(default_codebook()), *ACTIONS)
PAGE_ACTIONS = [action for action in EVERYTHING if action.scope == "page"]


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


ENTER = {"Return", "Enter"}
"""Confirms what was begun, else accepts the suggestion under review: two actions, never both to be had."""


def test_no_key_has_two_actions():
    keys = [QKeySequence(key).toString() for action in EVERYTHING for key in action.shortcuts]
    assert "" not in keys
    twice = {key for key in keys if keys.count(key) > 1}
    assert twice == ENTER
    assert {action.id for action in EVERYTHING if ENTER & set(action.shortcuts)} == {"confirm", "accept"}


@pytest.mark.parametrize("begun", ["", "link", "edge of an annotation", "edge of a suggestion"])
def test_enter_is_for_one_action_at_a_time(window, qtbot, begun):
    page, session, tagging = window.workspace.page, window.session, window.workspace.tagging
    if begun in ("link", "edge of an annotation"):
        session.annotate("actor", [(31, 43)])
        tagging.link() if begun == "link" else tagging.edit_edge("end")
    else:
        qtbot.keyClick(page, Qt.Key.Key_Tab)
        assert window.workspace.review.current is not None
        if begun:
            qtbot.keyClick(page, Qt.Key.Key_E)
    assert window.action("confirm").isEnabled() is bool(begun)
    assert window.action("accept").isEnabled() is not bool(begun)


def test_ids_and_names_are_unique():
    for part in ("id", "name"):
        values = [getattr(action, part) for action in EVERYTHING]
        assert sorted(values) == sorted(set(values))


def test_no_key_needs_altgr():
    for key in chain.from_iterable(action.shortcuts for action in EVERYTHING):
        assert not ("Ctrl" in key and "Alt" in key), key
        assert not set(key) & set("[]{}@\\|~€"), key


def test_every_label_has_its_letter_and_a_digit():
    for place, (label, action) in enumerate(
        zip(default_codebook().labels, label_actions(default_codebook()), strict=True), 1
    ):
        assert action.shortcuts == (label.key, str(place))


def test_plain_keys_belong_to_the_page():
    for action in EVERYTHING:
        for key in action.shortcuts:
            combination = QKeySequence(key)[0]
            modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
            function_key = Qt.Key.Key_F1 <= combination.key() <= Qt.Key.Key_F35
            assert modifiers != Qt.KeyboardModifier.NoModifier or function_key or action.scope == "page", key


def test_the_menus_list_every_action_once(window):
    bar = [action.menu() for action in window.menuBar().actions()]
    assert [menu.title().replace("&", "") for menu in bar] == [name for name in MENUS if name not in SUBMENUS]
    listed, menus = [], list(bar)
    while menus:
        for action in menus.pop().actions():
            if action.menu() is not None:
                menus.append(action.menu())
            elif not action.isSeparator():
                listed.append(action.objectName())
    assert sorted(listed) == sorted(action.id for action in EVERYTHING)


def test_actions_need_a_project(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    for name in ("import", "export", "undo", "finish", "find", "save_copy"):
        assert not window.action(name).isEnabled(), name
    for name in ("new", "open", "sample", "quit", "about", "keys"):
        assert window.action(name).isEnabled(), name


def test_a_codebook_may_claim_a_letter_of_ours(qtbot):
    toml = default_codebook().toml.replace('key = "Z"', 'key = "J"')
    host, page = QWidget(), QPlainTextEdit()
    qtbot.addWidget(host)
    qtbot.addWidget(page)

    actions = ActionSet(_commands_of_nobody(), host, load_codebook(toml), page)
    assert "J" in actions.by_id["tag_zone"].keys
    assert "J" not in actions.by_id["next_annotation"].keys
    assert "Shift+J" in actions.by_id["previous_annotation"].keys


def test_an_ampersand_in_a_label_is_seen_in_menus(qtbot):
    book = load_codebook(default_codebook().toml.replace('name = "Zone"', 'name = "Q&A"'))
    host, page = QWidget(), QPlainTextEdit()
    qtbot.addWidget(host)
    qtbot.addWidget(page)
    actions = ActionSet(_commands_of_nobody(), host, book, page)
    for action in (actions.by_id["tag_zone"], actions.by_id["change_to_zone"]):
        assert action.name.endswith("Q&A")
        assert action.toolTip().endswith("Q&A")  # where Qt takes the marks of keys out
        assert action.text().endswith("Q&&A")


def _commands_of_nobody() -> Commands:
    class NoWindow:
        session = None
        workspace = None

        class settings:  # noqa: N801
            fills, theme = True, "system"
            suggestions, suggested_kinds, least_confidence = True, (), 0.5

    return Commands(NoWindow())  # type: ignore[arg-type]


def _boxes(window) -> list[QWidget]:
    return [
        box
        for box in window.findChildren(QWidget)
        if box.isVisible()
        and box.isEnabled()
        and (isinstance(box, QLineEdit) or (isinstance(box, QPlainTextEdit) and not box.isReadOnly()))
    ]


def test_no_page_key_fires_in_a_text_box(window, qtbot):
    window.action("find").trigger()
    boxes = _boxes(window)
    assert len(boxes) >= 2
    fired = []
    for action in window.actions_:
        if action.definition.scope == "page":
            action.triggered.connect(lambda _checked=False, name=action.objectName(): fired.append(name))
    for box in boxes:
        box.setFocus()
        qtbot.waitUntil(box.hasFocus)
        for key in chain.from_iterable(action.shortcuts for action in PAGE_ACTIONS):
            combination = QKeySequence(key)[0]
            # What moves on to the next widget is not typing.
            if combination.key() not in (
                Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab
            ):  # fmt: skip
                qtbot.keyClick(box, combination.key(), combination.keyboardModifiers())
                assert box.hasFocus(), key
    assert fired == []


def test_a_page_key_fires_on_the_page(window, qtbot):
    page = window.workspace.page
    page.setFocus()
    with qtbot.waitSignal(window.action("tag_cue").triggered):
        qtbot.keyClick(page, Qt.Key.Key_U)
    with qtbot.waitSignal(window.action("tag_claim").triggered):
        qtbot.keyClick(page, Qt.Key.Key_4)


@pytest.mark.parametrize(
    ("name", "key", "modifiers"),
    [
        ("find", Qt.Key.Key_F, "Ctrl"),
        ("import", Qt.Key.Key_I, "Ctrl"),
        ("export", Qt.Key.Key_E, "Ctrl"),
        ("palette", Qt.Key.Key_K, "Ctrl"),
        ("details", Qt.Key.Key_D, "Ctrl"),
        ("finish", Qt.Key.Key_Return, "Ctrl"),
        ("next_article", Qt.Key.Key_PageDown, "Ctrl"),
        ("previous_article", Qt.Key.Key_PageUp, "Ctrl"),
        ("zoom_in", Qt.Key.Key_Plus, "Ctrl"),
        ("zoom_reset", Qt.Key.Key_0, "Ctrl"),
        ("keys", Qt.Key.Key_F1, ""),
        ("next_region", Qt.Key.Key_F6, ""),
        ("fills", Qt.Key.Key_F9, ""),
    ],
)
def test_window_keys_reach_their_action_from_the_page(window, qtbot, monkeypatch, name, key, modifiers):
    fired = []
    action = window.action(name)
    monkeypatch.setattr(action, "definition", _without_effect(action.definition, fired))
    held = Qt.KeyboardModifier.ControlModifier if modifiers else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.workspace.page, key, held)
    assert fired == [name]


def _without_effect(definition, fired):
    from dataclasses import replace

    return replace(definition, run=lambda _commands: fired.append(definition.id))


def test_undo_says_what_it_would_undo(window, qtbot):
    session = window.session
    session.annotate("actor", [(31, 43)])
    qtbot.waitUntil(lambda: window.action("undo").text() == "Undo: Tag as Actor")
    window.action("undo").trigger()
    qtbot.waitUntil(lambda: window.action("redo").text() == "Redo: Tag as Actor")


def test_there_is_nothing_to_confirm_until_something_is_begun(window):
    session, confirm = window.session, window.action("confirm")
    assert not confirm.isEnabled()
    assert "Begin a link" in confirm.reason
    session.annotate("quote", [(0, 18)])
    window.workspace.tagging.link()
    assert confirm.isEnabled()
    window.workspace.tagging.cancel()
    assert not confirm.isEnabled()
    window.workspace.tagging.edit_edge("end")
    assert confirm.isEnabled()
