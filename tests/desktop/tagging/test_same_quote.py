"""The same quote in headline, body and pull quote is proposed and linked as one, by key."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.tagging.same_quote import SameQuote
from pullquote.same_quotes import distinct
from tests.desktop.opening import make_project, open_window

HEADLINE = "“The pumps will hold in any storm”"
BODY = (
    "“The pumps will hold in any storm,” said Ines Halvorsen, “as they have for a year.” "
    "The mayor did not agree with any of that, nor did the fishers of the town."
)
PULL = "“The pumps will hold in any storm, as they have for a year.”"
TEXT = f"{HEADLINE}\n\n{BODY}\n\n{PULL}"


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (TEXT,)))
    window.session.open_article(window.session.project.article_ids()[0])
    return window


def tag(window, label, *words, **fields):
    spans, at = [], 0
    for part in words:
        start = window.session.text.index(part, at)
        at = start + len(part)
        spans.append((start, at))
    return window.session.project.annotate(window.session.article, label, spans, **fields)


def press(qtbot, window, annotation):
    window.session.select(annotation.id)
    window.workspace.focus_page()
    qtbot.waitUntil(window.workspace.page.hasFocus)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    found = window.findChildren(SameQuote)
    return found[0] if found else None


def quotes(window):
    return [a for a in window.session.in_order if a.label == "quote"]


def test_tagged_and_untagged_places_are_previewed_and_linked_in_one_step(window, qtbot):
    project = window.session.project
    body = tag(window, "quote", "“The pumps will hold in any storm,”", "“as they have for a year.”", attributes={"quote_type": "direct"})  # fmt: skip
    headline = tag(window, "quote", HEADLINE)
    start = TEXT.rindex("“The")
    project.annotate(window.session.article, "zone", [(start, len(TEXT))], attributes={"kind": "pull_quote"})
    before = len(project.history())
    dialog = press(qtbot, window, body)
    assert [place.spans[0][0] for place in dialog.chosen] == [0, start]
    assert dialog._what.text() == "Tagged, will be linked"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog._what.text() == "Pull quote: will be tagged and linked"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [a.words for a in quotes(window)] == [HEADLINE, body.words, PULL]
    pull = quotes(window)[-1]
    assert pull.value("quote_type") == "direct"
    found = {(link.role, link.head, link.tail) for link in window.session.links.values()}
    assert found == {
        ("same_quote_as", headline.id, body.id),
        ("same_quote_as", *sorted((pull.id, body.id), key=lambda uuid: uuid != pull.id)),
    }
    assert distinct([a.id for a in quotes(window)], window.session.links.values()) == 1
    assert window.workspace.who_said_what.count == "3 quotes, 1 different, 3 without source"
    assert len(project.history()) == before + 1
    project.undo()
    assert len(quotes(window)) == 2
    assert not window.session.links


def test_a_place_that_is_taken_out_is_left_alone(window, qtbot):
    body = tag(window, "quote", "“The pumps will hold in any storm,”", "“as they have for a year.”")
    headline = tag(window, "quote", HEADLINE)
    dialog = press(qtbot, window, body)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert len(quotes(window)) == 2
    (link,) = window.session.links.values()
    assert (link.head, link.tail) == (headline.id, body.id)


def test_an_interrupted_place_is_tagged_with_its_fragments(window, qtbot):
    pull = tag(window, "quote", PULL)
    dialog = press(qtbot, window, pull)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [a.words for a in quotes(window)] == [
        HEADLINE,
        "“The pumps will hold in any storm,” … “as they have for a year.”",
        PULL,
    ]


def test_where_nothing_is_to_link_a_sentence_says_so(window, qtbot):
    told = []
    window.session.told.connect(told.append)
    assert press(qtbot, window, tag(window, "actor", "Ines Halvorsen")) is None
    assert press(qtbot, window, tag(window, "quote", "as they have")) is None
    assert told == ["The words of the selected annotation stand nowhere else unlinked."] * 2
