"""Crisp on any screen, and under the right letters in any script."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.reading.painter import lane_rects, paint_under_text
from pullquote.desktop.reading.typography import Typography
from pullquote.desktop.theme import DARK, LIGHT
from pullquote.text import next_grapheme
from tests.desktop.reading.conftest import annotation

LABELS = default_codebook().labels_by_id
RATIOS = [1.0, 1.25, 1.5, 2.0, 3.0]
WORDS = "The pumps would hold and nobody from the authority came to check them. " * 12


def picture(page, dpr):
    """What stands under the words, as a screen of this density shows it."""
    page.set_fills(False)
    image = QImage((QSize(page.viewport().size()) * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(page.view.theme.tones.page)
    painter = QPainter(image)
    paint_under_text(painter, page.view, page.visible_lines())
    painter.end()
    return image


def rows_of(image, page, visible, rank, x, dpr):
    """The colours around a lane, from row to row of the screen."""
    y = visible.y + visible.line.lane_y(rank, page.view.layout.metrics.lane_step)
    rows = range(round((y - 2.8) * dpr), round((y + 2.8) * dpr) + 1)
    return [image.pixelColor(round(x * dpr), row).name() for row in rows]


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("dpr", RATIOS)
def test_a_lane_is_whole_pixels_and_equally_thick_on_every_line(show, qapp, chosen, dpr):
    theme.apply(qapp, chosen)
    page = show(WORDS, [annotation(WORDS, "q", "quote", (4, len(WORDS) - 1))])
    theme.apply(qapp, chosen)
    image = picture(page, dpr)
    page_colour, colour = chosen.tones.page.name(), chosen.label_colour(LABELS["quote"]).name()
    seen = set()
    for visible in page.visible_lines()[1:-1]:
        rows = rows_of(image, page, visible, 0, visible.line.natural[0] + 40, dpr)
        assert set(rows) == {page_colour, colour}  # nothing in between
        seen.add(rows.count(colour))
    theme.apply(qapp, LIGHT)
    assert seen == {int(2 * dpr + 0.5)}


@pytest.mark.parametrize("dpr", RATIOS)
@pytest.mark.parametrize(("label", "lengths"), [("cue", (2, 2)), ("actor", (6, 3)), ("claim", (9, 3, 2, 3))])
def test_patterns_are_sharp_and_regular(show, dpr, label, lengths):
    page = show(WORDS, [annotation(WORDS, "p", label, (4, 300))])
    image = picture(page, dpr)
    visible = page.visible_lines()[1]
    y = visible.y + visible.line.lane_y(0, page.view.layout.metrics.lane_step)
    colour = LIGHT.label_colour(LABELS[label]).name()
    left, right = (round(edge * dpr) for edge in visible.line.natural)
    row = [image.pixelColor(x, int(y * dpr)).name() for x in range(left + 2, right - 12)]
    assert set(row) == {LIGHT.tones.page.name(), colour}
    stretches, length = [], 1
    for before, after in zip(row, row[1:], strict=False):
        if before != after:
            stretches.append(length)
            length = 1
        else:
            length += 1
    wanted = {round(part * dpr) for part in lengths}
    assert set(stretches[1:]) <= wanted
    assert len(stretches) > 20


@pytest.mark.parametrize("dpr", RATIOS)
@pytest.mark.parametrize("label", ["quote", "actor", "not_attributed"])
def test_the_bars_of_the_selected_end_with_its_lane(show, dpr, label):
    page = show(WORDS, [annotation(WORDS, "q", label, (4, 9))])
    page.select_annotation("q")
    image = picture(page, dpr)
    colour, visible = LIGHT.label_colour(LABELS[label]).name(), page.visible_lines()[0]
    (run,) = page.view.words_on(visible, 4, 9)
    inside = range(int((run.left + 3) * dpr), int((run.left + 20) * dpr))
    lane = {y for y in range(image.height()) if any(image.pixelColor(x, y).name() == colour for x in inside)}
    bar = {
        y for y in range(image.height()) if image.pixelColor(int(run.left * dpr + dpr), y).name() == colour
    }
    assert max(bar) == max(lane)
    assert min(bar) < min(lane) - 10 * dpr


SCRIPTS = {
    "hebrew with latin": (
        "ראש העיר דנה כרמונית אמרה: “נפתח את גשר ORV-7 ב-14:30”.",
        "נפתח את גשר ORV-7 ב-14:30",
    ),
    "arabic": ("وقال المتحدث سامر النهرواني: «لن نغلق الميناء».", "سامر النهرواني"),
    "japanese": ("港湾管理局は「ポンプは点検済みだ」と述べた。", "ポンプは点検済みだ"),
    "emoji": ("The crew 👩‍🚀👨‍👩‍👧 waved 🇩🇪🇫🇷 flags.", "👨‍👩‍👧 waved 🇩🇪"),
    "combining": ("They spoke of e\u0301te\u0301 and nai\u0308ve cafe\u0301s.", "e\u0301te\u0301"),
    "devanagari": ("उसने कहा कि हिन्दी में भी लिखो।", "हिन्दी"),
    "latin in a mixed line": ("She said שלום עולם to all.", "שלום עולם to"),
}


@pytest.mark.parametrize("size", [13, 17, 28])
@pytest.mark.parametrize("script", SCRIPTS)
def test_lanes_follow_the_letters(show, script, size):
    text, words = SCRIPTS[script]
    made = annotation(text, "a", "quote", words)
    page = show(text, [made], size=(1400, 500))
    page.typography = Typography(size)
    (visible,) = (v for v in page.visible_lines() if "a" in v.placed.in_lanes)
    (segment,) = visible.line.lanes.segments
    lane = [(rect.left(), rect.right()) for rect in lane_rects(page.view, visible, segment)]
    at = 0
    while at < len(text):
        after = next_grapheme(text, at)
        for run in page.view.words_on(visible, at, after):
            # All of a letter has the lane, or none of it; overhanging glyphs may touch their neighbour's.
            for share in (0.3, 0.5, 0.7):
                x = run.left + share * (run.right - run.left)
                covered = any(left <= x <= right for left, right in lane)
                assert covered == (made.start <= at < made.end), text[at:after]
        at = after


def test_lines_without_spaces_wrap_at_any_character(show):
    text = "港湾管理局の広報担当者は点検済みだと述べたが誰も確認に来なかったと漁業協同組合の会長は語った" * 6
    page = show(text, [annotation(text, "a", "claim", (5, 200))])
    lines, column = page.visible_lines(), page.view.layout.column
    assert len(lines) > 5
    for visible in lines[:-1]:
        left, right = visible.line.natural
        assert left == column.left
        assert column.width - 2.5 * visible.line.style.em <= right - left <= column.width
        (segment,) = visible.line.lanes.segments
        (rect,) = lane_rects(page.view, visible, segment)
        if page.view.layout.index.from_block(0, visible.line.start) > 5:
            assert rect.left() == left
        if page.view.layout.index.from_block(0, visible.line.end) < 200:
            assert rect.right() == pytest.approx(right, abs=0.5)
            continue
        break
