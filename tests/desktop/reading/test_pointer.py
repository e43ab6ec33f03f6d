"""The pointer selects what the reader means: annotations from the inside out, words to the code point."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from pullquote.desktop.reading.margin import zone_bars
from tests.desktop.reading.conftest import Mouse, annotation, boundary_of, point_of

TEXT = (
    "👩‍🚀🐳 “We were told the pumps would hold,” said Ines Halvorsen. “Nobody came,” she said 🐳 on Monday."
)
OUTER = annotation(TEXT, "outer", "quote", "“We were told the pumps would hold,”", "“Nobody came,”")
INNER = annotation(TEXT, "inner", "claim", "the pumps would hold")
WORD = annotation(TEXT, "word", "actor", "pumps", mention_type="nominal")
NAME = annotation(TEXT, "name", "actor", "Ines Halvorsen")
ALL = [OUTER, INNER, WORD, NAME]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(show):
    return show(TEXT, ALL)


@pytest.fixture
def mouse(page):
    return Mouse(page)


def test_a_click_selects_the_smallest_and_the_next_ones_go_outward(page, mouse, qtbot):
    chosen = []
    page.annotation_selected.connect(chosen.append)
    place = point_of(page, TEXT.index("pumps") + 2)
    for _ in range(4):
        mouse.click(place)
    assert chosen == ["word", "inner", "outer", "word"]
    assert page.selected == "word"
    assert page.caret in (TEXT.index("pumps") + 2, TEXT.index("pumps") + 3)


def test_a_click_elsewhere_starts_again_with_the_smallest(page, mouse):
    mouse.click(point_of(page, TEXT.index("pumps") + 2))
    mouse.click(point_of(page, TEXT.index("pumps") + 2))
    assert page.selected == "inner"
    mouse.click(point_of(page, TEXT.index("would") + 2))
    assert page.selected == "inner"
    mouse.click(point_of(page, TEXT.index("told") + 1))
    assert page.selected == "outer"
    mouse.click(point_of(page, TEXT.index("Monday") + 1))
    assert page.selected is None


def test_a_real_click_through_qtest(page, qtbot):
    with qtbot.waitSignal(page.annotation_selected) as selected:
        qtbot.mouseClick(
            page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, TEXT.index("Halvorsen") + 1)
        )
    assert selected.args == ["name"]
    with qtbot.waitSignal(page.annotation_selected) as selected:
        qtbot.mouseClick(
            page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, TEXT.index("Monday") + 1)
        )
    assert selected.args == [""]


def test_a_click_on_a_lane_selects_its_annotation(page, mouse):
    first = page.visible_lines()[0]
    y = first.y + first.line.lane_y(1, page.view.layout.metrics.lane_step)
    mouse.click(QPoint(point_of(page, TEXT.index("pumps") + 2).x(), round(y)))
    assert page.selected == "inner"


def test_a_drag_selects_whole_words_after_astral_characters(page, mouse):
    start, end = TEXT.index("told"), TEXT.index("pumps") + 5
    mouse.drag(point_of(page, start + 2), point_of(page, end - 2))
    assert page.selected_text_range == (start, end)
    assert page.caret == end
    mouse.drag(point_of(page, end - 2), point_of(page, start + 2))
    assert page.selected_text_range == (start, end)
    assert page.caret == start


def test_a_drag_with_alt_selects_characters(page, mouse):
    start = TEXT.index("told") + 1
    mouse.drag(boundary_of(page, start), boundary_of(page, start + 9), ALT)
    assert page.selected_text_range == (start, start + 9)


def test_a_drag_keeps_the_marks_of_a_quotation(page, mouse):
    start, end = TEXT.index("“Nobody"), TEXT.index("” she") + 1
    mouse.drag(boundary_of(page, start), boundary_of(page, end - 1, after=True))
    assert page.selected_text_range == (start, end)


def test_a_drag_never_splits_a_grapheme(page, mouse):
    mouse.drag(boundary_of(page, 0) + QPoint(9, 0), boundary_of(page, 4, after=True), ALT)
    assert page.selected_text_range in ((0, 5), (3, 5), (4, 5), (0, 4), (3, 4))
    page.move_caret(1)
    page.move_caret(4, extend=True)
    assert page.selected_text_range == (0, 4)


def test_a_drag_selects_no_annotation(page, mouse):
    mouse.drag(point_of(page, TEXT.index("told")), point_of(page, TEXT.index("Ines")))
    assert page.selected is None


@pytest.mark.parametrize(
    "text", ["ראש העיר דנה כרמונית אמרה: “נפתח את גשר ORV-7 היום”", "وقال المتحدث سامر النهرواني اليوم"]
)
def test_a_drag_in_right_to_left_text(show, text):
    page = show(text)
    words = text.split(" ")
    start = len(words[0]) + 1
    end = start + len(words[1]) + 1 + len(words[2])
    mouse = Mouse(page)
    first, last = boundary_of(page, start), boundary_of(page, end - 1, after=True)
    assert first.x() > last.x()
    mouse.drag(first - QPoint(2, 0), last + QPoint(2, 0))
    assert page.selected_text_range == (start, end)


def test_clicks_in_one_place_take_word_sentence_quotation_and_paragraph(page, mouse):
    place = point_of(page, TEXT.index("Nobody") + 2)
    taken = []
    for times in (2, 3, 4, 5, 6):
        mouse.click(place, times)
        words = page.selected_text_range
        taken.append(TEXT[slice(*words)] if words else "")
    assert taken[0] == "Nobody"
    assert taken[1].startswith("“Nobody came,” she said")
    assert taken[2] == "“Nobody came,”"
    assert taken[3] == TEXT
    assert taken[4] == ""  # the sixth is a first one again


def test_without_a_quotation_the_fourth_click_keeps_the_sentence(show):
    text = "The wall fell. Nobody came. It rained."
    page = show(f"{text}\n\nAnother paragraph.")
    mouse = Mouse(page)
    mouse.click(point_of(page, text.index("came")), 4)
    assert page.selected_text_range == (text.index("Nobody"), text.index(" It"))
    mouse.click(point_of(page, text.index("came")), 5)
    assert page.selected_text_range == (0, len(text))


SENTENCES = "One wall fell. Two boats sank. “Three left,” she said. “Four did not,” he said.\n\nThe end came."


@pytest.mark.parametrize(
    ("clicks", "first", "last", "start", "end"),
    [
        (2, "boats", "Three", "boats", "“Three"),
        (2, "Three", "boats", "Three", "boats"),
        (3, "boats", "left", "Two boats", "“Three left,” she said."),
        (3, "left", "wall", "“Three left,” she said.", "One wall"),
        (4, "Three", "did", "“Three", "did not,”"),
        (5, "boats", "end", "One", "came."),
    ],
)
def test_a_drag_after_several_clicks_goes_on_by_the_same_unit(show, clicks, first, last, start, end):
    page = show(SENTENCES)
    mouse = Mouse(page)
    begin, goal = (point_of(page, SENTENCES.index(words) + 1) for words in (first, last))
    for _ in range(clicks - 1):
        mouse.press(begin)
        mouse.release(begin)
    mouse.press(begin)
    mouse.move(goal)
    taken = page.selected_text_range
    forward = SENTENCES.index(last) > SENTENCES.index(first)
    if forward:
        assert taken == (SENTENCES.index(start), SENTENCES.index(end) + len(end))
    else:
        assert taken == (SENTENCES.index(end), SENTENCES.index(start) + len(start))
    assert page.caret == taken[1 if forward else 0]
    mouse.release(goal)
    assert page.selected_text_range == taken
    assert page.selected is None


def test_shift_and_click_extend(page, mouse):
    mouse.click(boundary_of(page, TEXT.index("told")))
    mouse.click(boundary_of(page, TEXT.index("would")), modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert page.selected_text_range == (TEXT.index("told"), TEXT.index("would"))


def test_an_edge_is_dragged(page, mouse, qtbot):
    page.select_annotation("inner")
    end = INNER.end
    mouse.move(boundary_of(page, end - 1, after=True), held=False)
    assert page.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    told = []
    page.edge_dragged.connect(lambda *values: told.append(values))
    mouse.drag(boundary_of(page, end - 1, after=True), point_of(page, TEXT.index("Ines") + 3, dx=1))
    mouse.drag(boundary_of(page, INNER.start), boundary_of(page, TEXT.index("told")))
    assert told == [("inner", 0, "end", TEXT.index("Ines") + 4), ("inner", 0, "start", TEXT.index("told"))]
    assert page.selected == "inner"
    assert page.selected_text_range is None


def test_the_edges_of_every_fragment_are_dragged(page, mouse):
    page.select_annotation("outer")
    told = []
    page.edge_dragged.connect(lambda *values: told.append(values))
    first, second = OUTER.fragments
    inner = [
        (0, "end", boundary_of(page, first.end - 1, after=True)),
        (1, "start", boundary_of(page, second.start)),
    ]
    for fragment, edge, place in inner:
        mouse.move(place, held=False)
        assert page.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
        mouse.drag(place, point_of(page, TEXT.index("Ines") + 3, dx=1))
        assert told.pop() == ("outer", fragment, edge, TEXT.index("Ines") + 4)
    wrong = point_of(page, TEXT.index("Ines"))
    mouse.drag(wrong, wrong + QPoint(40, 0))
    assert told == []


def test_hover_lifts_the_smallest(page, mouse):
    mouse.move(point_of(page, TEXT.index("pumps") + 1), held=False)
    assert page.view.hovered == "word"
    mouse.move(point_of(page, TEXT.index("Monday") + 1), held=False)
    assert page.view.hovered == ""
    mouse.move(point_of(page, TEXT.index("told") + 1), held=False)
    assert page.view.hovered == "outer"
    QApplication.sendEvent(page, QEvent(QEvent.Type.Leave))
    assert page.view.hovered == ""


def test_a_chip_selects(page, mouse):
    boxes = page._chips.boxes(page.visible_lines()[0], {})
    assert [box.ids for box in boxes] == [("outer",), ("inner",), ("word",), ("name",)]
    caret = page.caret
    mouse.click(boxes[3].rect.center())
    assert page.selected == "name"
    assert page.caret == caret


def test_the_chip_that_counts_goes_through_what_it_hides(show):
    made = [annotation(TEXT, f"a{n}", "actor", (6, 40 - n)) for n in range(8)]
    page = show(TEXT, made)
    mouse = Mouse(page)
    counts = page._chips.boxes(page.visible_lines()[0], {})[-1]
    hidden = counts.ids
    assert len(hidden) >= 3
    mouse.click(counts.rect.center())
    assert page.selected == hidden[0]


def test_a_zone_is_selected_at_its_bar_not_in_the_text(show):
    text = "Headline\n\nThe text of the article."
    page = show(text, [annotation(text, "z", "zone", "The text of the article.", kind="body")])
    mouse = Mouse(page)
    mouse.click(point_of(page, text.index("article")))
    assert page.selected is None
    (bar,) = zone_bars(page.view, page.visible_lines())
    mouse.click(bar.bar.center().toPoint())
    assert page.selected == "z"


def test_while_linking_a_click_chooses_the_other_end(page, mouse):
    page.select_annotation("outer")
    page.set_link_source("outer")
    targets, selected = [], []
    page.link_target_chosen.connect(targets.append)
    page.annotation_selected.connect(selected.append)
    mouse.click(point_of(page, TEXT.index("Ines") + 1))
    mouse.click(point_of(page, TEXT.index("told") + 1))  # the source itself is no target
    mouse.click(point_of(page, TEXT.index("pumps") + 1))
    mouse.click(point_of(page, TEXT.index("pumps") + 1))
    assert targets == ["name", "word", "inner"]
    assert (page.selected, selected) == ("outer", [])
    page.set_link_source(None)
    mouse.click(point_of(page, TEXT.index("Ines") + 1))
    assert (page.selected, selected, len(targets)) == ("name", ["name"], 3)


def test_the_tooltip_says_it_in_words(page, mouse):
    mouse.move(point_of(page, TEXT.index("pumps") + 1), held=False)
    shown = page.viewport().toolTip()
    assert "<b>Actor</b><br>pumps<br>mention type: nominal" in shown
    assert shown.index("pumps would hold") > shown.index("mention type")
    mouse.move(page._chips.boxes(page.visible_lines()[0], {})[3].rect.center(), held=False)
    assert "Ines Halvorsen" in page.viewport().toolTip()
    mouse.move(point_of(page, TEXT.index("Monday") + 1), held=False)
    assert page.viewport().toolTip() == ""


def test_the_tooltip_goes_with_its_annotation(show):
    text = "A bold claim."
    page = show(text, [annotation(text, "c", "claim", "bold")])
    mouse = Mouse(page)
    mouse.move(point_of(page, 4), held=False)
    assert "bold" in page.viewport().toolTip()
    page.update_annotations([], ["c"])
    mouse.move(point_of(page, 4), held=False)
    assert page.viewport().toolTip() == ""


def test_the_tooltip_shows_words_as_they_are(show):
    text = "A <b>bold</b> claim."
    page = show(text, [annotation(text, "c", "claim", "<b>bold</b>")])
    Mouse(page).move(point_of(page, 5), held=False)
    assert "&lt;b&gt;bold" in page.viewport().toolTip()


def wheel(page, turn, modifiers=Qt.KeyboardModifier.NoModifier):
    where = QPointF(page.viewport().rect().center())
    event = QWheelEvent(
        where,
        page.viewport().mapToGlobal(where),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.viewport(), event)


def test_the_wheel_zooms_with_control_and_scrolls_without(show):
    text = "\n\n".join("The pumps would hold and nobody came." for _ in range(80))
    page = show(text)
    wheel(page, 120, Qt.KeyboardModifier.ControlModifier)
    assert page.typography.size == 18
    wheel(page, -120, Qt.KeyboardModifier.ControlModifier)
    assert page.typography.size == 17
    wheel(page, -120)
    assert page.verticalScrollBar().value() > 0
    wheel(page, 120)
    assert page.verticalScrollBar().value() == 0


def test_the_wheel_moves_tall_lines_no_farther_than_others(show):
    words = (
        "The pumps would hold and nobody came to look at them for months and months and months on end. " * 30
    )
    made = [annotation(words, f"a{n}", "actor", (n, len(words) - n)) for n in range(9)]
    moved = []
    for annotations in ([], made):
        page = show(words, annotations)
        before = page.cursorRect().top()
        wheel(page, -120)
        moved.append(before - page.cursorRect().top())
    plain, tall = moved
    assert plain > 0
    assert abs(tall - plain) <= 45
