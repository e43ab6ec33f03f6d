"""Lines, lanes and words stand where they belong, on screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from pullquote.desktop import theme
from pullquote.desktop.reading.lanes import MOST_LANES
from pullquote.desktop.reading.painter import lane_rects
from pullquote.desktop.reading.typography import Typography
from tests.desktop.reading.conftest import annotation

ENGLISH = (
    "🐳 Papers released on Tuesday show three warnings. “We were told the pumps would hold,” she said. " * 3
)
MIXED = 'ראש העיר דנה כרמונית אמרה: "נפתח את גשר ORV-7 ב-14:30" and so on. 🐳'
ARABIC = "وقال المتحدث سامر النهرواني: «لن نغلق الميناء هذا الأسبوع» on Tuesday 12."
LONG = "\n\n".join(
    f"Paragraph {number}. " + "The pumps would hold and nobody came. " * 6 for number in range(60)
)


def rects_of(page, uuid):
    """The lane of an annotation, as drawn."""
    return [
        rect
        for visible in page.visible_lines()
        for segment in visible.line.lanes.segments
        if segment.id == uuid and not segment.tie
        for rect in lane_rects(page.view, visible, segment)
    ]


def caret_x(page, position):
    cursor = QTextCursor(page.document())
    cursor.setPosition(position)
    return page.cursorRect(cursor)


def test_a_lane_covers_exactly_its_words_line_by_line(show):
    start, end = ENGLISH.index("released"), ENGLISH.index("would hold", 80) + 3
    page = show(ENGLISH, [annotation(ENGLISH, "q", "quote", (start, end))])
    rects = rects_of(page, "q")
    assert len(rects) >= 2
    display = page.view.layout.index.display
    # Qt's own caret says where the words begin and end; half its width is its centre.
    assert rects[0].left() == pytest.approx(caret_x(page, display.to_doc(start)).center().x(), abs=1.5)
    assert rects[-1].right() == pytest.approx(caret_x(page, display.to_doc(end)).center().x(), abs=1.5)
    for upper, lower in zip(rects, rects[1:], strict=False):
        assert lower.left() == page.view.layout.column.left
        assert upper.right() <= page.view.layout.column.right
        assert lower.top() > upper.top()


@pytest.mark.parametrize("text", [MIXED, ARABIC], ids=["hebrew", "arabic"])
def test_a_lane_in_mixed_text_covers_the_glyphs_of_its_words_and_no_others(show, text):
    for start in range(0, len(text) - 1, 5):
        end = min(len(text), start + 14)
        page = show(text, [annotation(text, "q", "quote", (start, end))])
        rects = rects_of(page, "q")
        display = page.view.layout.index.display
        line = page.view.layout.placed(page.document().firstBlock())
        text_line = line.layout.lineAt(0)
        for cp in range(len(text)):
            first, last = display.to_doc(cp), display.to_doc(cp + 1)
            # A click in the middle of a glyph must go to its character: the other way round than drawing.
            glyphs = [glyphs.boundingRect() for glyphs in text_line.glyphRuns(first, last - first)]
            boxes = [box for box in glyphs if box.width() > 1]
            if text[cp].isspace() or not boxes:
                continue
            middle = boxes[0].center().x()
            is_under = any(rect.left() < middle < rect.right() for rect in rects)
            assert is_under == (start <= cp < end), (start, cp, text[cp])
        page.close()


def test_a_left_to_right_span_inside_hebrew_lies_within_its_quotation(show):
    quote, name = (
        annotation(MIXED, "q", "quote", '"נפתח את גשר ORV-7 ב-14:30"'),
        annotation(MIXED, "a", "actor", "ORV-7"),
    )
    page = show(MIXED, [quote, name])
    outer = QRectF()
    for rect in rects_of(page, "q"):
        outer = outer.united(rect)
    (inner,) = rects_of(page, "a")
    assert outer.left() < inner.left() < inner.right() < outer.right()
    assert inner.top() == outer.top() + page.view.layout.metrics.lane_step


def test_the_edges_of_mixed_words_in_one_piece_are_its_sides(show):
    text = "הוא אמר: נפתח את גשר ORV-7 ב-14:30 היום"
    start, end = text.index("נפתח"), text.index(" היום")
    page = show(text, [annotation(text, "q", "quote", (start, end))])
    (visible,) = page.visible_lines()
    rects = rects_of(page, "q")
    (segment,) = visible.line.lanes.segments
    begin, finish = page.view.layout.edges(visible.placed, visible.line, segment.start, segment.end)
    assert (begin.x, begin.inward) == (max(rect.right() for rect in rects), -1)
    assert (finish.x, finish.inward) == (min(rect.left() for rect in rects), 1)


def test_the_edges_of_words_in_two_pieces_are_where_reading_begins_and_ends(show):
    text = "Left word אבגד הוזח more of it"
    start, end = text.index("word"), text.index("ד") + 1  # the Hebrew after it stands between the two pieces
    page = show(text, [annotation(text, "q", "quote", (start, end))])
    (visible,) = page.visible_lines()
    rects = rects_of(page, "q")
    assert max(a.left() - b.right() for a, b in zip(rects[1:], rects, strict=False)) > 5
    (segment,) = visible.line.lanes.segments
    begin, finish = page.view.layout.edges(visible.placed, visible.line, segment.start, segment.end)
    assert (begin.x, begin.inward) == (rects[0].left(), 1)
    assert (finish.x, finish.inward) == (rects[-1].left(), 1)


def test_heights_grow_only_where_lanes_need_it(show):
    bare = show(ENGLISH)
    plain = [visible.line.bottom - visible.line.top for visible in bare.visible_lines()]
    start = bare.visible_lines()[1].line.start
    spans = [annotation(ENGLISH, f"a{n}", "actor", (start + 4, start + 9 + n)) for n in range(3)]
    page = show(ENGLISH, spans)
    grown = [visible.line.bottom - visible.line.top for visible in page.visible_lines()]
    step = page.view.layout.metrics.lane_step
    assert [after - before for before, after in zip(plain, grown, strict=True)] == [
        2 * step if number == 1 else 0 for number in range(len(plain))
    ]


def test_lines_do_not_overlap_and_lanes_stay_in_their_line(show):
    made = [annotation(ENGLISH, f"a{n}", "actor", (n * 7, n * 7 + 40)) for n in range(30)]
    page = show(ENGLISH, made)
    lines = page.visible_lines()
    for upper, lower in zip(lines, lines[1:], strict=False):
        assert upper.bottom <= lower.y + lower.line.top
    for visible in lines:
        for segment in visible.line.lanes.segments:
            if segment.rank < MOST_LANES:
                for rect in lane_rects(page.view, visible, segment):
                    assert visible.baseline < rect.top()
                    assert rect.bottom() <= visible.bottom


def test_eight_lanes_then_a_chip_that_counts(show):
    made = [annotation(ENGLISH, f"a{n:02}", "actor", (3, 40 - n)) for n in range(11)]
    page = show(ENGLISH, made)
    first = page.visible_lines()[0]
    assert first.line.lanes.depth == MOST_LANES
    last_chip = page._chips.boxes(first, {})[-1]
    assert last_chip.letter == f"+{len(last_chip.ids)}"
    assert set(first.line.lanes.hidden) <= set(last_chip.ids)


def test_chips_stay_inside_the_page(show):
    made = [annotation(ENGLISH, f"a{n:02}", "actor", (3, 40 - n)) for n in range(30)]
    for width in (560, 752, 856, 1300):
        page = show(ENGLISH, made, size=(width, 400))
        boxes = page._chips.boxes(page.visible_lines()[0], {})
        assert boxes[0].rect.left() > page.view.layout.column.right
        assert boxes[-1].rect.right() < page.viewport().width()


def test_the_column_is_centred_and_shrinks_in_a_narrow_page(show):
    wide, narrow = show(ENGLISH, size=(1600, 500)), show(ENGLISH, size=(560, 500))
    column = wide.view.layout.column
    assert column.width == pytest.approx(37 * wide.view.layout.metrics.read.em, abs=1)
    assert column.left > 200
    assert not column.compact
    assert narrow.view.layout.column.compact
    assert narrow.view.layout.column.width < column.width


def test_headline_and_small_print_have_their_own_type(show):
    text = "A headline\n\nBy a writer\n\nThe text."
    zones = [
        annotation(text, "h", "zone", "A headline", kind="headline"),
        annotation(text, "b", "zone", "By a writer", kind="byline"),
    ]
    page = show(text, zones)
    heights = {visible.block: visible.placed.layout.lineAt(0).height() for visible in page.visible_lines()}
    assert heights[0] > heights[4] > heights[2]
    page.update_annotations([], ["h"])
    heights = {visible.block: visible.placed.layout.lineAt(0).height() for visible in page.visible_lines()}
    assert heights[0] == heights[4]


def test_the_end_of_a_long_text_can_be_reached_and_stands_clear(show, qtbot):
    made = [
        annotation(LONG, f"a{n}", "actor", (at, at + 60))
        for n, at in enumerate(range(0, len(LONG) - 100, 15))
        if LONG[at : at + 60].count("\n") == 0
    ]
    page = show(LONG, made)
    bar = page.verticalScrollBar()
    for _ in range(400):
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + 7)
        QApplication.processEvents()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    last = page.visible_lines()[-1]
    assert last.block == page.document().blockCount() - 1
    assert last.line is last.placed.lines[-1]
    assert last.bottom + 40 <= page.viewport().height()


def test_an_edit_lays_out_only_the_blocks_it_touches(show):
    page = show(LONG, [annotation(LONG, "a", "actor", "Paragraph 1")])
    layout = page.view.layout
    shaped, laned = layout.shaped, layout.laned
    page.update_annotations([annotation(LONG, "b", "quote", "Paragraph 2")], [])
    page.viewport().repaint()
    assert (layout.shaped - shaped, layout.laned - laned) == (0, 1)
    page.update_annotations([annotation(LONG, "c", "quote", "Paragraph 30")], [])  # out of sight
    page.viewport().repaint()
    assert (layout.shaped - shaped, layout.laned - laned) == (0, 1)
    page.update_annotations([], ["a", "b"])
    assert (layout.shaped - shaped, layout.laned - laned) == (0, 3)
    assert rects_of(page, "b") == []


def test_what_comes_later_moves_down_when_lanes_are_added(show):
    page = show(LONG)
    before = {(v.block, v.line.start): v.baseline for v in page.visible_lines()}
    page.update_annotations([annotation(LONG, f"a{n}", "actor", (0, 5 + n)) for n in range(4)], [])
    after = {(v.block, v.line.start): v.baseline for v in page.visible_lines()}
    step = page.view.layout.metrics.lane_step
    for place in after:
        assert after[place] - before[place] == (0 if place == (0, 0) else 3 * step)


def test_one_paragraph_of_200_kB(show):
    text = ("The pumps would hold, said Ines Halvorsen of the co-operative. " * 3300)[:200_000]
    made = [annotation(text, f"a{n}", "actor", (at, at + 40)) for n, at in enumerate(range(0, 199_000, 100))]
    page = show(text, made)
    page.move_caret(len(text) - 30)
    QApplication.processEvents()
    assert page.caret == len(text) - 30
    lines = page.visible_lines()
    tops = [visible.y + visible.line.top for visible in lines]
    # No gap between the chunks of the paragraph.
    for visible, top in zip(lines, tops[1:], strict=False):
        assert top == visible.bottom
    assert page.view.layout.shaped < 40


def test_zoom_keeps_the_place_and_changes_the_type(show, qtbot):
    page = show(LONG)
    page.verticalScrollBar().setValue(90)
    QApplication.processEvents()
    before = page.visible_lines()[0]
    with qtbot.waitSignal(page.typography_changed) as zoomed:
        page.typography = Typography(24)
    assert zoomed.args == [Typography(24)]
    QApplication.processEvents()
    after = page.visible_lines()[0]
    assert after.block == before.block
    assert after.line.style.em == pytest.approx(before.line.style.em * 24 / 17, rel=0.05)
    page.typography = Typography(99)
    assert page.typography.size == 28
    page.typography = Typography(1)
    assert page.typography.size == 13


@pytest.mark.parametrize("change", ["zoom", "width", "column", "spacing", "face"])
def test_a_line_in_the_middle_of_a_paragraph_stays_at_the_top(show, change):
    text = "The pumps would hold and nobody from the authority came to check them. " * 25
    page = show("\n\n".join([text] * 6), size=(856, 300))
    page._scroll_to_top(2 * len(text) + 900)
    QApplication.processEvents()
    top = page.visible_lines()[0]
    cp = page.view.layout.index.from_block(top.block, top.line.start)
    if change == "zoom":
        page.typography = Typography(26)
    elif change == "column":
        page.typography = page.typography.wider(-3)
    elif change == "spacing":
        page.typography = page.typography.airier(4)
    elif change == "face":
        page.typography = replace(page.typography, face="DejaVu Sans Mono")
    else:
        page.resize(520, 300)
    QApplication.processEvents()
    first, second = page.visible_lines()[:2]
    index = page.view.layout.index
    assert first.block == top.block
    assert index.from_block(first.block, first.line.start) <= cp
    assert cp < index.from_block(second.block, second.line.end)


@pytest.mark.parametrize("chosen", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_a_change_of_theme_leaves_the_lines_where_they_were(show, qapp, chosen):
    page = show("The pumps would hold and nobody from the authority came to check them. " * 12)
    before = [(v.line.start, v.line.end, v.line.natural) for v in page.visible_lines()]
    theme.apply(qapp, chosen)
    QApplication.processEvents()
    layout, placed = page.document().firstBlock().layout(), page.visible_lines()
    theme.apply(qapp, theme.LIGHT)
    assert [(v.line.start, v.line.end, v.line.natural) for v in placed] == before
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    assert [(line.textStart(), line.textStart() + line.textLength()) for line in lines] == [
        b[:2] for b in before
    ]
