"""Splitting, merging, changing the label and carrying attributes over, from the page."""

import pytest

from pullquote.desktop.reading.page import ReadingPage
from pullquote.desktop.session import Session
from pullquote.errors import ProjectBusy
from pullquote.project import open_project
from tests.desktop.small_project import FIRST, SECOND, TEXT, article, project_with, span, tag, who_said_it
from tests.desktop.tagging.conftest import Desk

PUMPS, HOLD = span("the pumps"), span("would hold")
NEW_WALL = span("a new wall")


def undone(desk):
    """The last step was one; undo and redo give what they should."""
    after = desk.words()
    desk.tagging.undo()
    before = desk.words()
    desk.tagging.redo()
    assert desk.words() == after
    return before


# --- Splitting ----------------------------------------------------------------------------------------------


def test_s_splits_at_the_caret(desk):
    made = who_said_it(desk.session)
    before, steps = desk.words(), desk.steps()
    desk.session.select(made["quote"].id)
    desk.page.move_caret(PUMPS[0])
    desk.tagging.split()
    quotes = [words for label, words in desk.words() if label == "quote"]
    assert quotes[0] == "“We were told"
    assert quotes[1].startswith("the pumps would hold,” … “and then nobody")
    assert desk.session.selected == made["quote"].id
    assert desk.steps() == steps + 1
    assert undone(desk) == before
    # Both have cue and source; the claim lies in the second.
    parts = [a.id for a in desk.session.in_order if a.label == "quote"]
    roles = [sorted(link.role for link in desk.session.links_of(part)) for part in parts]
    assert roles == [["cue", "source"], ["cue", "expresses", "source"]]
    assert desk.page.annotations_at(PUMPS[0] + 1)[-1] == parts[1]


@pytest.mark.parametrize("at", [0, FIRST[0], FIRST[1], len(TEXT)])
def test_a_split_outside_or_at_an_edge_says_so(desk, at):
    desk.session.select(tag(desk.session, "quote", FIRST).id)
    steps = desk.steps()
    desk.page.move_caret(at)
    desk.tagging.split()
    assert "inside the annotation" in desk.said[-1]
    assert desk.steps() == steps


def test_the_caret_between_last_letter_and_mark_still_splits(desk):
    desk.session.select(tag(desk.session, "quote", FIRST).id)
    desk.page.move_caret(FIRST[1] - 1)
    desk.tagging.split()
    assert [words for _, words in desk.words()] == ["“We were told the pumps would hold,", "”"]


def test_a_split_onto_tagged_words_says_so(desk):
    desk.session.select(tag(desk.session, "claim", FIRST).id)
    tag(desk.session, "claim", (PUMPS[0], FIRST[1]))
    before = desk.words()
    desk.page.move_caret(PUMPS[0])
    desk.tagging.split()
    assert desk.said[-1] == "These words are tagged as Claim already."
    assert desk.words() == before


def test_fragments_are_parted(desk):
    quote = tag(desk.session, "quote", FIRST, SECOND)
    desk.session.select(quote.id)
    steps = desk.steps()
    desk.tagging.split_into_fragments()
    assert [a.spans for a in desk.session.in_order] == [(FIRST,), (SECOND,)]
    assert desk.steps() == steps + 1
    desk.tagging.split_into_fragments()
    assert "only one fragment" in desk.said[-1]
    desk.tagging.undo()
    assert desk.selected.spans == (FIRST, SECOND)


def test_a_split_that_waits_to_be_saved_is_made_later(desk, monkeypatch):
    desk.session.select(tag(desk.session, "quote", FIRST).id)
    desk.page.move_caret(PUMPS[0])
    project = desk.session.project
    split = project.split_annotation

    def busy(*_args):
        raise ProjectBusy("Another program has the file.")

    monkeypatch.setattr(project, "split_annotation", busy)
    desk.tagging.split()
    assert len(desk.words()) == 1
    assert desk.session.unsaved
    monkeypatch.setattr(project, "split_annotation", split)
    desk.session.retry_now()
    assert len(desk.words()) == 2
    assert not desk.session.unsaved


# --- Merging ------------------------------------------------------------------------------------------------


@pytest.fixture
def three(desk):
    return [tag(desk.session, "claim", words) for words in (PUMPS, HOLD, NEW_WALL)]


def test_merging_goes_to_the_next_of_the_label_and_enter_merges(desk, three):
    tag(desk.session, "quote", FIRST)
    desk.session.select(three[0].id)
    desk.page.move_caret(PUMPS[0])
    before, steps = desk.words(), desk.steps()
    desk.tagging.merge()
    assert desk.tagging.mode == "merge"
    assert desk.modes[-1].startswith("Merge “the pumps” with “would hold”: Enter")
    assert desk.page.caret == PUMPS[0]
    desk.tagging.next_annotation()
    assert "a new wall" in desk.modes[-1]
    desk.tagging.previous_annotation()
    desk.tagging.confirm()
    assert desk.tagging.mode == ""
    assert desk.selected.id == three[0].id
    assert desk.selected.words == "the pumps would hold"
    assert desk.steps() == steps + 1
    assert undone(desk) == before


def test_a_click_chooses_what_to_merge_with(desk, three):
    desk.session.select(three[0].id)
    desk.tagging.merge()
    desk.page.choose(three[2].id)
    assert desk.selected.words == "the pumps … a new wall"


def test_another_label_is_refused_and_the_mode_stays(desk, three):
    cue = tag(desk.session, "cue", span("said"))
    desk.session.select(three[0].id)
    steps = desk.steps()
    desk.tagging.merge()
    desk.page.choose(cue.id)
    assert desk.said[-1] == "Claim and Cue cannot be merged. Change the label of one first."
    assert desk.tagging.mode == "merge"
    desk.tagging.cancel()
    assert (desk.tagging.mode, desk.session.selected, desk.steps()) == ("", three[0].id, steps)
    assert desk.page.selected == three[0].id


def test_without_another_one_there_is_nothing_to_merge(desk):
    desk.session.select(tag(desk.session, "quote", FIRST).id)
    desk.tagging.merge()
    assert "no other annotation of this label" in desk.said[-1]
    assert desk.tagging.mode == ""


def test_selected_text_merges_what_is_under_it(desk, three):
    tag(desk.session, "cue", span("said"))
    steps = desk.steps()
    desk.page.select_text(PUMPS[0] - 3, NEW_WALL[1] + 2)
    desk.tagging.merge()
    assert desk.selected.words == "the pumps would hold … a new wall"
    assert desk.page.selected_text_range is None
    assert desk.steps() == steps + 1
    desk.tagging.undo()
    assert [a.id for a in desk.session.in_order if a.label == "claim"] == [a.id for a in three]


def test_selected_text_over_several_labels_asks_for_one(desk, three):
    actors = [tag(desk.session, "actor", words) for words in (span("the pumps"), span("Ines Halvorsen"))]
    before = desk.words()
    desk.page.select_text(PUMPS[0], NEW_WALL[1])
    desk.tagging.merge()
    assert "several labels" in desk.said[-1]
    assert desk.words() == before
    desk.session.select(actors[1].id)
    desk.tagging.merge()
    assert (desk.selected.id, desk.selected.words) == (actors[1].id, "the pumps … Ines Halvorsen")
    assert len(desk.words()) == 4


def test_nested_and_crossing_annotations_merge(desk):
    outer, inner = (tag(desk.session, "claim", words) for words in (FIRST, PUMPS))
    desk.session.select(inner.id)
    desk.page.move_caret(FIRST[0] + 1)
    desk.tagging.merge()
    desk.tagging.confirm()
    assert [(a.id, a.spans) for a in desk.session.in_order] == [(inner.id, (FIRST,))]
    desk.tagging.undo()
    assert {a.id for a in desk.session.in_order} == {outer.id, inner.id}


# --- The label ----------------------------------------------------------------------------------------------


def test_r_and_the_key_of_a_label_change_it(desk):
    made = who_said_it(desk.session)
    steps, before = desk.steps(), desk.words()
    desk.session.select(made["quote"].id)
    desk.page.move_caret(0)  # not what is at the caret
    desk.tagging.change_label()
    assert desk.tagging.mode == "label"
    assert "press the key of a label" in desk.modes[-1]
    told = []
    desk.session.told.connect(told.append)
    desk.tagging.tag("claim")
    assert desk.tagging.mode == ""
    assert desk.selected.label == "claim"
    assert told == ["Changed to Claim. Dropped: Type, 3 links. Undo brings it back."]
    assert desk.steps() == steps + 1
    desk.tagging.undo()
    assert desk.words() == before
    assert desk.selected.value("quote_type") == "direct"
    assert len(desk.session.links) == 3
    assert desk.session.selected == made["quote"].id


def test_changing_to_the_same_label_says_so_and_esc_leaves(desk):
    desk.session.select(tag(desk.session, "quote", FIRST).id)
    steps, told = desk.steps(), []
    desk.session.told.connect(told.append)
    desk.tagging.change_label()
    desk.tagging.tag("quote")
    assert told == ["It is tagged as Quote already."]
    desk.tagging.change_label()
    desk.tagging.cancel()
    assert desk.tagging.mode == ""
    desk.tagging.change_label_to("not_attributed")
    assert told[-1] == "Changed to Not attributed."
    assert desk.steps() == steps + 1


def test_another_annotation_ends_the_wait_for_a_label(desk):
    one, other = tag(desk.session, "quote", FIRST), tag(desk.session, "quote", SECOND)
    desk.session.select(one.id)
    desk.tagging.change_label()
    desk.session.select(other.id)
    assert desk.tagging.mode == ""


# --- Attributes ---------------------------------------------------------------------------------------------


def test_attributes_are_carried_over_in_one_step(desk):
    source = tag(desk.session, "quote", FIRST, attributes={"quote_type": "direct", "medium": "speech"})
    goal = tag(desk.session, "quote", SECOND, attributes={"quote_type": "mixed", "act": "belief"})
    steps = desk.steps()
    desk.session.select(source.id)
    desk.tagging.copy_attributes()
    assert desk.said[-1] == "Copied: Type direct, Medium speech"
    desk.session.select(goal.id)
    desk.tagging.paste_attributes()
    assert desk.said[-1] == "Pasted: Type direct, Medium speech"
    assert {(a.name, a.value) for a in desk.selected.attributes} == {
        ("quote_type", "direct"),
        ("medium", "speech"),
        ("act", "belief"),
    }
    assert desk.steps() == steps + 1
    desk.tagging.paste_attributes()
    assert "already" in desk.said[-1]
    desk.tagging.undo()
    assert desk.selected.value("quote_type") == "mixed"


def test_what_does_not_fit_is_not_pasted(desk):
    cue = tag(desk.session, "cue", span("said"))
    desk.session.select(cue.id)
    desk.tagging.paste_attributes()
    assert "Copy the attributes" in desk.said[-1]
    desk.tagging.copy_attributes()
    assert "no attributes" in desk.said[-1]
    quote = tag(desk.session, "quote", FIRST, attributes={"act": "belief"})
    desk.session.select(quote.id)
    desk.tagging.copy_attributes()
    desk.session.select(cue.id)
    desk.tagging.paste_attributes()
    assert desk.said[-1] == "Cue has none of the attributes that were copied."
    assert desk.selected.attributes == ()


# --- Undo ---------------------------------------------------------------------------------------------------


def test_undoing_a_deletion_selects_what_came_back(desk):
    made = who_said_it(desk.session)
    desk.session.select(made["quote"].id)
    desk.tagging.delete_selected()
    assert desk.session.selected == ""
    desk.tagging.undo()
    assert desk.session.selected == made["quote"].id
    assert desk.page.selected == made["quote"].id
    desk.session.select(made["cue"].id)
    desk.tagging.redo()
    assert desk.session.selected == made["cue"].id
    desk.tagging.undo()
    assert desk.session.selected == made["quote"].id


def test_undo_comes_back_to_the_article_and_selects_there(desk):
    other = article("Another text.", "Another")
    with desk.session.project.importing("more") as work, work.batch():
        work.add_articles([other])
    here = desk.session.article
    quote = tag(desk.session, "quote", FIRST)
    desk.session.select(quote.id)
    desk.tagging.delete_selected()
    desk.session.open_article(other.id)
    desk.tagging.undo()
    assert (desk.session.article, desk.session.selected) == (here, quote.id)


def test_a_moved_edge_is_kept_by_what_comes_next(desk):
    desk.session.select(tag(desk.session, "quote", (FIRST[0], PUMPS[1])).id)
    desk.tagging.edit_edge("end")
    desk.tagging.nudge(+1, by_word=True)
    desk.page.select_text(*SECOND)
    desk.tagging.add_fragment()
    assert desk.selected.spans == ((FIRST[0], span("would")[1]), SECOND)


def test_a_read_only_project_is_not_reshaped(qtbot, tmp_path):
    here = article()
    project = project_with(tmp_path, here)
    quote = project.annotate(here.id, "quote", [FIRST, SECOND])
    path = project.path
    project.close()
    session = Session(open_project(path, read_only=True))
    session.open_article(here.id)
    page = ReadingPage()
    qtbot.addWidget(page)
    desk = Desk(session, page)
    session.select(quote.id)
    page.move_caret(PUMPS[0])
    tagging = desk.tagging
    for act in (tagging.split, tagging.split_into_fragments, tagging.merge, tagging.change_label):
        act()
    tagging.paste_attributes()
    tagging.change_label_to("claim")
    assert desk.said == [session.project.read_only] * 6
    assert tagging.mode == ""
    assert [a.spans for a in session.in_order] == [(FIRST, SECOND)]
    session.close()
