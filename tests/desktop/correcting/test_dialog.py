"""Correcting a text in the window: what the dialog says, what it does, and the page after it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pullquote.desktop.correcting.dialog import CorrectionDialog
from pullquote.desktop.correcting.effects import Affected, Changed
from pullquote.project import open_project
from tests.desktop import small_project
from tests.desktop.opening import open_window, settle
from tests.desktop.small_project import TEXT, span, tag, who_said_it

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = TEXT + "".join(
    f"\n\nParagraph {n} tells of tides\u00a0and cats 🙂 that nobody woke." for n in range(80)
)


@pytest.fixture
def window(qtbot, tmp_path):
    project = small_project.project_with(tmp_path, small_project.article(LONG))
    project.close()
    return open_window(qtbot, tmp_path, project.path)


def _dialog(qtbot, window) -> CorrectionDialog:
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_E, CONTROL | SHIFT)
    return _opened(qtbot)


def _opened(qtbot) -> CorrectionDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CorrectionDialog))
    dialog = QApplication.activeModalWidget()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.editor.hasFocus)
    return dialog


def _select(dialog, words):
    at = dialog.editor.text.index(words)
    dialog.editor.select(at, at + len(words))


def _type(qtbot, dialog, old, new):
    _select(dialog, old)
    if new:
        qtbot.keyClicks(dialog.editor, new)
    else:
        qtbot.keyClick(dialog.editor, Qt.Key.Key_Delete)


def _correct(qtbot, window, old, new):
    dialog = _dialog(qtbot, window)
    _type(qtbot, dialog, old, new)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)


def _up_to_date(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.is_up_to_date)


def test_a_typing_error_is_corrected_by_keys_and_everything_moves(window, qtbot):
    made = who_said_it(window.session)
    _correct(qtbot, window, "unseen", "unnoticed")
    assert window.session.text == LONG.replace("unseen", "unnoticed")
    assert window.workspace.page.text == window.session.text
    for annotation in made.values():
        now = window.session.annotations[annotation.id]
        assert now.words == annotation.words
        assert all(window.session.text[f.start : f.end] == f.text for f in now.fragments)
    assert len(window.session.links) == 3
    assert window.workspace.messages.texts == ["Corrected: 1 change."]


def test_undo_brings_the_text_back_and_redo_corrects_it(window, qtbot):
    who_said_it(window.session)
    before = dict(window.session.annotations)
    _correct(qtbot, window, "Ines Halvorsen", "Ms Halvorsen")
    after = dict(window.session.annotations)
    assert before != after
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Z, CONTROL)
    assert (window.session.text, window.workspace.page.text) == (LONG, LONG)
    assert window.session.annotations == before
    assert window.workspace.messages.texts == []
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert window.workspace.page.text == LONG.replace("Ines Halvorsen", "Ms Halvorsen")
    assert window.session.annotations == after


def test_caret_selection_and_scroll_stay_at_their_words(window, qtbot):
    page = window.workspace.page
    start = LONG.index("Paragraph 60")
    page.select_text(start, start + len("Paragraph 60"))
    page.reveal(start)
    top = page._first_in_sight(page.visible_lines())
    _correct(qtbot, window, "Harbour wall leaked", "The old harbour wall has leaked")
    words = window.session.text[slice(*page.selected_text_range)]
    assert words == "Paragraph 60"
    now = page._first_in_sight(page.visible_lines())
    assert window.session.text[now : now + 30] == LONG[top : top + 30]
    window.session.undo()
    assert page.selected_text_range == (start, start + len("Paragraph 60"))
    assert page._first_in_sight(page.visible_lines()) == top


def test_the_selected_annotation_stays_selected(window, qtbot):
    made = who_said_it(window.session)
    window.session.select(made["cue"].id)
    _correct(qtbot, window, "unseen", "unnoticed")
    assert window.session.selected == window.workspace.page.selected == made["cue"].id


def test_the_dialog_opens_at_the_selected_words(window, qtbot):
    window.workspace.page.select_text(*span("Pauline Achterberg"))
    dialog = _dialog(qtbot, window)
    assert dialog.editor.selected == span("Pauline Achterberg")
    assert dialog.summary.text() == "Nothing is changed yet."
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    assert dialog.isVisible()  # there is nothing to correct
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None  # nothing to ask about


def test_what_a_correction_does_is_said_before_it_is_made(window, qtbot):
    made = who_said_it(window.session)
    dialog = _dialog(qtbot, window)
    _type(qtbot, dialog, "said ", "")
    _type(qtbot, dialog, "nobody from", "nobody of")
    _up_to_date(qtbot, dialog)
    assert dialog.summary.text() == (
        "2 changes · 1 annotation moves · 2 annotations are reworded · 1 annotation loses its words "
        "· 1 link goes with it"
    )
    lost = [row.before.id for row in dialog.model.rows if isinstance(row, Affected) and row.after is None]
    reworded = [row.after.words for row in dialog.model.rows if isinstance(row, Affected) and row.after]
    assert lost == [made["cue"].id]
    assert reworded[1] == "nobody of the authority came to check them"
    changes = [row for row in dialog.model.rows if isinstance(row, Changed)]
    assert [(row.hunk.old, row.hunk.new) for row in changes] == [("said ", ""), ("from", "of")]
    assert window.session.text == LONG


def test_a_row_shows_its_place_and_enter_goes_on_there(window, qtbot):
    who_said_it(window.session)
    dialog = _dialog(qtbot, window)
    _type(qtbot, dialog, "Ines", "Inez")
    _select(dialog, "Paragraph 70")
    _up_to_date(qtbot, dialog)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.editor.text[slice(*dialog.editor.selected)] == "Inez Halvorsen"
    assert dialog.editor.hasFocus()


def test_other_annotators_layers_are_told_of(qtbot, tmp_path):
    with small_project.project_with(tmp_path, small_project.article(LONG)) as project:
        path, article = project.path, project.article_ids()[0]
    with open_project(path, annotator="ann-02") as theirs:
        theirs.annotate(article, "actor", [span("Ines Halvorsen")])
    window = open_window(qtbot, tmp_path, path)
    dialog = _dialog(qtbot, window)
    _type(qtbot, dialog, "Ines", "Inez")
    _up_to_date(qtbot, dialog)
    index = dialog.model.index(1)
    assert dialog.model.data(index) == "Actor, ann-02: “Ines Halvorsen” becomes “Inez Halvorsen”"


def test_a_text_without_words_is_refused(window, qtbot):
    dialog = _dialog(qtbot, window)
    dialog.editor.selectAll()
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Delete)
    assert dialog.summary.text() == "An article needs words."
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    assert window.session.text == LONG
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Z, CONTROL)
    assert dialog.summary.text() == "Nothing is changed yet."


def test_esc_asks_before_corrections_are_lost(window, qtbot):
    dialog = _dialog(qtbot, window)
    _type(qtbot, dialog, "unseen", "unnoticed")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Escape)
    question = QApplication.activeModalWidget()
    assert question.windowTitle() == "Discard the corrections?"
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "unnoticed" in dialog.editor.text
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Escape)
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert window.session.text == LONG


def test_find_goes_to_the_words(window, qtbot):
    dialog = _dialog(qtbot, window)
    qtbot.keyClick(dialog.editor, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(dialog.find_bar.field.hasFocus)
    qtbot.keyClicks(dialog.find_bar.field, "tides and cats")
    assert dialog.find_bar.count.text() == "1 of 80"
    qtbot.keyClick(dialog.find_bar.field, Qt.Key.Key_Return)
    assert dialog.find_bar.count.text() == "2 of 80"
    start = LONG.index("tides", LONG.index("Paragraph 1 "))
    assert dialog.editor.selected == (start, start + len("tides and cats"))
    qtbot.keyClick(dialog.find_bar.field, Qt.Key.Key_Return, SHIFT)
    assert dialog.find_bar.count.text() == "1 of 80"
    qtbot.keyClick(dialog.find_bar.field, Qt.Key.Key_Escape)
    assert dialog.editor.hasFocus()


def test_a_passage_is_taken_out_by_its_own_action(window, qtbot):
    start = LONG.index("Paragraph 3 ")
    window.workspace.page.select_text(start, LONG.index("\n", start))
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Delete, CONTROL | SHIFT)
    dialog = _opened(qtbot)
    assert "Paragraph 3 " not in dialog.editor.text
    qtbot.keyClicks(dialog.reason, "Boilerplate")
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "woke.\n\nParagraph 4 " in window.session.text
    assert "Paragraph 3 " not in window.session.text
    assert [r.reason for r in window.session.project.revisions(window.session.article)] == ["Boilerplate"]


def test_without_selected_words_there_is_no_passage(window, qtbot):
    with qtbot.waitSignal(window.session.told) as told:
        qtbot.keyClick(window.workspace.page, Qt.Key.Key_Delete, CONTROL | SHIFT)
    assert told.args == ["Select the words on the page first."]
    assert QApplication.activeModalWidget() is None


def test_search_in_the_article_finds_the_new_words(window, qtbot):
    workspace = window.workspace
    qtbot.keyClick(workspace.page, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(workspace.find_bar.field, "Paragraph 7 ")
    workspace.focus_page()
    _correct(qtbot, window, "unseen", "unnoticed")
    assert [window.session.text[slice(*hit)] for hit in workspace.find_bar.hits] == ["Paragraph 7 "]


def test_a_read_only_project_says_why_it_cannot(window, qtbot, tmp_path):
    path = window.session.project.path
    window.action("close").trigger()
    with open_project(path):
        other = open_window(qtbot, tmp_path, path)
        action = other.action("correct_text")
        assert (action.isEnabled(), action.reason) == (False, "The project is read-only")


def test_tagged_words_that_only_one_end_is_changed_of_are_said_to_lose_them(window, qtbot):
    tag(window.session, "actor", span("Pauline Achterberg"))
    dialog = _dialog(qtbot, window)
    _type(qtbot, dialog, "minister, Pauline", "secretary")
    _up_to_date(qtbot, dialog)
    assert "1 annotation loses its words" in dialog.summary.text()
