"""How suggestions stand on the page: hollow rails, nothing behind the words, no effect on how these are set."""

import pytest
from PySide6.QtWidgets import QApplication

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.reading.margin import zone_bars
from pullquote.desktop.reading.spans import SpanIndex
from pullquote.desktop.theme import DARK, LIGHT
from tests.desktop.reading.conftest import annotation, show  # noqa: F401
from tests.desktop.reading.test_painting import beside, colour_at, image_of, lane_point

TEXT = "Harbour wall leaked\n\n“We were told so,” said Ines Halvorsen, “and nobody came.”"
LABELS = default_codebook().labels_by_id
QUOTE = annotation(TEXT, "s1", "quote", "“We were told so,”", "“and nobody came.”")
CUE = annotation(TEXT, "s2", "cue", "said")
HEADLINE = annotation(TEXT, "s3", "zone", "Harbour wall leaked", kind="headline")
AT = TEXT.index("told")


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def themed(request, qapp, show):  # noqa: F811
    page = show(TEXT)
    theme.apply(qapp, request.param)
    QApplication.processEvents()
    yield page, request.param
    theme.apply(qapp, LIGHT)


def styles(page):
    boxes = (page._chips.boxes(visible, {}) for visible in page.visible_lines())
    return {box.ids[0]: box.style for row in boxes for box in row}


def test_a_suggestion_is_a_hollow_rail_without_a_fill(themed):
    page, current = themed
    page.show_suggestions([QUOTE])
    colour = current.label_colour(LABELS["quote"]).name()
    rows = [down for down in range(-6, 7) if colour_at(page, lane_point(page, AT, down)) == colour]
    assert rows[-1] - rows[0] == 4, "five high"
    assert colour_at(page, beside(page, AT)) == current.tones.page.name()
    assert styles(page) == {"s1": "dashed"}
    page.set_hovered("s1")
    assert colour_at(page, beside(page, AT)) == current.tones.page.name()
    page.show_suggestions([])
    assert colour_at(page, lane_point(page, AT)) == current.tones.page.name()


def test_what_is_under_review_has_end_bars_and_outlined_chips(themed):
    page, current = themed
    page.show_suggestions([QUOTE])
    bar = beside(page, QUOTE.start)
    bar.setX(bar.x() - 3)
    colour = current.label_colour(LABELS["quote"]).name()
    assert colour_at(page, bar) != colour
    page.show_suggestions([QUOTE, CUE], ["s1", "s2"], "s1")
    assert colour_at(page, bar) == colour
    assert styles(page) == {"s1": "reviewed", "s2": "reviewed"}


def test_a_suggested_zone_is_a_bar_and_leaves_the_type_as_it_is(themed):
    page, _ = themed
    plain = page.visible_lines()[0].line.style
    page.show_suggestions([HEADLINE])
    assert page.visible_lines()[0].line.style is plain
    (bar,) = zone_bars(page.view, page.visible_lines())
    assert (bar.id, bar.name, bar.bar.width()) == ("s3", "headline?", 5)
    page.update_annotations([annotation(TEXT, "z", "zone", "Harbour wall leaked", kind="headline")], ())
    assert page.visible_lines()[0].line.style is not plain
    assert [bar.id for bar in zone_bars(page.view, page.visible_lines())] == ["z"]


def test_another_article_has_none_of_them(show):  # noqa: F811
    page = show(TEXT)
    page.show_suggestions([QUOTE, CUE], ["s1", "s2"], "s1")
    before = image_of(page)
    page.show_article(TEXT, (), ())
    assert page.suggestions_at(AT) == []
    assert page.view.held == ""
    assert not page.view.reviewed
    assert image_of(page) != before


def test_only_what_is_new_is_laid_out_again():
    index = SpanIndex(TEXT, {"zone"})
    assert index.set_suggested([QUOTE, HEADLINE]) == {0, 2}
    assert index.set_suggested([QUOTE, HEADLINE]) == set()
    assert index.set_suggested([HEADLINE]) == {2}
    assert index.get("s1") is None


def test_a_suggestion_is_not_found_as_an_annotation():
    index = SpanIndex(TEXT, {"zone"})
    index.load([annotation(TEXT, "a", "actor", "Ines Halvorsen")])
    index.set_suggested([QUOTE, CUE, HEADLINE])
    assert index.at(AT) == index.at(1) == []
    assert index.suggested_at(AT) == ["s1"]
    assert index.suggested_at(1) == ["s3"]
    assert index.at(TEXT.index("Halvorsen")) == ["a"]
    assert index.get("s1").hollow
    assert not index.get("a").hollow


def test_the_pointer_says_what_is_suggested(show):  # noqa: F811
    page = show(TEXT)
    page.show_suggestions([QUOTE])
    page.set_hovered("s1")
    assert "Suggested" in page.viewport().toolTip()
    assert page.view.hovered == "s1"
