"""The text that is being corrected: what is stored is what was stored, apart from what was typed, pasted or deleted."""

import random

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence, QTextCursor

from pullquote.desktop.correcting.editor import TextEditor

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RARE = "a\u00a0b\u2028c\u2029d\u202fe\ufefff\ufdd0g\uffff h\u00ad"
TEXT = f"\ufeffFirst {RARE} 🙂 end.\n\nSecond 👩\u200d🚀 e\u0301 café.\n"


@pytest.fixture
def editor(qtbot):
    def make(text=TEXT):
        editor = TextEditor(text)
        qtbot.addWidget(editor)
        editor.resize(500, 300)
        editor.show()
        return editor

    return make


def _caret(editor, words):
    at = editor.text.index(words)
    editor.select(at, at)


def _mime(text):
    data = QMimeData()
    data.setText(text)
    return data


def _drop(where, action, data, kind=QDropEvent):
    event = kind(where, action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.data = data  # Qt does not keep it
    return event


def test_what_is_not_touched_stays_as_it_was_stored(editor):
    assert editor().text == TEXT
    assert not editor().is_changed


def test_typing_between_characters_that_qt_changes(editor, qtbot):
    it = editor()
    _caret(it, "\u2028c")
    qtbot.keyClicks(it, "x y")
    assert it.text == TEXT.replace("\u2028c", "x y\u2028c")
    assert it.is_changed


def test_places_are_code_points_behind_pairs_of_surrogates(editor, qtbot):
    it = editor()
    at = TEXT.index("café")
    it.select(at, at + 4)
    assert it.selected == (at, at + 4)
    qtbot.keyClicks(it, "bar")
    assert it.text == TEXT.replace("café", "bar")
    assert it.selected == (at + 3, at + 3)


def test_enter_makes_a_line_feed_with_shift_too(editor, qtbot):
    it = editor("ab")
    it.select(1, 1)
    qtbot.keyClick(it, Qt.Key.Key_Return)
    qtbot.keyClick(it, Qt.Key.Key_Return, SHIFT)
    assert it.text == "a\n\nb"


def test_a_grapheme_is_deleted_whole_where_qt_does_so(editor, qtbot):
    it = editor("a👩\u200d🚀b")
    it.select(1, 1)
    qtbot.keyClick(it, Qt.Key.Key_Delete)
    assert it.text == "ab"


def test_undo_brings_back_what_was_stored_and_not_what_was_shown(editor, qtbot):
    it = editor()
    qtbot.keySequence(it, QKeySequence.StandardKey.SelectAll)
    qtbot.keyClicks(it, "gone")
    assert it.text == "gone"
    qtbot.keySequence(it, QKeySequence.StandardKey.Undo)
    qtbot.keySequence(it, QKeySequence.StandardKey.Undo)
    assert it.text == TEXT
    assert not it.is_changed
    qtbot.keySequence(it, QKeySequence.StandardKey.Redo)
    qtbot.keySequence(it, QKeySequence.StandardKey.Redo)
    assert it.text == "gone"


def test_a_typed_word_is_undone_at_once(editor, qtbot):
    it = editor("ab")
    it.select(1, 1)
    qtbot.keyClicks(it, "one two")
    qtbot.keySequence(it, QKeySequence.StandardKey.Undo)
    assert it.text == "aone b"
    qtbot.keySequence(it, QKeySequence.StandardKey.Undo)
    assert it.text == "ab"


def test_pasted_line_ends_become_line_feeds(editor, qtbot):
    it = editor("ab")
    it.select(1, 1)
    QGuiApplication.clipboard().setText("1\r\n2\r3\u00a0\u20284")
    qtbot.keySequence(it, QKeySequence.StandardKey.Paste)
    assert it.text == "a1\n2\n3\u00a0\u20284b"


def test_cut_and_paste_keep_every_character(editor, qtbot):
    it = editor()
    at = TEXT.index(RARE)
    it.select(at, at + len(RARE))
    qtbot.keySequence(it, QKeySequence.StandardKey.Cut)
    assert it.text == TEXT.replace(RARE, "")
    qtbot.keySequence(it, QKeySequence.StandardKey.Paste)
    assert it.text == TEXT


def test_what_is_dropped_comes_where_it_was_let_go(editor):
    it = editor("one two")
    it.select(3, 3)
    where = QPointF(it.cursorRect().center())
    it.dropEvent(_drop(where, Qt.DropAction.CopyAction, _mime(" \u00a0\u2028")))
    assert it.text == "one \u00a0\u2028 two"
    it.undo()
    assert it.text == "one two"


class _OwnDrop(QDropEvent):
    """As Qt makes it for words that are dragged inside the editor."""

    inside: TextEditor

    def source(self):
        return self.inside


@pytest.mark.parametrize(
    ("words", "to", "moved"),
    [("o\u2028", " end", "ne twoo\u2028 end"), ("two", "ne", "o\u2028twone  end")],
)
def test_words_are_dragged_as_they_are_stored(editor, words, to, moved):
    it = editor("o\u2028ne two end")
    _caret(it, to)
    where = QPointF(it.cursorRect().center())
    at = it.text.index(words)
    it.select(at, at + len(words))
    event = _drop(where, Qt.DropAction.MoveAction, it.createMimeDataFromSelection(), _OwnDrop)
    event.inside = it
    it.dropEvent(event)
    assert it.text == moved


def test_an_editor_that_only_shows_changes_nothing(editor, qtbot):
    it = editor()
    it.setReadOnly(True)
    it.selectAll()
    for key in (
        QKeySequence.StandardKey.Cut,
        QKeySequence.StandardKey.Paste,
        QKeySequence.StandardKey.Delete,
    ):
        qtbot.keySequence(it, key)
    qtbot.keyClicks(it, "x")
    qtbot.keyClick(it, Qt.Key.Key_Return, SHIFT)
    assert it.text == TEXT
    assert QGuiApplication.clipboard().text() == TEXT.removeprefix("\ufeff")


@pytest.mark.parametrize("seed", range(12))
def test_any_edits_give_what_they_give_in_a_plain_string(editor, qtbot, seed):
    chance = random.Random(seed)
    alphabet = "ab \n\u00a0\u2028\u2029🙂é\u202f"
    model = "".join(chance.choices(alphabet, k=80))
    it, history = editor(model), [model]
    keys = {Qt.Key.Key_Delete: 1, Qt.Key.Key_Backspace: -1}
    for _ in range(60):
        start, end = sorted(chance.choices(range(len(model) + 1), k=2))
        end = min(end, start + 6)
        it.select(start, end)
        match chance.randrange(4):
            case 0:
                new = chance.choice("xyz ")
                qtbot.keyClick(it, new)
                model = model[:start] + new + model[end:]
            case 1 if start < end:
                qtbot.keyClick(it, chance.choice(list(keys)))
                model = model[:start] + model[end:]
            case 2:
                pasted = "".join(chance.choices(alphabet + "\r", k=4))
                it.insertFromMimeData(_mime(pasted))
                model = model[:start] + pasted.replace("\r\n", "\n").replace("\r", "\n") + model[end:]
            case 3:
                # What Qt does with its own document, by a block of edits.
                cursor = it.textCursor()
                cursor.beginEditBlock()
                cursor.insertText("q")
                cursor.insertText("r")
                cursor.endEditBlock()
                model = model[:start] + "qr" + model[end:]
        assert it.text == model
        history.append(model)
    while it._done:
        it.undo()
        assert it.text in history
    assert it.text == history[0]
    while it._undone:
        it.redo()
    assert it.text == model


def test_a_new_format_of_the_document_is_no_edit(editor):
    it = editor()
    cursor = QTextCursor(it.document())
    cursor.select(QTextCursor.SelectionType.Document)
    it.document().markContentsDirty(0, it.document().characterCount())
    assert it.text == TEXT


def test_a_megabyte_is_edited_like_a_line(editor, qtbot):
    text = ("word and näxt 🙂 \u00a0x\n\n" * 60_000)[:1_000_000]
    it = editor(text)
    it.select(500_000, 500_000)
    qtbot.keyClicks(it, "here")
    assert it.text == text[:500_000] + "here" + text[500_000:]
