"""The palette: what it finds, in groups, how it looks after many finds, and what Enter does with each."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop import theme
from pullquote.desktop.palette import Palette
from pullquote.desktop.palette.delegate import HEADING_ROW
from pullquote.desktop.palette.found import Found
from pullquote.desktop.palette.rows import ROW_ROLE, Heading
from tests.desktop.opening import make_project, open_window

HALLMAR = (31, 43)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


@pytest.fixture
def palette(window, qtbot):
    return _open(window, qtbot)


def _open(window, qtbot) -> Palette:
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_K, CTRL)
    palette = window.findChildren(Palette)[-1]
    qtbot.waitUntil(palette.field.hasFocus)
    return palette


def _rows(palette) -> list[Found | Heading]:
    model = palette.list.model()
    return [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]


def _by_heading(palette) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in _rows(palette):
        if isinstance(row, Heading):
            group = found.setdefault(row.text, [])
        else:
            group.append(row.name)
    return found


def _actor(window, name: str, *mentions: tuple[int, int]):
    """An actor of the registry, with mentions in the article on screen."""
    session = window.session
    made = session.project.add_actor(name, aliases=("the warden",))
    for span in mentions:
        session.project.annotate(session.article, "actor", [span], actors=(made.id,))
    return made


def test_its_key_once_more_begins_again_in_the_same_palette(palette, window, qtbot):
    qtbot.keyClicks(palette.field, "zoom")
    qtbot.keyClick(palette.field, Qt.Key.Key_K, CTRL)
    assert [each for each in window.findChildren(Palette) if each.isVisible()] == [palette]
    qtbot.keyClicks(palette.field, "undo")
    assert palette.field.text() == "undo"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.workspace.page.hasFocus()


def test_without_words_every_action_is_there(palette, window):
    found = _by_heading(palette)
    assert list(found) == ["Actions"]
    assert len(found["Actions"]) == len(list(window.actions_)) - 1  # all but the palette
    assert palette.count.text() == f"{len(found['Actions'])} actions"


def test_groups_come_in_order_with_their_counts(palette, window, qtbot):
    _actor(window, "Tide office")
    qtbot.keyClicks(palette.field, "ti")
    found = _by_heading(palette)
    assert list(found) == ["Actions", "Articles", "Actors", "Help"]
    assert found["Articles"] == ["Tide tables"]
    assert "Tagging" not in found["Help"]
    assert "1 article, 1 actor" in palette.count.text()


def test_words_may_stand_apart_and_accents_are_as_typed(palette, qtbot):
    qtbot.keyClicks(palette.field, "article next")
    assert _by_heading(palette)["Actions"][:2] == ["Next article", "Next unfinished article"]


def test_what_is_found_nowhere_is_said(palette, qtbot):
    qtbot.keyClicks(palette.field, "xylophone")
    assert _rows(palette) == []
    assert palette.count.text() == "Nothing found"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(palette.field, key)
    assert palette.isVisible()


def test_arrows_pass_over_headings_and_stop_at_the_ends(palette, qtbot):
    qtbot.keyClicks(palette.field, "quay")
    assert [type(row) for row in _rows(palette)] == [Heading, Found]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(palette.field, key)
        assert palette.list.currentIndex().row() == 1


def test_nine_rows_are_seen_and_the_rest_scrolls(palette, qtbot):
    assert palette.list.height() == theme.px(HEADING_ROW) + 9 * theme.px(theme.COMMAND_ROW)
    for _ in range(12):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    current = palette.list.visualRect(palette.list.currentIndex())
    assert palette.list.viewport().rect().contains(current)
    for _ in range(12):
        qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.verticalScrollBar().value() == 0  # the heading is seen again, too


def test_what_cannot_be_had_says_why_and_does_nothing(palette, window, qtbot):
    qtbot.keyClicks(palette.field, "delete annotation")
    row = palette.list.currentIndex().data(ROW_ROLE)
    assert not row.enabled
    assert row.where == "Select an annotation first"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_an_actor_leads_to_its_first_mention_here(window, qtbot):
    _actor(window, "Tove Hallmar", HALLMAR)
    window.session.open_article("")
    window.session.open_article(window.session.project.article_ids()[0])
    palette = _open(window, qtbot)
    qtbot.keyClicks(palette.field, "hallmar")
    assert palette.list.currentIndex().data(ROW_ROLE).where == "person, 1 mention"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.annotations[window.session.selected].spans == (HALLMAR,)
    assert window.workspace.page.hasFocus()


def test_an_actor_leads_to_another_article_and_is_found_by_alias(window, qtbot):
    first = window.session.article
    _actor(window, "Tove Hallmar", HALLMAR)
    window.action("next_article").trigger()
    assert window.session.article != first
    palette = _open(window, qtbot)
    qtbot.keyClicks(palette.field, "the warden")
    assert "“the warden”" in palette.list.currentIndex().data(ROW_ROLE).where
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.article == first
    assert window.session.annotations[window.session.selected].spans == (HALLMAR,)


def test_an_actor_without_mentions_leads_nowhere(window, qtbot):
    _actor(window, "Bo Lind")
    palette = _open(window, qtbot)
    qtbot.keyClicks(palette.field, "bo lind")
    assert palette.list.currentIndex().data(ROW_ROLE).where == "person, no mentions"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_section_opens_the_guide_there(palette, window, qtbot):
    qtbot.keyClicks(palette.field, "something is wrong")
    assert _by_heading(palette) == {"Help": ["When something is wrong"]}
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.guide.page.section.title == "When something is wrong"


def test_it_works_without_a_project(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path)
    window.action("palette").trigger()
    palette = window.findChildren(Palette)[-1]
    qtbot.keyClicks(palette.field, "tagging")
    assert _by_heading(palette) == {"Help": ["Tagging"]}
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.start_page.sample.hasFocus()
