"""Walking through suggestions and deciding on them, by real keys in a real window."""

import pytest
from PySide6.QtCore import QPoint, Qt

from pullquote.errors import ProjectBusy
from pullquote.project import open_project
from tests.desktop.reading.conftest import point_of
from tests.desktop.small_project import FIRST, SECOND, TEXT, span, tag
from tests.desktop.suggestions.conftest import HEADLINE, INQUIRY, SHE, WRONG

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


def spans_of(window):
    return [proposal.fragments for proposal in window.workspace.undecided.proposals]


def annotations(window):
    return [(a.label, a.spans) for a in window.session.in_order]


def decisions(window):
    return [(d.kind, d.verdict, d.spans, d.distance) for d in window.session.project.decisions()]


def steps(window):
    history = window.session.project.history()
    return [e.name for e in history if e.kind == "edit" and not e.name.startswith("Import")]


def walk_to(qtbot, window, fragments):
    """Press Tab until these words are under review."""
    page, review = window.workspace.page, window.workspace.review
    for _ in range(len(spans_of(window))):
        qtbot.keyClick(page, TAB)
        if review.current.fragments == fragments:
            return
    raise AssertionError(f"{fragments} never came up")


# Walking


def test_nothing_suggested_is_in_the_project_before_a_decision(window, page, qtbot):
    assert spans_of(window) == [(HEADLINE,), (FIRST, SECOND), (INQUIRY,), (WRONG,)]
    for _ in range(5):
        qtbot.keyClick(page, TAB)
    assert annotations(window) == decisions(window) == steps(window) == []


def test_tab_walks_in_reading_order_and_round(window, page, review, qtbot):
    seen = []
    for _ in range(5):
        qtbot.keyClick(page, TAB)
        seen.append(review.current.fragments)
        assert page.caret == review.current.start
        assert page.hasFocus()
    assert seen == [(HEADLINE,), (FIRST, SECOND), (INQUIRY,), (WRONG,), (HEADLINE,)]
    qtbot.keyClick(page, TAB, SHIFT)
    assert review.current.fragments == (WRONG,)


def test_tab_begins_at_the_caret(window, page, review, qtbot):
    page.move_caret(SECOND[1] + 3)
    qtbot.keyClick(page, TAB)
    assert review.current.fragments == (INQUIRY,)
    review.leave()
    page.move_caret(SECOND[1] + 3)
    qtbot.keyClick(page, TAB, SHIFT)
    assert review.current.fragments == (FIRST, SECOND)


def test_esc_leaves_the_review_and_then_the_page(window, page, review, qtbot):
    qtbot.keyClick(page, TAB)
    qtbot.keyClick(page, ESC)
    assert review.current is None
    assert page.hasFocus()
    qtbot.keyClick(page, ESC)
    assert not page.hasFocus()


def test_a_click_beside_it_leaves_the_review_and_one_on_its_words_does_not(window, page, review, qtbot):
    walk_to(qtbot, window, (INQUIRY,))
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, INQUIRY[0] + 4))
    assert review.current.fragments == (INQUIRY,)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, INQUIRY[1] + 4))
    assert review.current is None
    assert annotations(window) == decisions(window) == []


def test_tab_moves_the_focus_on_when_nothing_is_left(window, page, review, qtbot):
    window.action("suggestions").trigger()
    assert spans_of(window) == []
    qtbot.keyClick(page, TAB)
    assert not page.hasFocus()


def test_an_annotation_that_is_selected_ends_the_review(window, page, review, qtbot):
    made = tag(window.session, "actor", span("Ines Halvorsen"))
    qtbot.keyClick(page, TAB)
    window.session.select(made.id)
    assert review.current is None
    qtbot.keyClick(page, TAB)
    assert window.session.selected == ""


# Accepting


def test_enter_accepts_the_whole_frame_as_one_step(window, page, review, qtbot):
    walk_to(qtbot, window, (FIRST, SECOND))
    qtbot.keyClick(page, ENTER)
    assert annotations(window) == [
        ("quote", (FIRST, SECOND)), ("cue", (span("said"),)), ("actor", (span("Ines Halvorsen"),))
    ]  # fmt: skip
    ends = {link.role: window.session.annotations[link.tail].words for link in window.session.links.values()}
    assert ends == {"cue": "said", "source": "Ines Halvorsen"}
    assert decisions(window) == [("attribution", "accepted", (FIRST, SECOND), 0)]
    assert steps(window) == ["Accept suggestion"]
    assert review.current.fragments == (INQUIRY,), "the next one comes up"

    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert annotations(window) == decisions(window) == []
    assert (FIRST, SECOND) in spans_of(window)


def test_what_was_accepted_is_on_disk(window, page, qtbot):
    walk_to(qtbot, window, (FIRST, SECOND))
    qtbot.keyClick(page, ENTER)
    path = window.session.project.path
    window.close_project()
    with open_project(path) as project:
        made = (a for article in project.article_ids() for a in project.annotations(article))
        quote = next(annotation for annotation in made if annotation.label == "quote")
        assert (quote.origin, quote.confidence) == ("rule:beside@1", 0.97)
        assert [d.verdict for d in project.decisions()] == ["accepted"]


def test_shift_enter_accepts_the_quote_alone(window, page, qtbot):
    walk_to(qtbot, window, (FIRST, SECOND))
    qtbot.keyClick(page, ENTER, SHIFT)
    assert annotations(window) == [("quote", (FIRST, SECOND))]
    assert not window.session.links
    assert [decision[1] for decision in decisions(window)] == ["accepted"]


def test_x_rejects_and_undo_brings_it_back(window, page, review, qtbot):
    walk_to(qtbot, window, (INQUIRY,))
    qtbot.keyClick(page, Qt.Key.Key_X)
    assert annotations(window) == []
    assert decisions(window) == [("attribution", "rejected", (INQUIRY,), 0)]
    assert spans_of(window) == [(HEADLINE,), (FIRST, SECOND), (WRONG,)]
    assert review.current.fragments == (WRONG,)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert spans_of(window) == [(HEADLINE,), (FIRST, SECOND), (INQUIRY,), (WRONG,)]


def test_zones_and_words_in_marks_are_accepted_with_their_kind(window, page, qtbot):
    for fragments in ((HEADLINE,), (WRONG,)):
        walk_to(qtbot, window, fragments)
        qtbot.keyClick(page, ENTER)
    kinds = {a.label: a.value("kind") for a in window.session.in_order}
    assert kinds == {"zone": "headline", "not_attributed": "scare_quote"}


def test_after_the_last_decision_nothing_is_under_review(window, page, review, qtbot):
    for left in (3, 2, 1, 0):
        if review.current is None:
            qtbot.keyClick(page, TAB)
        qtbot.keyClick(page, Qt.Key.Key_X)
        assert len(spans_of(window)) == left
    assert review.current is None
    assert "decided" in window.status.told.text()
    qtbot.keyClick(page, ENTER)
    qtbot.keyClick(page, Qt.Key.Key_X)
    assert len(decisions(window)) == 4


def test_accepting_all_that_is_sure_is_one_step(window, page, qtbot):
    window.action("accept_sure").trigger()
    assert {decision[2] for decision in decisions(window)} == {(HEADLINE,), (FIRST, SECOND), (WRONG,)}
    assert spans_of(window) == [(INQUIRY,)]
    assert len(steps(window)) == 1
    assert not window.action("accept_sure").isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert annotations(window) == decisions(window) == []


def test_many_sure_ones_are_accepted_in_the_background(window, page, qtbot, monkeypatch):
    monkeypatch.setattr("pullquote.desktop.suggestions.in_bulk._AT_ONCE", 1)
    window.action("accept_sure").trigger()
    qtbot.waitUntil(lambda: spans_of(window) == [(INQUIRY,)])
    qtbot.waitUntil(lambda: not window.background.busy)
    assert len(steps(window)) == 1
    assert "3 suggestions accepted" in window.status.told.text()


# Edges


def test_an_edge_moved_before_accepting_is_an_edit(window, page, review, qtbot):
    walk_to(qtbot, window, (INQUIRY,))
    qtbot.keyClick(page, Qt.Key.Key_E)
    for _ in range(2):
        qtbot.keyClick(page, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(page, ENTER)
    assert annotations(window) == [], "Enter keeps the edge first"
    qtbot.keyClick(page, ENTER)
    longer = INQUIRY[0], span("within two")[1]
    assert ("quote", (longer,)) in annotations(window)
    assert decisions(window) == [("attribution", "edited", (INQUIRY,), longer[1] - INQUIRY[1])]
    quote = next(a for a in window.session.in_order if a.label == "quote")
    assert quote.status == "edited"


def test_esc_puts_the_edge_back_and_stays_in_the_review(window, page, review, qtbot):
    walk_to(qtbot, window, (INQUIRY,))
    qtbot.keyClick(page, Qt.Key.Key_E, SHIFT)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert page.view.mark(page.view.held).annotation.start == INQUIRY[0] + 1
    qtbot.keyClick(page, ESC)
    assert page.view.mark(page.view.held).annotation.spans == (INQUIRY,)
    assert review.current is not None
    qtbot.keyClick(page, ENTER)
    assert [decision[1] for decision in decisions(window)] == ["accepted"]


def test_an_edge_is_dragged_with_the_pointer(window, page, review, qtbot):
    walk_to(qtbot, window, (INQUIRY,))
    end = span("within two years")[1]
    page.edge_dragged.emit(page.view.held, 0, "end", end)
    assert review.spans == ((INQUIRY[0], end),)
    assert annotations(window) == []
    qtbot.keyClick(page, ENTER)
    assert decisions(window)[0][1] == "edited"


def test_what_is_tagged_meanwhile_is_let_go_of(window, page, review, qtbot):
    walk_to(qtbot, window, (INQUIRY,))
    qtbot.keyClick(page, Qt.Key.Key_E)
    qtbot.keyClick(page, Qt.Key.Key_Left)
    tag(window.session, "quote", INQUIRY)
    assert review.current is None
    assert not window.action("confirm").isEnabled()
    assert window.workspace.suggestion_bar.isVisible()
    assert spans_of(window) == [(HEADLINE,), (FIRST, SECOND), (WRONG,)]


def test_what_cannot_be_saved_yet_does_not_stop_the_walk(window, page, review, qtbot, monkeypatch):
    walk_to(qtbot, window, (FIRST, SECOND))
    busy = lambda *_args, **_more: (_ for _ in ()).throw(ProjectBusy("Somebody else writes."))  # noqa: E731
    with monkeypatch.context() as held:
        held.setattr("pullquote.desktop.suggestions.review.accept", busy)
        qtbot.keyClick(page, ENTER)
        assert window.session.unsaved
        assert review.current.fragments == (INQUIRY,)
        qtbot.keyClick(page, ESC)
    window.session.retry_now()
    assert len(annotations(window)) == 3
    assert (FIRST, SECOND) not in spans_of(window)


# Q


def test_q_tags_the_quote_and_proposes_the_rest(window, page, review, qtbot):
    page.move_caret(TEXT.index("nobody from"))
    qtbot.keyClick(page, Qt.Key.Key_Q)
    assert annotations(window) == [("quote", (FIRST, SECOND))], "all fragments"
    assert page.selected == window.session.selected == window.session.in_order[0].id
    assert {page.view.label(page.view.mark(uuid)).id for uuid in page.view.reviewed} == {"cue", "actor"}
    qtbot.keyClick(page, ENTER)
    assert len(annotations(window)) == 3
    assert len(window.session.links) == 2
    assert len(steps(window)) == 2
    assert review.current is None
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert annotations(window) == [("quote", (FIRST, SECOND))], "the rest was one step"


@pytest.mark.parametrize("key", [ESC, Qt.Key.Key_X])
def test_the_rest_can_be_left_alone(window, page, review, qtbot, key):
    page.move_caret(TEXT.index("nobody from"))
    qtbot.keyClick(page, Qt.Key.Key_Q)
    qtbot.keyClick(page, key)
    assert annotations(window) == [("quote", (FIRST, SECOND))]
    assert [decision[1] for decision in decisions(window)] == ["accepted"]
    assert review.current is None
    assert page.hasFocus()


def test_undo_of_q_takes_the_proposal_of_the_rest_away(window, page, review, qtbot):
    page.move_caret(TEXT.index("nobody from"))
    qtbot.keyClick(page, Qt.Key.Key_Q)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert review.current is None
    assert (FIRST, SECOND) in spans_of(window)


def test_q_without_a_suggestion_tags_the_sensible_unit(window, page, review, qtbot):
    page.move_caret(TEXT.index("plainly"))
    qtbot.keyClick(page, Qt.Key.Key_Q)
    assert annotations(window) == [("quote", (WRONG,))]
    assert review.current is None
    assert decisions(window) == []


def test_q_over_selected_words_tags_these(window, page, qtbot):
    page.select_text(*span("the pumps would hold"))
    qtbot.keyClick(page, Qt.Key.Key_Q)
    assert annotations(window) == [("quote", (span("the pumps would hold"),))]


# Among other keys


def test_a_link_under_way_has_enter_and_no_walk(window, page, review, qtbot):
    session = window.session
    quote, actor = tag(session, "quote", INQUIRY), tag(session, "actor", span("Pauline Achterberg"))
    session.select(quote.id)
    qtbot.keyClick(page, Qt.Key.Key_L)
    assert not window.action("next_suggestion").isEnabled()
    page.move_caret(actor.start + 1)
    qtbot.keyClick(page, ENTER)
    qtbot.keyClick(page, ENTER)
    assert decisions(window) == []
    assert review.current is None


def test_nothing_is_decided_while_somebody_types(window, page, review, qtbot):
    qtbot.keyClick(page, TAB)
    box = window.workspace.articles.search
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "xXe")
    qtbot.keyClick(box, ENTER)
    assert box.text() == "xXe"
    assert decisions(window) == []
    assert review.current is not None
    qtbot.keyClick(box, TAB)
    assert review.current.fragments == (HEADLINE,)


def test_tagging_by_hand_takes_a_suggestion_away_and_undo_brings_it_back(window, page, qtbot):
    tag(window.session, "quote", FIRST, SECOND)
    assert (FIRST, SECOND) not in spans_of(window)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert (FIRST, SECOND) in spans_of(window)


# The pointer


def _on_rail(page, fragments):
    uuid = page.suggestions_at(fragments[0][0] + 1)[0]
    for visible in page.visible_lines():
        for segment in visible.line.lanes.segments:
            if segment.id == uuid and not segment.tie:
                run = page.view.layout.runs(visible.placed, visible.line, segment.start, segment.end)[0]
                y = visible.y + visible.line.lane_y(segment.rank, page.view.layout.metrics.lane_step)
                return QPoint(round(run.left + 8), round(y))
    raise AssertionError("no rail in sight")


def test_a_click_on_a_rail_reviews_it(window, page, review, qtbot):
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=_on_rail(page, (INQUIRY,)))
    assert review.current.fragments == (INQUIRY,)


def test_a_click_on_a_chip_reviews_it(window, page, review, qtbot):
    lines = page.visible_lines()
    uuid = page.suggestions_at(INQUIRY[0] + 1)[0]
    visible = next(v for v in lines if uuid in v.line.lanes.beginning)
    box = next(box for box in page._chips.boxes(visible, {}) if box.ids == (uuid,))
    assert box.style == "dashed"
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=box.rect.center())
    assert review.current.fragments == (INQUIRY,)
    beginning = [v for v in page.visible_lines() if uuid in v.line.lanes.beginning]
    assert "reviewed" in {box.style for box in page._chips.boxes(beginning[0], {}) if box.ids == (uuid,)}


def test_a_click_on_the_bar_of_a_zone_reviews_it(window, page, review, qtbot):
    visible = page.visible_lines()[0]
    left = round(page._layout.column.left) - 17
    qtbot.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left, round(visible.baseline - 5))
    )
    assert review.current.fragments == (HEADLINE,)


def test_a_click_on_suggested_words_only_moves_the_caret(window, page, review, qtbot):
    point = _on_rail(page, (INQUIRY,)) - QPoint(0, 16)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert review.current is None
    assert INQUIRY[0] <= page.caret <= INQUIRY[1]


def test_suggestions_are_no_annotations_for_the_page(window, page):
    assert page.annotations_at(INQUIRY[0] + 1) == []
    assert page.suggestions_at(SHE[0]) == []
    assert len(page.suggestions_at(INQUIRY[0] + 1)) == 1
