"""The small widgets work by mouse and keyboard, have names, and paint the pattern they promise."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.theme import DARK, LABEL_PATTERNS, LIGHT
from pullquote.desktop.widgets.chip import Chip, chip_size, paint_chip
from pullquote.desktop.widgets.elided_label import ElidedLabel
from pullquote.desktop.widgets.header import PanelHeader
from pullquote.desktop.widgets.keycap import Keycap, keycap_size, paint_keys
from pullquote.desktop.widgets.label_button import LabelButton
from pullquote.desktop.widgets.patterns import draw_lane, lane_thickness
from pullquote.desktop.widgets.rule import Rule
from pullquote.desktop.widgets.search_field import SearchField

LABELS = default_codebook().labels
INK = QColor("#ff0000")


@pytest.fixture(autouse=True, params=[pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
def themed(request, qapp):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, LIGHT)


def _accessible_text(widget: QWidget, kind: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.fixture
def bar(qtbot):
    """A label bar of two buttons."""
    window = QWidget()
    row = QHBoxLayout(window)
    for label in LABELS[:2]:
        row.addWidget(LabelButton(label))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


# --- Label button -------------------------------------------------------------------------------------------


def test_label_button_is_clicked_by_mouse(bar, qtbot):
    button = bar.findChild(LabelButton)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_label_button_is_clicked_by_keyboard(bar, qtbot, key):
    button = bar.findChild(LabelButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_disabled_label_button_does_nothing_and_loses_its_colour(bar, qtbot, themed):
    button = bar.findChild(LabelButton)
    colour = themed.label_colour(button.label).name()
    assert colour in _colours(button)
    button.setEnabled(False)
    button.clicked.connect(pytest.fail)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert colour not in _colours(button)


def test_tab_walks_the_label_bar(bar, qtbot):
    first, second = bar.findChildren(LabelButton)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_focus_and_pointer_show_without_moving_anything(bar, qtbot, themed):
    button = bar.findChild(LabelButton)
    hint, rest = button.sizeHint(), button.grab().toImage()
    inner = QRect(QPoint(6, 4), button.size() - QSize(12, 8))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    focused = button.grab().toImage()
    assert focused.pixelColor(button.width() // 2, 1) == themed.tones.text
    assert focused.copy(inner) == rest.copy(inner)
    assert button.sizeHint() == hint
    button.setDown(True)
    assert themed.tones.sel.name() in _colours(button)


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.id)
def test_label_button_says_what_it_does(qtbot, label):
    button = LabelButton(label)
    qtbot.addWidget(button)
    assert _accessible_text(button) == label.name
    assert label.name in _accessible_text(button, QAccessible.Text.Description)
    assert label.key in button.toolTip()
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button
    assert button.sizeHint().height() >= theme.TARGET


def test_label_button_mirrors(qtbot, themed):
    button = LabelButton(LABELS[2])
    qtbot.addWidget(button)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    colour = themed.label_colour(button.label)
    columns = [
        x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == colour
    ]
    assert max(columns) < button.width() - keycap_size(button.label.key).width()


# --- Patterns -----------------------------------------------------------------------------------------------


def _lane(
    pattern: str,
    *,
    dpr: float = 1.0,
    thickness: float = 2,
    mirrored: bool = False,
    phase: float | None = None,
):
    """A lane of 60 px drawn at y = 10, as rows of on and off px from x = 10."""
    image = QImage(round(80 * dpr), round(20 * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_lane(painter, 10, 70, 10, pattern, INK, thickness, phase, mirrored)
    painter.end()
    rows = [
        [image.pixelColor(x, y) == INK for x in range(round(10 * dpr), round(70 * dpr))]
        for y in range(image.height())
    ]
    return [row for row in rows if any(row)]


def _lengths(row: list[bool]) -> list[int]:
    """The lengths of the runs of a row."""
    result, last = [], None
    for value in row:
        if value != last:
            result.append(0)
            last = value
        result[-1] += 1
    return result


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("pattern", LABEL_PATTERNS)
def test_lanes_have_the_lengths_of_the_look(pattern, dpr):
    rows = _lane(pattern, dpr=dpr)
    expected = [round(length * dpr) for length in LABEL_PATTERNS[pattern]]
    if pattern == "double":
        assert len(rows) == 2 * round(dpr)
    else:
        assert len(rows) == round(2 * dpr)
    lengths = _lengths(rows[0])
    assert rows[0][0]
    if expected:
        assert lengths[: len(expected)] == expected
    else:
        assert lengths == [round(60 * dpr)]


@pytest.mark.parametrize("dpr", [1.0, 2.0])
@pytest.mark.parametrize("pattern", LABEL_PATTERNS)
def test_lanes_mirror_for_right_to_left(pattern, dpr):
    left_to_right = _lane(pattern, dpr=dpr)
    mirrored = _lane(pattern, dpr=dpr, mirrored=True)
    assert [row[::-1] for row in mirrored] == left_to_right


@pytest.mark.parametrize("pattern", [name for name, lengths in LABEL_PATTERNS.items() if lengths])
def test_lanes_can_share_a_phase(pattern):
    period = sum(LABEL_PATTERNS[pattern])
    assert _lane(pattern, phase=10 - period) == _lane(pattern)
    assert _lane(pattern, phase=10 - 1)[0][:-1] == _lane(pattern)[0][1:]


@pytest.mark.parametrize("pattern", LABEL_PATTERNS)
def test_selection_thickens_a_lane_and_keeps_its_dashes(pattern):
    assert _lengths(_lane(pattern, thickness=3)[0]) == _lengths(_lane(pattern)[0])
    assert lane_thickness(pattern, 3) == lane_thickness(pattern, 2) + 1


# --- The rest -----------------------------------------------------------------------------------------------


def test_keycap_fits_its_text(qtbot):
    cap = Keycap("Q")
    qtbot.addWidget(cap)
    assert cap.sizeHint().width() == cap.sizeHint().height()
    narrow = cap.sizeHint().width()
    cap.setText("Shift+Enter")
    assert cap.sizeHint().width() > 2 * narrow
    assert (cap.property("text"), _accessible_text(cap)) == ("Shift+Enter", "Shift+Enter")


@pytest.mark.parametrize("style", ["plain", "outlined", "solid", "dashed"])
def test_chip_styles_differ_and_show_their_label(qtbot, themed, style):
    chip = Chip(LABELS[0], "Q", "Quote", style)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    colours = _colours(chip)
    assert themed.label_colour(LABELS[0]).name() in colours
    assert (themed.chip(LABELS[0]).name() in colours) == (style in ("plain", "outlined"))
    assert (themed.tones.page.name() in colours) == (style == "solid")
    assert _accessible_text(chip) == "Quote"


def test_chip_without_a_name_is_narrow(qapp):
    assert chip_size("Q").width() < chip_size("Q", "Quote").width()
    assert chip_size("Q", style="dashed").width() > chip_size("Q").width()
    assert chip_size("Q").height() == theme.px(theme.CHIP)


def test_painting_a_chip_leaves_the_painter_as_it_was(qapp):
    image = QImage(80, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    pen, face = painter.pen(), painter.font()
    paint_chip(painter, QRect(0, 0, 60, 18), "C", "Claim", INK, INK, "outlined")
    assert (painter.pen(), painter.font()) == (pen, face)
    painter.end()


def test_header_shows_where_the_focus_is(qtbot, themed):
    panel, elsewhere = QWidget(), QLineEdit()
    header, inside = PanelHeader("Articles"), QLineEdit()
    window = QWidget()
    for parent, children in ((panel, (header, inside)), (window, (panel, elsewhere))):
        column = QVBoxLayout(parent)
        for child in children:
            column.addWidget(child)
    header.set_count("214, 86 finished")
    header.add(QToolButton())
    header.follow_focus(panel)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    assert header.height() == theme.px(theme.BAR)
    assert header.grab().toImage().pixelColor(2, 1) != themed.tones.text
    inside.setFocus()
    qtbot.waitUntil(inside.hasFocus)
    assert header.grab().toImage().pixelColor(2, 1) == themed.tones.text
    assert _accessible_text(header) == header.title() == "Articles"


@pytest.mark.parametrize("orientation", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def test_rule_is_a_hairline(qtbot, themed, orientation):
    rule = Rule(orientation)
    qtbot.addWidget(rule)
    assert rule.sizeHint() == QSize(1, 1)
    assert _colours(rule) == {themed.tones.line.name()}


@pytest.mark.parametrize(("width", "tip"), [(60, "Confidence of the rule"), (600, "")])
def test_a_text_that_gives_way_is_told_in_a_tip(qtbot, themed, width, tip):
    window = QWidget()
    label = ElidedLabel(window)
    label.setText("Confidence of the rule")
    label.resize(width, 20)
    qtbot.addWidget(window)
    window.show()
    centre = label.rect().center()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, centre, label.mapToGlobal(centre)))
    assert QToolTip.text() == tip
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("direction", "is_at_right"),
    [(Qt.LayoutDirection.LeftToRight, True), (Qt.LayoutDirection.RightToLeft, False)],
)
def test_keys_stand_at_the_end_of_a_row_in_either_direction(themed, direction, is_at_right):
    image = QImage(400, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setLayoutDirection(direction)
        room = paint_keys(painter, image.rect(), ["Ctrl", "N"])
    painted = [x for x in range(400) if any(image.pixelColor(x, y).alpha() for y in range(30))]
    assert 0 < max(painted) - min(painted) < room < 200
    assert (min(painted) > 200) == is_at_right


# --- Search field --------------------------------------------------------------------------------------------


def test_a_search_field_names_its_lens_and_its_cross_which_clears_the_words(qtbot):
    field = SearchField("Search articles")
    qtbot.addWidget(field)
    field.show()
    edited = []
    field.textEdited.connect(edited.append)
    assert _accessible_text(field) == field.placeholderText() == "Search articles"
    field.setText("harbour")
    lens, cross = field.findChildren(QToolButton)
    assert (_accessible_text(lens), _accessible_text(cross)) == ("Search", "Clear")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert (field.text(), edited) == ("", [""])


def test_the_lens_follows_the_theme(qtbot, qapp, themed):
    field = SearchField("Search articles")
    qtbot.addWidget(field)
    lens = field.findChildren(QToolButton)[0]
    before = lens.icon().pixmap(16).toImage()
    theme.apply(qapp, LIGHT if themed is DARK else DARK)
    assert lens.icon().pixmap(16).toImage() != before
