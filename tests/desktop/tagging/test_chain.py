"""The chain of an actor in the article: lit on the page, walked by key, listed in the inspector."""

import pytest
from PySide6.QtCore import Qt

from tests.desktop.opening import make_project, open_window

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
TEXT = (
    "Title: The wall\nLanguage: en\n\n"
    "Anna Weber runs the quay. “It leaks,” the engineer said; she left. Jon Vester stayed. The two met."
)


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (TEXT,)))


@pytest.fixture
def made(window):
    """Four mentions, two actors; the last mention is of both."""
    session = window.session
    anna, jon = (session.project.add_actor(name).id for name in ("Anna Weber", "Jon Vester"))
    mentions = {}
    for words, how, actors in (
        ("Anna Weber", "name", [anna]),
        ("the engineer", "nominal", [anna]),
        ("she", "pronoun", [anna]),
        ("Jon Vester", "name", [jon]),
        ("The two", "nominal", [anna, jon]),
    ):
        start = session.text.index(words)
        mentions[words] = session.project.annotate(
            session.article, "actor", [(start, start + len(words))], attributes={"mention_type": how}, actors=actors
        )  # fmt: skip
    return mentions


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.workspace.page, key, modifiers)
    selected = window.session.annotations.get(window.session.selected)
    return selected.words if selected else ""


def lit(window):
    view = window.workspace.page.view
    return {window.session.annotations[uuid].words for uuid in view.lifted()}


def test_keys_walk_the_chain_round_its_ends(window, made, qtbot):
    window.session.select(made["Anna Weber"].id)
    assert [press(qtbot, window, KEY.Key_K) for _ in range(4)] == [
        "the engineer",
        "she",
        "The two",
        "Anna Weber",
    ]
    assert press(qtbot, window, KEY.Key_K, SHIFT) == "The two"
    window.session.select(made["Jon Vester"].id)
    assert press(qtbot, window, KEY.Key_K) == "The two"
    assert press(qtbot, window, KEY.Key_K) == "Anna Weber"  # the two are both


def test_the_chain_is_lit_while_a_mention_of_it_is_selected(window, made):
    window.session.select(made["she"].id)
    assert lit(window) == {"Anna Weber", "the engineer", "she", "The two"}
    window.session.project.change_annotation(made["The two"].id, actors=[])
    assert lit(window) == {"Anna Weber", "the engineer", "she"}
    window.session.select("")
    assert lit(window) == set()


def test_a_quote_leads_to_the_mentions_of_its_source(window, made, qtbot):
    session = window.session
    start = session.text.index("“It")
    quote = session.project.annotate(session.article, "quote", [(start, start + 11)])
    session.select(quote.id)
    told = []
    session_told = window.workspace.tagging.told
    session_told.connect(told.append)
    press(qtbot, window, KEY.Key_K)
    assert told == ["Select a mention that has an actor, or a quote whose source has one."]
    session.project.link("source", quote.id, made["the engineer"].id)
    assert press(qtbot, window, KEY.Key_K) == "the engineer"


def test_a_lone_mention_says_so(window, made, qtbot):
    window.session.project.change_annotation(made["The two"].id, actors=made["she"].actors)
    window.session.select(made["Jon Vester"].id)
    told = []
    window.workspace.tagging.told.connect(told.append)
    assert press(qtbot, window, KEY.Key_K) == "Jon Vester"
    assert told == ["This is the only mention of the actor in the article."]


def test_the_inspector_lists_it_with_how_each_speaks_of_the_actor(window, made, qtbot):
    window.session.select(made["she"].id)
    chain = window.workspace.inspector.chain
    assert chain.isVisible()
    assert [(row.excerpt, row.how) for row in chain.rows.rows] == [
        ("Anna Weber", "name"),
        ("the engineer", "nominal"),
        ("she", "pronoun"),
        ("The two", "nominal"),
    ]
    chain.setFocus()
    qtbot.keyClick(chain, KEY.Key_Down)
    qtbot.keyClick(chain, KEY.Key_Return)
    assert window.session.selected == made["the engineer"].id
    window.session.select(made["Jon Vester"].id)
    window.session.project.change_annotation(made["The two"].id, actors=[])
    assert not chain.isVisible()
