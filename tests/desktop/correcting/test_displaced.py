"""What lost its words in a correction: in the panel To check until it is placed or deleted."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from pullquote.jobs.lint_project import lint_project
from tests.desktop import small_project
from tests.desktop.opening import open_window, settle
from tests.desktop.small_project import TEXT, span, who_said_it

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OTHER = "The quay cat slept. Nobody woke it."
SENTENCE = "Lost its words in the correction of "


@pytest.fixture
def window(qtbot, tmp_path):
    project = small_project.project_with(
        tmp_path, small_project.article(), small_project.article(OTHER, "Quay cats")
    )
    project.close()
    window = open_window(qtbot, tmp_path, project.path)
    window.session.open_article(project_ids(window)[0])
    settle(qtbot, window)
    return window


def project_ids(window):
    project = window.session.project
    return sorted(project.article_ids(), key=lambda article: project.text(article) == OTHER)


@pytest.fixture
def lost(window, qtbot):
    """The source, without its words."""
    made = who_said_it(window.session)
    article = window.session.article
    window.session.project.correct_text(article, TEXT.replace("Ines Halvorsen, who", "a woman who"))
    settle(qtbot, window)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_5, CONTROL)
    _settled(qtbot, window)
    return made["source"]


def _panel(window):
    return window.workspace.to_check


def _settled(qtbot, window):
    qtbot.waitUntil(lambda: not window.workspace.checking.busy and not _panel(window).model.busy)


def _first(window):
    found = _panel(window).model.found
    return found[0].finding if found else None


def test_it_stands_first_with_its_label_words_and_day(window, lost):
    assert lost.id not in window.session.annotations
    finding = _first(window)
    (revision,) = window.session.project.revisions(window.session.article)
    day = datetime.fromisoformat(revision.at).astimezone().date()
    assert finding.sentence == f"{SENTENCE}{day}."
    assert (finding.label, finding.words) == ("actor", "Ines Halvorsen")
    assert [each.finding.sentence for each in _panel(window).model.found][1:] == ["This Quote has no source."]
    assert (_panel(window).count, _panel(window).number) == ("2 things to check", "2")


def test_enter_goes_to_where_the_words_were(window, qtbot, lost):
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Return)
    page = window.workspace.page
    assert page.hasFocus()
    assert window.session.text[: page.caret].endswith("would hold,” said ")


def test_it_is_placed_on_the_selected_words_with_its_links_and_undo_takes_it_back(window, qtbot, lost):
    start = window.session.text.index("a woman")
    window.workspace.page.select_text(start, start + len("a woman"))
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_5, CONTROL)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_F)
    _settled(qtbot, window)
    placed = window.session.annotations[lost.id]
    assert (placed.words, window.session.selected) == ("a woman", lost.id)
    assert lost.id in {link.tail for link in window.session.links.values()}
    assert _panel(window).model.found == []
    window.session.undo()
    _settled(qtbot, window)
    assert lost.id not in window.session.annotations
    assert _first(window).sentence.startswith(SENTENCE)


def test_without_selected_words_it_stays_and_says_what_to_do(window, qtbot, lost):
    with qtbot.waitSignal(window.session.told) as told:
        qtbot.keyClick(_panel(window).list, Qt.Key.Key_F)
    assert told.args == ["Select the words on the page first."]
    assert _first(window).sentence.startswith(SENTENCE)


def test_it_cannot_be_dismissed(window, qtbot, lost):
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_X)
    _settled(qtbot, window)
    assert _first(window).sentence.startswith(SENTENCE)


def test_it_is_deleted_by_its_key_and_undo_brings_it_back(window, qtbot, lost):
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Delete)
    _settled(qtbot, window)
    assert window.session.project.displaced() == []
    assert _first(window).sentence == "This Quote has no source."
    window.session.undo()
    _settled(qtbot, window)
    assert _first(window).sentence.startswith(SENTENCE)


def test_only_what_has_no_words_is_deleted_by_the_key(window, qtbot, lost):
    _panel(window).list.setCurrentIndex(_panel(window).model.index(1, 0))
    count = len(window.session.annotations)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Delete)
    _settled(qtbot, window)
    assert len(window.session.annotations) == count
    assert len(_panel(window).model.found) == 2


def test_a_later_correction_moves_the_place(window, qtbot, lost):
    start = _first(window).span[0]
    project, article = window.session.project, window.session.article
    project.correct_text(article, "Update: " + window.session.text)
    _settled(qtbot, window)
    assert _first(window).span[0] == start + len("Update: ")


def test_another_article_shows_nothing_of_it_and_the_next_to_check_is_this_one(window, qtbot, lost):
    window.session.project.dismiss(window.session.article, *_second_about(window))
    first, other = project_ids(window)
    window.session.open_article(other)
    settle(qtbot, window)
    _settled(qtbot, window)
    assert _panel(window).model.found == []
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_K, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.session.article == first)


def _second_about(window):
    return _panel(window).model.found[1].finding.about


def test_in_the_whole_project_it_is_placed_only_in_its_own_article(window, qtbot, lost):
    window.session.open_article(project_ids(window)[1])
    _panel(window).show_everywhere()
    _settled(qtbot, window)
    window.workspace.page.select_text(0, 12)
    _panel(window).list.setCurrentIndex(_panel(window).model.index(1, 0))
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_F)
    _settled(qtbot, window)
    assert [each.id for each in window.session.project.displaced()] == [lost.id]


def test_finishing_warns_of_it(window, qtbot, lost):
    window.workspace.focus_page()
    window.session.project.dismiss(window.session.article, *_second_about(window))
    _settled(qtbot, window)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Return, CONTROL)
    assert not window.session.is_finished
    assert window.workspace.messages.texts == [
        "1 thing to check. Finish the article once more to leave it at that."
    ]


def test_the_message_after_the_correction_shows_it(window, qtbot):
    who_said_it(window.session)
    workspace = window.workspace
    workspace.page.select_text(*span("Ines Halvorsen, who"))
    window.action("remove_passage").trigger()
    dialog = QApplication.activeModalWidget()
    qtbot.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert workspace.messages.texts == ["Corrected: 1 change. 1 annotation lost its words."]
    button = next(each for each in workspace.messages.findChildren(QPushButton) if each.text() == "Show")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert _panel(window).list.hasFocus()
    assert workspace.messages.texts == []


def test_the_command_line_tells_of_it_too(window, lost):
    sentences = [f.sentence for linted in lint_project(window.session.project) for f in linted.findings]
    assert sentences[0].startswith(SENTENCE)


def test_the_history_says_what_was_changed_and_lost(window, qtbot, lost):
    history = window.workspace.history
    window.workspace.show_panel(history)
    qtbot.keyClick(history.list, Qt.Key.Key_Home)
    said = history._detail.text().replace("\u2068", "").replace("\u2069", "")
    assert "“Ines Halvorsen,” becomes “a woman”" in said
    assert "Actor “Ines Halvorsen” lost its words" in said
    assert "deleted" not in said
    qtbot.keyClick(history.list, Qt.Key.Key_Return)
    assert window.session.text[: window.workspace.page.caret].endswith("said ")
