"""“Tag other occurrences”: what is listed, what is tagged, and that it is one step, by keys and by pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyle

from pullquote.desktop.panels.context_delegate import PLACE
from tests.desktop.opening import make_project, open_window

KEY = Qt.Key
TEXT = (
    "Title: The wall\nOutlet: The Lantern\nDate: 2026-10-14\nLanguage: en\n\n"
    "Ines Halvorsen runs the quay. “Close it,” said Ines\u00a0Halvorsen’s brother.\n\n"
    "Later Ms Halvorsen left; Per Halvorsen stayed. Ines Halvorsens are many.\n\n"
    "Nobody asked Ines Halvorsen."
)


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (TEXT,)))


@pytest.fixture
def panel(window):
    return window.workspace.occurrences


def select_first(window):
    """The first mention, tagged and selected, with its actor and an attribute."""
    session = window.session
    actor = session.project.add_actor("Ines Halvorsen")
    start = session.text.index("Ines Halvorsen")
    first = session.project.annotate(
        session.article,
        "actor",
        [(start, start + 14)],
        attributes={"mention_type": "name"},
        actors=[actor.id],
    )
    session.select(first.id)
    return first


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), key, modifiers)


def contexts(panel):
    rows = [panel.list.model().index(row, 0) for row in range(panel.list.model().rowCount())]
    return [f"{index.data(PLACE).before[-6:]}|{index.data(PLACE).words}" for index in rows]


def steps(window):
    return len([entry for entry in window.session.project.history() if entry.kind == "edit"])


def test_t_lists_the_places_in_their_context_and_enter_tags_them_as_one_step(window, panel, qtbot):
    first = select_first(window)
    before = steps(window)
    press(qtbot, window, KEY.Key_T)
    assert panel.isVisible()
    assert contexts(panel) == [" said |Ines Halvorsen", "asked |Ines Halvorsen"]
    assert panel.list.hasFocus()
    page = window.workspace.page
    assert [window.session.text[slice(*hit)] for hit in page.view.hits] == [
        "Ines\u00a0Halvorsen",
        "Ines Halvorsen",
    ]
    assert page.view.current_hit == 0
    press(qtbot, window, KEY.Key_Down)
    assert page.view.current_hit == 1
    press(qtbot, window, KEY.Key_Return)
    assert not panel.isVisible()
    assert page.hasFocus()
    assert not page.view.hits
    made = [a for a in window.session.in_order if a.id != first.id]
    assert [a.words for a in made] == ["Ines\u00a0Halvorsen", "Ines Halvorsen"]
    for annotation in made:
        assert (annotation.label, annotation.actors) == ("actor", first.actors)
        assert annotation.attributes == first.attributes
    assert steps(window) == before + 1
    assert "2 places tagged as Actor" in window.status.told.text()
    press(qtbot, window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [a.id for a in window.session.in_order] == [first.id]


def test_space_takes_a_place_out_and_esc_tags_none(window, panel, qtbot):
    select_first(window)
    before = steps(window)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Space)
    assert len(panel.chosen) == 1
    assert panel.tag.text() == "Tag 1"
    press(qtbot, window, KEY.Key_Escape)
    assert not panel.isVisible()
    assert window.workspace.page.hasFocus()
    assert steps(window) == before
    press(qtbot, window, KEY.Key_T)
    assert len(panel.chosen) == 2  # what was decided before is forgotten
    press(qtbot, window, KEY.Key_Space)
    press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Space)
    assert panel.chosen == []
    assert not panel.tag.isEnabled()
    press(qtbot, window, KEY.Key_Return)
    assert panel.isVisible()
    assert steps(window) == before


def test_the_surname_is_offered_and_another_s_name_is_left_out_at_first(window, panel, qtbot):
    select_first(window)
    press(qtbot, window, KEY.Key_T)
    assert panel.short.text() == "Also “Halvorsen”"
    assert not panel.short.isChecked()
    press(qtbot, window, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    while not panel.short.hasFocus():
        press(qtbot, window, KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, window, KEY.Key_Space)
    assert contexts(panel) == [
        " said |Ines Halvorsen",
        "er Ms |Halvorsen",
        "; Per |Halvorsen",
        "asked |Ines Halvorsen",
    ]
    text = window.session.text
    assert [text[start - 4 : start] for start, _ in panel.chosen] == ["aid ", " Ms ", "ked "]
    press(qtbot, window, KEY.Key_Return)
    assert len(window.session.annotations) == 4


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_by_pointer(window, panel, qtbot, direction):
    window.setLayoutDirection(direction)
    select_first(window)
    window.action("occurrences").trigger()
    view = panel.list
    second = view.visualRect(view.model().index(1, 0))
    left = Qt.MouseButton.LeftButton
    box = QStyle.visualPos(direction, second, QPoint(18, second.center().y()))
    qtbot.mouseClick(view.viewport(), left, pos=box)
    assert len(panel.chosen) == 1
    qtbot.mouseClick(view.viewport(), left, pos=QPoint(second.center().x(), second.center().y()))
    assert len(panel.chosen) == 1
    assert window.workspace.page.view.current_hit == 1
    qtbot.mouseClick(panel.tag, left)
    assert len(window.session.annotations) == 2


def test_a_name_that_is_not_tagged_yet_is_taken_from_the_caret(window, panel, qtbot):
    page = window.workspace.page
    page.move_caret(window.session.text.index("Halvorsen runs"))
    press(qtbot, window, KEY.Key_T)
    assert len(panel.chosen) == 3
    press(qtbot, window, KEY.Key_Return)
    assert {a.label for a in window.session.in_order} == {"actor"}
    assert len(window.session.annotations) == 3


def test_selected_words_are_looked_for(window, panel, qtbot):
    text = window.session.text
    start = text.index("Per Halvorsen")
    window.workspace.page.select_text(start, start + 13)
    press(qtbot, window, KEY.Key_T)
    assert [text[slice(*span)] for span in panel.chosen] == ["Per Halvorsen"]


def test_nothing_else_to_tag_is_a_sentence(window, panel, qtbot):
    select_first(window)
    press(qtbot, window, KEY.Key_T)
    panel.short.setChecked(True)
    press(qtbot, window, KEY.Key_Return)
    quote = window.session.project.annotate(window.session.article, "quote", [(0, 4), (5, 9)])
    window.session.select(quote.id)
    window.workspace.focus_page()
    press(qtbot, window, KEY.Key_T)
    assert not panel.isVisible()
    assert "not interrupted" in window.status.told.text()
    cue = window.session.project.annotate(
        window.session.article, "cue", [(start := window.session.text.index("said"), start + 4)]
    )
    window.session.select(cue.id)
    press(qtbot, window, KEY.Key_T)
    assert not panel.isVisible()
    assert window.status.told.text() == "“said” stands nowhere else in this article untagged."


def test_what_is_tagged_meanwhile_leaves_the_list(window, panel, qtbot):
    select_first(window)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_Space)
    last = panel.list.model().index(1, 0).data(PLACE).span
    window.session.project.annotate(window.session.article, "actor", [last])
    assert panel.list.model().rowCount() == 1
    assert panel.chosen == []  # the other one stays out


def test_find_and_the_list_take_turns(window, panel, qtbot):
    select_first(window)
    press(qtbot, window, KEY.Key_T)
    press(qtbot, window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()
    assert window.workspace.find_bar.isVisible()
    window.workspace.focus_page()
    window.session.select(window.session.in_order[0].id)
    window.workspace.page.clear_selection()
    press(qtbot, window, KEY.Key_T)
    assert panel.isVisible()
    assert not window.workspace.find_bar.isVisible()


def test_it_closes_with_the_article(window, panel, qtbot):
    select_first(window)
    press(qtbot, window, KEY.Key_T)
    window.session.open_article("")
    assert not panel.isVisible()
