"""Tones and label colours keep what the look promises, for every eye, and Qt understands the style sheet."""

import math
from dataclasses import fields
from itertools import combinations

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from pullquote.codebook import default_codebook, load_codebook
from pullquote.desktop import theme, tones
from pullquote.desktop.theme import DARK, LIGHT, Theme, contrast, mix
from pullquote.resources import resource

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
CODEBOOKS = [load_codebook(path.read_text("utf-8")) for path in sorted(resource("codebooks").glob("*.toml"))]
LABELS = default_codebook().labels
EVERY_LABEL = [
    pytest.param(label, id=f"{codebook.id}-{label.id}") for codebook in CODEBOOKS for label in codebook.labels
]


@pytest.fixture(params=THEMES)
def themed(request, qapp):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, LIGHT)


# --- Contrast -----------------------------------------------------------------------------------------------


def test_contrast_is_the_one_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#ffffff", "#1e5fbb") == contrast("#1e5fbb", "#ffffff")


def test_mix_is_opaque_and_exact_at_its_ends():
    assert mix("#102030", "#ffffff", 0) == QColor("#ffffff")
    assert mix("#102030", "#ffffff", 1) == QColor("#102030")
    assert mix("#1e5fbb", "#fdfcf9", 0.08).name() == "#ebeff4"


@pytest.mark.parametrize(
    ("tone", "light", "dark"),
    [("text", 16.4, 13.3), ("text2", 7.2, 8.0), ("text3", 5.6, 6.1), ("ctl", 3.5, 4.3)],
)
def test_neutrals_stand_out_from_the_page(tone, light, dark):
    assert contrast(getattr(LIGHT.tones, tone), LIGHT.tones.page) == pytest.approx(light, abs=0.06)
    assert contrast(getattr(DARK.tones, tone), DARK.tones.page) == pytest.approx(dark, abs=0.06)


@pytest.mark.parametrize("chosen", THEMES)
def test_texts_are_legible_on_every_ground_they_stand_on(chosen):
    tones = chosen.tones
    grounds = (tones.page, tones.field, tones.panel, tones.window, tones.hover)
    for text in (tones.text, tones.text2, tones.text3):
        assert min(contrast(text, ground) for ground in grounds) >= 4.5
    for text in (tones.text, tones.text2):
        assert contrast(text, tones.sel) >= 4.5
    assert contrast(tones.text, tones.tsel) >= 6.5
    for signal in (tones.danger, tones.warn, tones.ok):
        assert contrast(signal, tones.page) >= (7.7 if chosen.is_dark else 7.0)
        assert contrast(signal, tones.window) >= 4.5
    for ground in (tones.page, tones.panel):
        assert contrast(tones.ctl, ground) >= 3


def test_labels_have_the_fills_of_the_table():
    quote, cue = LABELS[:2]
    assert [LIGHT.faint(quote).name(), LIGHT.lift(quote).name()] == ["#ebeff4", "#d7e1ee"]
    assert [DARK.faint(cue).name(), DARK.lift(cue).name()] == ["#283030", "#344343"]


@pytest.mark.parametrize("chosen", THEMES)
@pytest.mark.parametrize("label", EVERY_LABEL)
def test_labels_are_legible_wherever_they_stand(chosen, label):
    colour, tones = chosen.label_colour(label), chosen.tones
    for ground in (tones.page, chosen.faint(label), chosen.lift(label), chosen.chip(label)):
        assert round(contrast(colour, ground), 1) >= 4.5
    assert round(contrast(colour, tones.panel), 1) >= 5.3
    assert round(contrast(colour, mix(colour, tones.panel, tones.chip_share)), 1) >= 4.6
    assert contrast(tones.text, chosen.lift(label)) >= (7.85 if chosen.is_dark else 11.85)


@pytest.mark.parametrize("chosen", THEMES)
@pytest.mark.parametrize("label", EVERY_LABEL)
def test_the_colours_of_our_codebooks_are_shown_as_they_are(chosen, label):
    assert chosen.label_colour(label).name() == (label.dark if chosen.is_dark else label.light)


@pytest.mark.parametrize("chosen", THEMES)
@pytest.mark.parametrize(
    "colour",
    ["#ffff00", "#00ff88", "#ffffff", "#000000", "#808080", "#ff0000", "#0000ff", "#7f7f00", "#ffc0cb"],
)
def test_any_colour_of_a_custom_label_is_corrected_until_it_can_be_read(chosen, colour):
    label = msgspec.structs.replace(LABELS[0], light=colour, dark=colour)
    shown, tones = chosen.label_colour(label), chosen.tones
    for ground in (
        *(tones.page, tones.panel, chosen.faint(label), chosen.lift(label), chosen.chip(label)),
        mix(shown, tones.panel, tones.chip_share),
    ):
        assert round(contrast(shown, ground), 1) >= 4.5
    before = QColor(colour)
    if before.hslSaturationF() > 0:
        assert abs((shown.hslHueF() - before.hslHueF() + 0.5) % 1 - 0.5) < 0.02  # only the lightness gave way


def test_every_label_has_its_own_pattern():
    assert {label.pattern for label in LABELS} == set(theme.LABEL_PATTERNS)


# --- Colour blindness ---------------------------------------------------------------------------------------

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
D65 = (0.95047, 1.0, 1.08883)
RGB_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)


def _times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _lab(colour: QColor, vision: str):
    linear = [tones._linear(channel / 255) for channel in (colour.red(), colour.green(), colour.blue())]
    seen = [min(1.0, max(0.0, channel)) for channel in _times(VISIONS[vision], linear)]
    ratios = [value / white for value, white in zip(_times(RGB_TO_XYZ, seen), D65, strict=True)]
    x, y, z = (r ** (1 / 3) if r > (6 / 29) ** 3 else r / (3 * (6 / 29) ** 2) + 4 / 29 for r in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _ciede2000(first, second) -> float:
    """Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean_c = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean_c**7 / (mean_c**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    d_l, d_c, d_h = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    if c1 * c2 == 0:
        mean_h = h1 + h2
    else:
        mean_h = (h1 + h2) / 2 if abs(h1 - h2) <= 180 else (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
    t = (
        1
        - 0.17 * math.cos(math.radians(mean_h - 30))
        + 0.24 * math.cos(math.radians(2 * mean_h))
        + 0.32 * math.cos(math.radians(3 * mean_h + 6))
        - 0.20 * math.cos(math.radians(4 * mean_h - 63))
    )
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    r_c = 2 * math.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    r_t = -math.sin(math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2)))) * r_c
    l_term, c_term, h_term = d_l / s_l, d_c / s_c, d_h / s_h
    return math.sqrt(l_term**2 + c_term**2 + h_term**2 + r_t * c_term * h_term)


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((50.0, -0.001, 2.49), (50.0, 0.0009, -2.49), 4.8045),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_ciede2000_against_the_published_pairs(first, second, distance):
    assert _ciede2000(first, second) == pytest.approx(distance, abs=5e-5)


@pytest.mark.parametrize("chosen", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("codebook", CODEBOOKS, ids=lambda codebook: codebook.id)
def test_labels_can_be_told_apart(chosen, vision, codebook):
    seen = [_lab(chosen.label_colour(label), vision) for label in codebook.labels]
    assert min(_ciede2000(a, b) for a, b in combinations(seen, 2)) >= 10


# --- Type and lengths ---------------------------------------------------------------------------------------


def test_reading_face_is_the_first_that_exists(qapp):
    assert theme.reading_family(("DejaVu Serif", "Georgia", "Comic Sans")) == "Georgia"
    assert theme.reading_family(()) != ""


def test_fonts_follow_the_system(qapp):
    ui, small, key = (QFontMetrics(theme.font(token)) for token in (theme.UI, theme.SMALL, theme.KEY))
    assert ui.height() >= small.height() >= key.height()
    assert theme.font(theme.UI).family() == qapp.font().family()
    assert theme.font(theme.UI, strong=True).weight() == QFont.Weight.DemiBold
    assert theme.reading_font(family="Some Serif").families() == ["Some Serif", theme.reading_family()]
    assert theme.reading_font(theme.HEADLINE).pointSizeF() > theme.reading_font().pointSizeF()


def test_lengths_scale_but_never_vanish(qapp, monkeypatch):
    monkeypatch.setattr(theme, "scale", lambda: 2.0)
    assert (theme.px(28), theme.px(0.1)) == (56, 1)


def test_controls_stay_large_enough_to_point_at(qapp):
    assert theme.px(theme.CONTROL) >= theme.TARGET


# --- What Qt gets -------------------------------------------------------------------------------------------


def test_apply_changes_everything_at_once(qapp, qtbot):
    with qtbot.waitSignal(theme.theme_changed) as heard:
        theme.apply(qapp, DARK)
    assert heard.args == [DARK]
    assert Theme.current() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == DARK.tones.field
    theme.apply(qapp, LIGHT)
    assert Theme.current() is LIGHT


@pytest.mark.parametrize("chosen", THEMES)
def test_chrome_has_no_colour_but_the_tones(chosen):
    sheet = chosen.style_sheet()
    assert "$" not in sheet
    values = [getattr(chosen.tones, field.name) for field in fields(chosen.tones)]
    known = {value.name() for value in values if isinstance(value, QColor)}
    known.add(mix(chosen.tones.ctl, chosen.tones.page, 0.5).name())  # handles of the scroll bars
    used = {word.strip(";") for word in sheet.split() if word.startswith("#")}
    assert used
    assert used <= known


@pytest.mark.parametrize("make", [QLineEdit, QComboBox, QSpinBox, lambda: QPushButton("Accept")])
def test_focus_moves_nothing(themed, qtbot, make):
    widget: QWidget = make()
    qtbot.addWidget(widget)
    if isinstance(widget, QComboBox):
        widget.addItem("direct")
    if isinstance(widget, QLineEdit):
        widget.setText("halv")
    if isinstance(widget, QSpinBox):
        widget.setMaximum(99)
        widget.setValue(17)
    widget.resize(160, widget.sizeHint().height())
    widget.show()
    before, hint = _ink_inside(widget), widget.sizeHint().height()
    _focus(widget, QEvent.Type.FocusIn)
    assert widget.grab().toImage().pixelColor(1, widget.height() // 2) == themed.tones.text  # two px thick
    assert _ink_inside(widget) == before
    assert widget.sizeHint().height() == hint
    assert widget.height() == theme.px(theme.CONTROL)


def _focus(widget: QWidget, kind: QEvent.Type) -> None:
    widget.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(widget, QFocusEvent(kind, Qt.FocusReason.TabFocusReason))
    for editor in (widget, *widget.findChildren(QLineEdit)):
        if isinstance(editor, QLineEdit):  # neither caret nor selection counts as having moved
            editor.setReadOnly(True)
            editor.deselect()
    QApplication.processEvents()


def _ink_inside(widget: QWidget) -> tuple[int, int, int, int]:
    """The box of the darkest or lightest px inside the border: the text."""
    picture = widget.grab().toImage()
    ground = picture.pixelColor(picture.width() - 40, 6)
    spots = [
        (x, y)
        for x in range(5, picture.width() - 5)
        for y in range(5, picture.height() - 5)
        if contrast(picture.pixelColor(x, y), ground) > 3
    ]
    xs, ys = zip(*spots, strict=True)
    return min(xs), max(xs), min(ys), max(ys)


def test_primary_button_is_ink(themed, qtbot):
    button = QPushButton("Accept")
    button.setProperty("primary", True)
    qtbot.addWidget(button)
    button.show()
    picture = button.grab().toImage()
    assert picture.pixelColor(4, picture.height() // 2) == themed.tones.text
