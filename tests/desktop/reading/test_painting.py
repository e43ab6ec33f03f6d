"""What is painted: the right colour in the right place, in both themes."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.reading.curves import plan_curves
from pullquote.desktop.reading.margin import zone_bars
from pullquote.desktop.theme import DARK, LIGHT
from tests.desktop.reading.conftest import annotation, link

TEXT = (
    "Headline\n\n“We were told the pumps would hold,” said Ines Halvorsen, who runs the fishing co-operative, “and "
    "then nobody from the authority came to check them for eleven months.”\n\nThe minister promised an inquiry."
)
LABELS = default_codebook().labels_by_id
QUOTE = annotation(
    TEXT,
    "q",
    "quote",
    "“We were told the pumps would hold,”",
    "“and then nobody from the authority came to check them for eleven months.”",
)
CUE, ACTOR = annotation(TEXT, "c", "cue", "said"), annotation(TEXT, "a", "actor", "Ines Halvorsen")
MINISTER = annotation(TEXT, "m", "actor", "The minister")
LINKS = [link("l1", "source", "q", "a"), link("l2", "cue", "q", "c")]


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def themed(request, qapp, show):
    def shown(*arguments, **named):
        page = show(*arguments, **named)
        theme.apply(qapp, request.param)
        QApplication.processEvents()
        return page, request.param

    yield shown
    theme.apply(qapp, LIGHT)


def image_of(page):
    page.viewport().repaint()
    return page.viewport().grab().toImage()


def beside(page, cp):
    """The colour of the fill just over a character, where no letter is so tall."""
    for visible in page.visible_lines():
        runs = page.view.words_on(visible, cp, cp + 1)
        if runs:
            return QPoint(round(runs[0].left + 3), round(visible.fill_top + 1))
    raise AssertionError


def colour_at(page, point):
    return image_of(page).pixelColor(point).name()


def test_words_and_page_follow_the_theme(themed):
    page, current = themed(TEXT)
    image = image_of(page)
    seen = {image.pixelColor(x, y).name() for x in range(image.width() // 2) for y in range(60)}
    assert {current.tones.page.name(), current.tones.text.name()} <= seen


def test_faint_at_rest_lift_when_selected_linked_or_hovered(themed):
    page, current = themed(TEXT, [QUOTE, CUE, ACTOR, MINISTER], LINKS)
    quote, actor = LABELS["quote"], LABELS["actor"]
    on_quote, on_actor, on_minister = (
        beside(page, TEXT.index(word)) for word in ("told the", "Halvorsen", "minister")
    )
    assert colour_at(page, on_quote) == current.faint(quote).name()
    page.select_annotation("q")
    assert colour_at(page, on_quote) == current.lift(quote).name()
    assert colour_at(page, on_actor) == current.lift(actor).name()
    assert colour_at(page, on_minister) == current.faint(actor).name()
    page.set_hovered("m")
    assert colour_at(page, on_minister) == current.lift(actor).name()
    page.select_annotation(None)
    assert colour_at(page, on_quote) == current.faint(quote).name()


def test_fills_can_be_turned_off_but_the_lift_stays(themed):
    page, current = themed(TEXT, [QUOTE, MINISTER])
    page.set_fills(False)
    page.select_annotation("q")
    assert colour_at(page, beside(page, TEXT.index("minister"))) == current.tones.page.name()
    assert colour_at(page, beside(page, TEXT.index("told"))) == current.lift(LABELS["quote"]).name()


def lane_point(page, cp, down=0):
    for visible in page.visible_lines():
        runs = page.view.words_on(visible, cp, cp + 1)
        if runs:
            y = visible.y + visible.line.lane_y(0, page.view.layout.metrics.lane_step)
            return QPoint(round(runs[0].left) + 1, round(y) + down)
    raise AssertionError


def test_the_lane_has_the_labels_colour_and_grows_thicker_when_selected(themed):
    page, current = themed(TEXT, [QUOTE])
    colour = current.label_colour(LABELS["quote"]).name()
    at = TEXT.index("pumps")
    rows = lambda: [down for down in range(-5, 6) if colour_at(page, lane_point(page, at, down)) == colour]  # noqa: E731
    resting = rows()
    assert len(resting) == 2
    page.select_annotation("q")
    assert len(rows()) == 3


def test_ticks_at_true_ends_and_none_at_a_wrap(themed):
    text = "The pumps would hold and nobody came to look at them for months. " * 4
    page, current = themed(text, [annotation(text, "q", "quote", (4, 150))])
    page.set_fills(False)
    colour = current.label_colour(LABELS["quote"]).name()
    first, second = page.visible_lines()[:2]
    wrap = page.view.layout.index.from_block(0, second.line.start)
    assert 4 < wrap < 150
    true_end, broken = lane_point(page, 4, -3), lane_point(page, wrap, -3)
    assert colour_at(page, true_end - QPoint(1, 0)) == colour
    assert {colour_at(page, broken + QPoint(dx, 0)) for dx in (-1, 0, 1)} == {current.tones.page.name()}
    at_wrap = lane_point(page, wrap - 2, -3)
    assert {colour_at(page, at_wrap + QPoint(dx, 0)) for dx in range(20)} == {current.tones.page.name()}
    last = lane_point(page, 149, -3)
    assert colour in {colour_at(page, last + QPoint(dx, 0)) for dx in range(20)}
    assert first.line.lanes.segments[0].closes is False


def test_a_selected_annotation_has_bars_at_its_edges_and_a_tie(themed):
    page, current = themed(TEXT, [QUOTE])
    colour = current.label_colour(LABELS["quote"]).name()
    bar = beside(page, QUOTE.start)
    bar.setX(bar.x() - 3)
    gap = lane_point(page, TEXT.index("fishing"))
    near = lambda: {colour_at(page, gap + QPoint(dx, dy)) for dx in range(5) for dy in (-1, 0)}  # noqa: E731
    assert colour_at(page, bar + QPoint(0, 3)) != colour
    assert colour not in near()
    page.select_annotation("q")
    assert colour_at(page, bar + QPoint(0, 3)) == colour
    assert colour in near()


def test_pending_is_hollow(themed):
    page, current = themed(TEXT)
    page.set_pending([MINISTER])
    colour = current.label_colour(LABELS["actor"]).name()
    at = TEXT.index("minister")
    rows = [down for down in range(-6, 7) if colour_at(page, lane_point(page, at, down)) == colour]
    assert rows[0] <= -2
    assert rows[-1] >= 1  # five high, with an edge above and below
    assert colour_at(page, beside(page, at)) == current.tones.page.name()
    assert page._chips.boxes(page.visible_lines()[-1], {})[0].style == "dashed"
    page.set_pending([])
    assert colour_at(page, lane_point(page, at)) == current.tones.page.name()


def test_curves_only_for_the_selected_with_role_names(show):
    page = show(TEXT, [QUOTE, CUE, ACTOR], LINKS)
    lines, height = page.visible_lines(), page.viewport().height()
    assert plan_curves(page.view, lines, height) == []
    page.select_annotation("q")
    curves = plan_curves(page.view, lines, height)
    assert {(curve.role, curve.name, curve.tail) for curve in curves} == {
        ("source", "source", "a"),
        ("cue", "cue", "c"),
    }
    for curve in curves:
        assert (
            max(point.y() for point in curve.points) <= lines[2].fill_top
        )  # over the words, not through them


def test_in_a_narrow_gap_curves_share_one_run_and_in_a_wide_one_they_keep_apart(show):
    lead = "Nobody had looked at the wall for a year, the papers of the office show, and it leaked. "
    text = f"Headline\n\n{lead}“Nobody came,” said Ines Halvorsen. {lead}"
    quote = annotation(text, "q", "quote", "“Nobody came,”")
    others = [annotation(text, "c", "cue", "said"), annotation(text, "a", "actor", "Ines Halvorsen")]
    # The line above has a lane, so that little room is left.
    above = annotation(
        text,
        "x",
        "claim",
        "Nobody had looked at the wall for a year, the papers of the office show, and it leaked.",
    )
    for between, is_shared in (((above,), True), ((), False)):
        shown = text if is_shared else text.replace(lead, "", 1)
        made = (
            [quote, *others]
            if is_shared
            else [
                annotation(shown, "q", "quote", "“Nobody came,”"),
                annotation(shown, "c", "cue", "said"),
                annotation(shown, "a", "actor", "Ines Halvorsen"),
            ]
        )
        page = show(shown, [*made, *between], LINKS)
        page.select_annotation("q")
        first, second = sorted(
            plan_curves(page.view, page.visible_lines(), page.viewport().height()),
            key=lambda c: c.points[1].y(),
        )
        apart = second.points[1].y() - first.points[1].y()
        assert (apart == 0) if is_shared else (apart >= 6)


def test_a_curve_to_another_line_goes_round_the_column(show):
    page = show(TEXT, [QUOTE, MINISTER], [link("l", "source", "q", "m")])
    page.select_annotation("q")
    (curve,) = plan_curves(page.view, page.visible_lines(), page.viewport().height())
    column = page.view.layout.column
    down, up = curve.points[2:4]
    assert down.x() == up.x()
    assert not column.left <= down.x() <= column.right
    assert abs(down.y() - up.y()) > 20
    boxes = page._chips.boxes(page.visible_lines()[-1], page._roles_in_chips(page.visible_lines()))
    assert [box.name for box in boxes] == ["source"]


def test_an_end_out_of_sight_leads_to_the_edge_of_the_page(show):
    text = TEXT + "\n\n" + "\n\n".join("Nothing more was said." for _ in range(80)) + "\n\nThe keeper wrote."
    page = show(
        text,
        [annotation(text, "m", "actor", "The minister"), annotation(text, "k", "quote", "keeper")],
        [link("l", "source", "m", "k")],
    )
    page.select_annotation("m")
    (curve,) = plan_curves(page.view, page.visible_lines(), 600)
    assert curve.points[-1].y() == 598


def test_the_bar_of_a_zone_and_its_name_which_stays_in_sight(show):
    body = "\n\n".join(f"Paragraph {number}. The pumps would hold." for number in range(60))
    text = f"Headline\n\n{body}"
    zones = [
        annotation(text, "h", "zone", "Headline", kind="headline"),
        annotation(text, "b", "zone", (10, len(text)), kind="body"),
    ]
    page = show(text, zones)
    headline, first = zone_bars(page.view, page.visible_lines())
    assert (headline.name, first.name) == ("headline", "body")
    assert headline.bar.right() == first.bar.right() == page.view.layout.column.left - theme.px(15)
    assert headline.bar.bottom() < first.bar.top()
    assert first.bar.bottom() > page.viewport().height()
    page.verticalScrollBar().setValue(30)
    QApplication.processEvents()
    (stuck,) = zone_bars(page.view, page.visible_lines())
    assert stuck.name == "body"
    assert 0 <= stuck.name_rect.top() < 10
    assert stuck.bar.top() < 0
    assert page.zone_at(stuck.name_rect.center().toPoint()) == "b"


def test_find_hits_are_filled_and_the_current_one_is_outlined(themed):
    page, current = themed(TEXT)
    at = TEXT.index("told")
    page.set_find_hits([(at, at + 4), (TEXT.index("minister"), TEXT.index("minister") + 8)], 1)
    quiet = theme.mix(current.tones.tsel, current.tones.page, 0.8).name()
    assert colour_at(page, beside(page, at) + QPoint(0, 1)) == quiet
    corner = beside(page, TEXT.index("minister"))
    column = {colour_at(page, corner + QPoint(1, dy)) for dy in range(-2, 2)}
    assert current.tones.text.name() in column
    page.set_find_hits([], None)
    assert colour_at(page, beside(page, at)) == current.tones.page.name()


HEBREW = "שלום עולם, אמר הדובר."
GREETING = annotation(HEBREW, "q", "quote", "שלום עולם")


@pytest.fixture
def blink(qapp):
    """Sets how long the caret takes to blink; 0 is for one that does not."""
    hints = qapp.styleHints()
    usual = hints.cursorFlashTime()
    yield hints.setCursorFlashTime
    hints.setCursorFlashTime(usual)


def caret_column(page, dx=0):
    """The colours from the caret's upper end to its lower one."""
    rect, image = page.cursorRect(), image_of(page)
    return {image.pixelColor(rect.left() + dx, y).name() for y in range(rect.top(), rect.bottom() + 1)}


@pytest.mark.parametrize(
    ("text", "quote", "at"),
    [
        (TEXT, QUOTE, QUOTE.start),
        (TEXT, QUOTE, QUOTE.end),
        (HEBREW, GREETING, GREETING.start),
        (HEBREW, GREETING, GREETING.end),
        (HEBREW, GREETING, len(HEBREW)),
    ],
    ids=["start", "end", "right to left", "its end", "end of the line"],
)
def test_the_caret_is_ink_also_over_an_edge_bar(themed, blink, text, quote, at):
    blink(0)
    page, current = themed(text, [quote])
    page.select_annotation("q")
    page.move_caret(at)
    ink = {current.tones.text.name()}
    assert [caret_column(page, dx) == ink for dx in range(2)] == [True, True]
    assert caret_column(page, -1) != ink


def test_the_caret_blinks_and_what_is_under_it_comes_back(show, blink, qtbot):
    blink(60)
    page = show(TEXT, [QUOTE])
    page.select_annotation("q")
    page.move_caret(QUOTE.start)
    ink = {LIGHT.tones.text.name()}
    for _ in range(2):
        qtbot.waitUntil(lambda: LIGHT.label_colour(LABELS["quote"]).name() in caret_column(page))
        qtbot.waitUntil(lambda: caret_column(page) == ink)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("where", ["nowhere", "in a menu"])
def test_the_caret_rests_as_a_hairline_while_the_focus_is_elsewhere(show, where):
    page = show(TEXT, [QUOTE])
    page.select_annotation("q")
    page.move_caret(QUOTE.start)
    menu = QMenu(page)
    menu.addAction("Tag")
    if where == "nowhere":
        page.clearFocus()
    else:
        menu.popup(page.mapToGlobal(QPoint(300, 300)))
    ink = {LIGHT.tones.text.name()}
    assert caret_column(page) == ink
    assert caret_column(page, 1) == {LIGHT.tones.page.name()}
    menu.close()


def test_an_empty_page_has_no_caret(show, blink):
    blink(0)
    assert caret_column(show("")) == {LIGHT.tones.page.name()}
