"""Tagging, fragments, edges, links and stepping, on a real page over a real project."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.desktop.tagging import shortened
from pullquote.desktop.tagging.edge import next_stop, with_edge_at
from pullquote.desktop.tagging.sensible_unit import sensible_unit
from pullquote.project import open_project
from tests.desktop.small_project import FIRST, SECOND, TEXT, article, project_with, span, tag, who_said_it
from tests.desktop.tagging.conftest import Desk

# A menu takes the keyboard, which the offscreen platform cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


def _menu(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


# --- What a key tags ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "function", "words"),
    [
        ("pumps", "content", "“We were told the pumps would hold,”"),
        ("pumps", "quoted", "“We were told the pumps would hold,”"),
        ("told the Courier", "content", None),
        ("Halvorsen", "mention", "Ines Halvorsen"),
        ("said", "cue", "said"),
        ("pumps", "claim", "We were told the pumps would hold,"),
        ("unseen", "zone", "Harbour wall leaked unseen for a year"),
        ("unseen", "", "unseen"),
    ],
)
def test_the_sensible_unit(at, function, words):
    cp = TEXT.index(at)
    found = sensible_unit(TEXT, cp, function)
    sentence = TEXT[slice(*span(TEXT[TEXT.index("The works") : TEXT.index(" The date")]))]
    assert TEXT[slice(*found)] == (words or sentence)


def test_marks_stay_out_where_the_codebook_says_so():
    inside = sensible_unit(TEXT, TEXT.index("pumps"), "content", marks=False)
    assert TEXT[slice(*inside)] == "We were told the pumps would hold,"
    open_end = "He said: “We lost the harbour"
    assert open_end[slice(*sensible_unit(open_end, 14, "content", marks=False))] == "We lost the harbour"


def test_nothing_sensible_is_a_sentence_and_no_step(desk):
    before = desk.steps()
    desk.page.move_caret(TEXT.index("\n\n") + 1)
    for label in ("quote", "cue", "actor", "zone"):
        desk.tagging.tag(label)
    assert desk.steps() == before
    assert len(desk.said) == 4
    assert "Cue" in desk.said[1]


def test_a_selection_is_tagged_and_selected(desk):
    desk.page.select_text(*span("fishing co-operative"))
    desk.tagging.tag("actor")
    assert desk.words() == [("actor", "fishing co-operative")]
    assert desk.session.selected == desk.page.selected == desk.session.in_order[0].id
    assert desk.page.selected_text_range is None


def test_tagging_the_same_words_again_selects_what_is_there(desk):
    made = tag(desk.session, "actor", span("Ines Halvorsen"))
    before = desk.steps()
    desk.page.move_caret(TEXT.index("Halvorsen"))
    desk.tagging.tag("actor")
    assert desk.steps() == before
    assert desk.session.selected == made.id
    assert "already" in desk.said[-1]


def test_tagging_a_part_of_an_annotation_makes_another(desk):
    tag(desk.session, "actor", span("Ines Halvorsen"))
    desk.page.select_text(*span("Halvorsen, who"))
    desk.tagging.tag("actor")
    assert desk.words() == [("actor", "Ines Halvorsen"), ("actor", "Halvorsen, who")]


# --- The page follows the session ---------------------------------------------------------------------------


def test_undo_takes_the_annotation_off_the_page(desk):
    desk.page.move_caret(TEXT.index("Halvorsen"))
    desk.tagging.tag("actor")
    made = desk.session.selected
    assert desk.page.annotations_at(TEXT.index("Ines")) == [made]
    desk.tagging.undo()
    assert desk.page.annotations_at(TEXT.index("Ines")) == []
    assert not desk.page.selected
    desk.tagging.redo()
    assert desk.page.annotations_at(TEXT.index("Ines")) == [made]


def test_an_edit_shows_without_showing_the_article_anew(desk, monkeypatch):
    monkeypatch.setattr(desk.page, "show_article", pytest.fail)
    made = tag(desk.session, "quote", FIRST)
    assert desk.page.annotations_at(FIRST[0]) == [made.id]


def test_another_article_replaces_the_page(desk):
    other = article("Another text, wholly.", "Another")
    tag(desk.session, "quote", FIRST)
    with desk.session.project.importing("more") as work, work.batch():
        work.add_articles([other])
    desk.session.open_article(other.id)
    assert desk.page.text == "Another text, wholly."
    assert desk.page.annotations_at(0) == []
    desk.session.open_article("")
    assert desk.page.text == ""


def test_what_the_page_selects_the_session_selects_and_the_other_way(desk):
    made = who_said_it(desk.session)
    desk.page.move_caret(TEXT.index("Halvorsen"))
    desk.tagging.select_outward()
    assert desk.session.selected == made["source"].id
    desk.session.select(made["quote"].id)
    assert desk.page.selected == made["quote"].id


def test_what_is_selected_elsewhere_takes_the_caret_along(desk):
    quote = tag(desk.session, "quote", SECOND)
    desk.page.move_caret(3)
    desk.session.select(quote.id)  # as a panel does, or undo
    assert desk.page.caret == SECOND[0]
    desk.page.move_caret(SECOND[0] + 4)
    desk.session.select("")
    desk.session.select(quote.id)
    assert desk.page.caret == SECOND[0] + 4  # it is there already
    desk.page.select_text(*FIRST)
    desk.session.select("")
    desk.session.select(quote.id)
    assert desk.page.selected_text_range == FIRST  # selected words are meant for what comes next


# --- Fragments ----------------------------------------------------------------------------------------------


def test_a_fragment_is_added_and_removed(desk):
    desk.page.move_caret(FIRST[0] + 3)
    desk.tagging.tag("quote")
    desk.page.select_text(*SECOND)
    desk.tagging.add_fragment()
    assert desk.selected.spans == (FIRST, SECOND)
    desk.page.move_caret(SECOND[0] + 4)
    desk.tagging.remove_fragment()
    assert desk.selected.spans == (FIRST,)
    desk.tagging.remove_fragment()
    assert "caret" in desk.said[-1]
    desk.page.move_caret(FIRST[0])
    desk.tagging.remove_fragment()
    assert "only this fragment" in desk.said[-1]
    assert desk.selected.spans == (FIRST,)


def test_without_a_selection_the_quotation_at_the_caret_is_added(desk):
    made = tag(desk.session, "quote", FIRST)
    desk.session.select(made.id)
    desk.page.move_caret(SECOND[0] + 10)
    desk.tagging.add_fragment()
    assert desk.selected.spans == (FIRST, SECOND)


@pytest.mark.parametrize("at", ["the pumps", " would", "pumps would"])
def test_a_fragment_needs_words_while_the_caret_is_still_in_the_annotation(desk, at):
    """The claim would else become the whole sentence, because nothing is selected."""
    made = tag(desk.session, "claim", span("the pumps"))
    desk.session.select(made.id)
    desk.page.move_caret(span(at)[0])
    desk.tagging.add_fragment()
    assert desk.selected.spans == (span("the pumps"),)
    assert "Select the words" in desk.said[-1]


@pytest.mark.parametrize("words", ["Halvorsen", " Halvorsen", "es Halvorsen"])
def test_a_fragment_beside_the_annotation_makes_it_grow(desk, words):
    made = tag(desk.session, "actor", span("Ines"))
    desk.session.select(made.id)
    desk.page.select_text(*span(words))
    desk.tagging.add_fragment()
    assert desk.selected.spans == (span("Ines Halvorsen"),)


def test_fragments_in_two_paragraphs_stay_two(desk):
    made = tag(desk.session, "zone", span("for a year"))
    desk.session.select(made.id)
    desk.page.select_text(*span("“We"))
    desk.tagging.add_fragment()
    assert desk.selected.spans == (span("for a year"), span("“We"))


def test_words_that_belong_already_are_no_step(desk):
    made = tag(desk.session, "quote", FIRST)
    desk.session.select(made.id)
    before = desk.steps()
    desk.page.select_text(*span("the pumps"))
    desk.tagging.add_fragment()
    assert desk.steps() == before
    assert "already" in desk.said[-1]


def test_delete_takes_the_links_too_and_undo_brings_both_back(desk):
    made = who_said_it(desk.session)
    desk.session.select(made["quote"].id)
    desk.tagging.delete_selected()
    assert made["quote"].id not in desk.session.annotations
    assert not desk.session.links
    desk.tagging.undo()
    assert len(desk.session.links) == 3


# --- Edges --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edge", "at", "direction", "by_word", "words"),
    [
        ("end", "said Ines", +1, False, "said Ines H"),
        ("end", "said Ines", -1, False, "said Ine"),
        ("end", "said Ines", +1, True, "said Ines Halvorsen"),
        ("end", "said Ines", -1, True, "said"),
        ("start", "Ines Halvorsen", -1, False, "d Ines Halvorsen"),
        ("start", "Ines Halvorsen", +1, False, "nes Halvorsen"),
        ("start", "Ines Halvorsen", -1, True, "said Ines Halvorsen"),
        ("start", "Ines Halvorsen", +1, True, "Halvorsen"),
    ],
)
def test_an_edge_moves_and_leaving_is_one_step(desk, edge, at, direction, by_word, words):
    made = tag(desk.session, "actor", span(at))
    desk.session.select(made.id)
    before = desk.steps()
    desk.tagging.edit_edge(edge)
    assert desk.tagging.mode == "edge"
    desk.tagging.nudge(direction, by_word)
    assert desk.steps() == before  # the page shows it, the project has it when the mode is left
    shown = TEXT.index(words)
    assert desk.page.annotations_at(shown) == desk.page.annotations_at(shown + len(words) - 1) == [made.id]
    desk.tagging.confirm()
    assert desk.tagging.mode == ""
    assert desk.selected.words == words
    assert desk.steps() == before + 1


def test_one_character_too_far_is_one_key_back(desk):
    made = tag(desk.session, "actor", span("Ines"))
    desk.session.select(made.id)
    before = desk.steps()
    desk.tagging.edit_edge()
    for direction in (+1, +1, -1, -1):
        desk.tagging.nudge(direction)
    desk.tagging.confirm()
    assert desk.selected.words == "Ines"
    assert desk.steps() == before


def test_cancel_and_undo_leave_the_edge_as_it_was(desk):
    made = tag(desk.session, "actor", span("Ines"))
    desk.session.select(made.id)
    for leave in (desk.tagging.cancel, desk.tagging.undo):
        desk.tagging.edit_edge()
        desk.tagging.nudge(+1, True)
        leave()
        assert desk.selected.words == "Ines"
        assert desk.page.annotations_at(TEXT.index("Halvorsen") + 2) == []
        assert desk.modes[-1] == ""


def test_selecting_another_annotation_keeps_the_moved_edge(desk):
    made = who_said_it(desk.session)
    desk.session.select(made["cue"].id)
    desk.tagging.edit_edge()
    desk.tagging.nudge(+1, True)
    desk.session.select(made["quote"].id)
    assert desk.session.annotations[made["cue"].id].words == "said Ines"
    assert desk.session.selected == made["quote"].id


def test_opening_another_article_keeps_the_moved_edge(desk):
    made = tag(desk.session, "actor", span("Ines"))
    desk.session.select(made.id)
    desk.tagging.edit_edge()
    desk.tagging.nudge(+1, True)
    desk.session.open_article("")
    assert desk.session.project.annotation(made.id).words == "Ines Halvorsen"


def test_the_same_key_again_lets_go(desk):
    made = tag(desk.session, "actor", span("Ines"))
    desk.session.select(made.id)
    desk.tagging.edit_edge("end")
    desk.tagging.edit_edge("start")
    assert desk.tagging.mode == "edge"
    desk.tagging.nudge(+1)
    desk.tagging.edit_edge("start")
    assert desk.tagging.mode == ""
    assert desk.selected.words == "nes"


def test_an_edge_keeps_one_character_and_joins_fragments():
    text = "abc def ghi"
    assert with_edge_at(text, ((0, 3),), 0, "end", 0) == ((0, 1),)
    assert with_edge_at(text, ((0, 3),), 0, "start", 9) == ((2, 3),)
    assert with_edge_at(text, ((0, 3), (8, 11)), 0, "end", 9) == ((0, 11),)
    assert with_edge_at(text, ((0, 3), (8, 11)), 1, "start", 2) == ((0, 11),)
    assert with_edge_at("e\u0301a", ((0, 3),), 0, "end", 1) == ((0, 2),)


def test_edges_stop_at_words():
    text = "one “two” three"
    assert next_stop(text, 8, "end", forward=False, by_word=True) == 3
    assert next_stop(text, 9, "end", forward=False, by_word=True) == 8
    assert next_stop(text, 9, "end", forward=True, by_word=True) == 15
    assert next_stop(text, 3, "end", forward=False, by_word=True) == 0
    assert next_stop(text, 15, "end", forward=True, by_word=True) == 15


def test_an_edge_goes_over_white_space_in_one_key(desk):
    made = tag(desk.session, "quote", span("for a year"))
    desk.session.select(made.id)
    desk.tagging.edit_edge()
    desk.tagging.nudge(+1)
    desk.tagging.confirm()
    assert desk.selected.words == "for a year\n\n“"


def test_a_dragged_edge_is_one_step(desk):
    made = tag(desk.session, "actor", span("Ines"))
    desk.session.select(made.id)
    before = desk.steps()
    desk.page.edge_dragged.emit(made.id, 0, "end", span("Ines Halvorsen")[1])
    assert desk.selected.words == "Ines Halvorsen"
    assert desk.steps() == before + 1
    desk.page.edge_dragged.emit(made.id, 0, "end", span("Ines Halvorsen")[1])
    assert desk.steps() == before + 1


def test_a_drag_after_keys_keeps_what_the_keys_moved(desk):
    made = tag(desk.session, "actor", span("Halvorsen"))
    desk.session.select(made.id)
    desk.tagging.edit_edge("end")
    desk.tagging.nudge(+1, by_word=True)
    desk.page.edge_dragged.emit(made.id, 0, "start", span("Ines Halvorsen")[0])
    assert desk.selected.words == "Ines Halvorsen, who"


def test_an_edge_inside_a_split_annotation_is_dragged(desk):
    made = tag(desk.session, "actor", span("Ines"), span("who runs"))
    desk.session.select(made.id)
    desk.page.edge_dragged.emit(made.id, 0, "end", span("Ines Halvorsen")[1])
    assert desk.selected.words == "Ines Halvorsen … who runs"
    desk.page.edge_dragged.emit(made.id, 1, "start", span("runs")[0])
    assert desk.selected.words == "Ines Halvorsen … runs"


# --- Links --------------------------------------------------------------------------------------------------


def _quote_and_actor(desk):
    quote, actor = tag(desk.session, "quote", FIRST), tag(desk.session, "actor", span("Ines Halvorsen"))
    return quote, actor


def test_a_link_with_the_only_role(desk):
    quote, cue = tag(desk.session, "quote", FIRST), tag(desk.session, "cue", span("said"))
    desk.session.select(quote.id)
    desk.tagging.link()
    assert "“We were told" in desk.modes[-1]
    desk.page.move_caret(cue.start + 1)
    assert "“said”" in desk.modes[-1]
    assert desk.page.selected == cue.id
    desk.tagging.confirm()
    (link,) = desk.session.links.values()
    assert (link.role, link.head, link.tail) == ("cue", quote.id, cue.id)
    assert desk.modes[-1] == ""
    assert desk.session.selected == desk.page.selected == quote.id


def test_a_link_can_start_at_its_tail(desk):
    quote, cue = tag(desk.session, "quote", FIRST), tag(desk.session, "cue", span("said"))
    desk.session.select(cue.id)
    desk.tagging.link()
    desk.page.move_caret(quote.start + 1)
    desk.tagging.confirm()
    (link,) = desk.session.links.values()
    assert (link.role, link.head, link.tail) == ("cue", quote.id, cue.id)


def test_a_menu_asks_for_the_role_and_remembers_it(desk, qtbot):
    quote, actor = _quote_and_actor(desk)
    other = tag(desk.session, "actor", span("the authority"))
    desk.session.select(quote.id)
    desk.tagging.link()
    desk.page.move_caret(actor.start)
    desk.tagging.confirm()
    menu = _menu(qtbot)
    assert [action.text() for action in menu.actions()] == ["&1  source", "&2  addressee"]
    qtbot.keyClick(menu, Qt.Key.Key_2)
    assert [link.role for link in desk.session.links.values()] == ["addressee"]
    desk.tagging.link()
    desk.tagging.confirm_target(other.id)
    menu = _menu(qtbot)
    qtbot.keyClick(menu, Qt.Key.Key_Return)  # the last role is the current row
    assert {(link.role, link.tail) for link in desk.session.links.values()} == {
        ("addressee", actor.id),
        ("addressee", other.id),
    }


def test_leaving_the_menu_keeps_the_mode(desk, qtbot):
    quote, actor = _quote_and_actor(desk)
    desk.session.select(quote.id)
    desk.tagging.link()
    desk.page.move_caret(actor.start)
    desk.tagging.confirm()
    qtbot.keyClick(_menu(qtbot), Qt.Key.Key_Escape)
    assert desk.tagging.mode == "link"
    assert not desk.session.links
    desk.tagging.cancel()
    assert desk.tagging.mode == ""
    assert desk.page.selected == quote.id


def test_a_click_on_the_target_links(desk, qtbot):
    quote, claim = tag(desk.session, "quote", FIRST), tag(desk.session, "claim", span("The date"))
    desk.session.select(quote.id)
    desk.tagging.link()
    desk.page.move_caret(claim.start + 2)
    qtbot.mouseClick(
        desk.page.viewport(), Qt.MouseButton.LeftButton, pos=desk.page.cursorRect().center() + QPoint(1, 0)
    )
    assert [link.role for link in desk.session.links.values()] == ["expresses"]
    assert desk.session.selected == quote.id


def test_tab_and_o_go_over_what_can_be_linked_only(desk):
    made = who_said_it(desk.session)
    desk.session.select(made["cue"].id)
    other = tag(desk.session, "quote", span("“a full inquiry by spring, and a new wall”"))
    desk.page.move_caret(0)
    desk.tagging.link()
    desk.tagging.next_annotation()
    assert desk.page.selected == made["quote"].id
    desk.tagging.next_annotation()
    assert desk.page.selected == other.id
    desk.tagging.next_annotation()
    assert desk.page.selected == made["quote"].id
    desk.tagging.previous_annotation()
    assert desk.page.selected == other.id
    assert desk.session.selected == made["cue"].id
    outer = tag(desk.session, "quote", span("“a full inquiry by spring"))
    desk.tagging.select_outward()
    assert desk.page.selected in (outer.id, other.id)


def test_no_role_is_a_sentence(desk):
    cue, actor = tag(desk.session, "cue", span("said")), tag(desk.session, "actor", span("Ines"))
    desk.session.select(cue.id)
    desk.tagging.link()
    desk.page.move_caret(actor.start + 1)
    desk.tagging.confirm()
    assert desk.said[-1].startswith("Put the caret")
    desk.tagging.confirm_target(actor.id)
    assert desk.said[-1] == "The codebook has no role between Cue and Actor."
    assert not desk.session.links


def test_linking_twice_is_a_sentence(desk):
    made = who_said_it(desk.session)
    desk.session.select(made["quote"].id)
    before = desk.steps()
    desk.tagging.link()
    desk.tagging.confirm_target(made["cue"].id)
    assert "already" in desk.said[-1]
    assert desk.steps() == before


def test_remove_link_asks_which(desk, qtbot):
    made = who_said_it(desk.session)
    desk.session.select(made["quote"].id)
    desk.tagging.remove_link()
    menu = _menu(qtbot)
    place = next(i for i, action in enumerate(menu.actions()) if "cue: said" in action.text())
    qtbot.keyClick(menu, str(place + 1))
    assert sorted(link.role for link in desk.session.links.values()) == ["expresses", "source"]
    desk.session.select(made["source"].id)
    desk.tagging.remove_link()
    assert [link.role for link in desk.session.links.values()] == ["expresses"]
    desk.tagging.remove_link()
    assert "no links" in desk.said[-1]


# --- Stepping -----------------------------------------------------------------------------------------------


def test_stepping_in_reading_order(desk):
    made = who_said_it(desk.session)
    desk.tagging.next_annotation()
    seen = [desk.session.selected]
    for _ in range(3):
        desk.tagging.next_annotation()
        seen.append(desk.session.selected)
    assert seen == [made[name].id for name in ("quote", "cue", "source", "claim")]
    assert desk.page.caret == made["claim"].start
    desk.tagging.next_annotation()
    assert desk.said == ["There is no annotation after this."]
    desk.tagging.previous_annotation()
    assert desk.session.selected == made["source"].id


def test_jumping_round_the_ends_of_links(desk):
    made = who_said_it(desk.session)
    quote = made["quote"].id
    desk.session.select(quote)
    seen = []
    for _ in range(5):
        desk.tagging.jump_to_link_end()
        seen.append(desk.session.selected)
    assert sorted(seen[:3]) == sorted(made[name].id for name in ("source", "cue", "claim"))
    assert seen[3] == quote
    assert seen[4] == seen[0]
    desk.session.select(made["claim"].id)
    desk.tagging.jump_to_link_end()
    assert desk.session.selected == quote


# --- The rest -----------------------------------------------------------------------------------------------


def test_naming_an_actor_finds_the_mention_at_the_caret(desk, qtbot):
    made = who_said_it(desk.session)
    desk.page.move_caret(TEXT.index("Halvorsen"))
    with qtbot.waitSignal(desk.tagging.actor_field_requested):
        desk.tagging.name_actor()
    assert desk.session.selected == made["source"].id
    desk.session.select(made["quote"].id)
    with qtbot.waitSignal(desk.tagging.actor_field_requested):
        desk.tagging.name_actor()
    assert desk.session.selected == made["quote"].id
    desk.session.select("")
    desk.page.move_caret(0)
    with qtbot.assertNotEmitted(desk.tagging.actor_field_requested):
        desk.tagging.name_actor()
    assert "mention" in desk.said[-1]


def test_without_a_selected_annotation_everything_says_so(desk):
    before = desk.steps()
    tagging = desk.tagging
    for act in (tagging.delete_selected, tagging.link, tagging.edit_edge, tagging.add_fragment):
        act()
    for act in (tagging.remove_fragment, tagging.remove_link, tagging.write_note):
        act()
    assert len(desk.said) == 7
    tagging.nudge(+1)
    tagging.confirm()
    tagging.cancel()
    assert desk.steps() == before


def test_a_read_only_project_stays_as_it_is(qtbot, tmp_path):
    here = article()
    project = project_with(tmp_path, here)
    made = project.annotate(here.id, "quote", [FIRST])
    path = project.path
    project.close()
    session = Session(open_project(path, read_only=True))
    session.open_article(here.id)
    page = ReadingPage()
    qtbot.addWidget(page)
    desk = Desk(session, page)
    session.select(made.id)
    tagging = desk.tagging
    page.select_text(*SECOND)
    tagging.tag("quote")
    for act in (tagging.add_fragment, tagging.delete_selected, tagging.link, tagging.edit_edge):
        act()
    for act in (tagging.remove_fragment, tagging.remove_link, tagging.name_actor):
        act()
    page.edge_dragged.emit(made.id, 0, "end", 5)
    assert desk.said == [session.project.read_only] * 9
    assert desk.words() == [("quote", TEXT[slice(*FIRST)])]
    assert page.annotations_at(FIRST[1] - 1) == [made.id]
    tagging.next_annotation()
    assert tagging.mode == ""
    session.close()


def test_shortened():
    assert shortened("said") == "said"
    assert shortened("“We were told the pumps would hold,” … “and") == "“We were told the pumps would…"
    assert len(shortened("x" * 100)) == 33


def test_the_mode_s_sentence_has_one_pair_of_marks(desk):
    made = who_said_it(desk.session)
    desk.session.select(made["cue"].id)
    desk.page.move_caret(made["quote"].start + 2)
    desk.tagging.link()
    assert desk.modes[-1] == "Link “said” to “We were told the pumps would…”: Enter, or Esc to leave"
