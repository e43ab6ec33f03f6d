"""Size, face, column and spacing are the reader's: the page follows, keeps its place, and stays legible."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.face import FaceDialog
from pullquote.desktop.reading.metrics import Metrics
from pullquote.desktop.reading.typography import Typography
from tests.desktop.opening import make_project, open_window
from tests.desktop.reading.conftest import annotation

WORDS = "The pumps would hold and nobody from the authority came to check them. "


def test_choices_end_where_the_page_does():
    least, most = Typography(1, "", 1, 1), Typography(99, "", 99, 999)
    assert (least.size, least.column, least.spacing) == (13, 28, 140)
    assert (most.size, most.column, most.spacing) == (28, 52, 220)
    assert least.larger(-1).wider(-1).airier(-1) == least
    assert Typography(20, "Face").wider(2).airier(-3).as_usual() == Typography(20, "Face")


def test_the_column_is_as_wide_as_chosen_where_there_is_room(show):
    page = show(WORDS * 20, size=(1400, 600))
    em = page.view.layout.metrics.read.em
    widths = []
    for column in (28, 37, 52):
        page.typography = Typography(column=column)
        widths.append(page.view.layout.column.width)
        characters = page.visible_lines()[0].line.end
        assert 48 <= characters <= 115
    assert widths == pytest.approx([28 * em, 37 * em, 52 * em], abs=1)


@pytest.mark.parametrize("width", [360, 560, 752, 856, 1400])
@pytest.mark.parametrize("column", [28, 52])
def test_margins_keep_their_room_at_any_width(show, width, column):
    page = show(WORDS * 20, size=(width, 600))
    page.typography = Typography(column=column)
    placed, viewport = page.view.layout.column, page.viewport().width()
    assert placed.left >= theme.px(84)
    if width > 360:  # the smallest window is wider
        assert viewport - placed.right >= theme.px(90)


@pytest.mark.parametrize("spacing", [140, 175, 220])
@pytest.mark.parametrize("size", [13, 17, 28])
def test_lanes_fit_between_the_lines_at_any_spacing(show, size, spacing):
    text = WORDS * 12
    page = show(
        text, [annotation(text, "a", "quote", (4, len(text) - 1)), annotation(text, "b", "cue", (10, 300))]
    )
    page.typography = Typography(size=size, spacing=spacing)
    lines = page.visible_lines()
    step = page.view.layout.metrics.lane_step
    for above, below in zip(lines, lines[1:], strict=False):
        lowest = above.y + above.line.lane_y(above.line.lanes.depth - 1, step) + 1
        ascent = QFontMetricsF(below.line.style.font).ascent()
        assert lowest <= below.fill_top
        assert lowest <= below.baseline - 0.8 * ascent


def test_lines_without_lanes_have_just_the_chosen_spacing(show):
    page = show(WORDS * 12)
    for spacing in (140, 175, 220):
        page.typography = Typography(spacing=spacing)
        first, second = page.visible_lines()[:2]
        em = page.view.layout.metrics.read.em
        assert second.baseline - first.baseline == pytest.approx(em * spacing / 100, abs=1)


def test_every_kind_of_zone_follows(qapp):
    usual, airy = Metrics(), Metrics(Typography(spacing=220))
    for kind in ("", "headline", "byline"):
        before, after = usual.style(kind), airy.style(kind)
        assert after.em == before.em
        ratio = (after.above + after.below) / (before.above + before.below)
        assert ratio == pytest.approx(220 / 175, rel=0.04)
    larger = Metrics(Typography(28))
    for kind in ("headline", "byline"):
        assert larger.style(kind).em / usual.style(kind).em == pytest.approx(28 / 17, rel=0.03)


@pytest.fixture
def window(qtbot, tmp_path):
    article = f"Title: Pumps\n\n{WORDS * 40}"
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote", (article,)))


def test_keys_change_the_column_and_the_spacing_and_both_stay(window, qtbot, tmp_path):
    page = window.workspace.page
    alt = Qt.KeyboardModifier.AltModifier
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_PageUp, alt)
    qtbot.keyClick(page, Qt.Key.Key_PageUp, alt)
    qtbot.keyClick(page, Qt.Key.Key_PageDown, alt)
    assert page.typography.column == 40
    qtbot.keyClick(page, Qt.Key.Key_PageDown, both)
    qtbot.keyClick(page, Qt.Key.Key_PageDown, both)
    qtbot.keyClick(page, Qt.Key.Key_PageUp, both)
    assert page.typography.spacing == 170
    assert page.selected_text_range is None
    path = window.session.project.path
    window.close()
    again = open_window(qtbot, tmp_path, path)
    assert again.workspace.page.typography == Typography(column=40, spacing=170)
    again.action("usual_setting").trigger()
    assert again.workspace.page.typography == Typography()


def test_a_face_is_seen_on_the_page_while_it_is_chosen(window, qtbot):
    page = window.workspace.page
    faces = _open_faces(window)
    family = next(name for name in _names(faces) if "Mono" in name)
    search = faces.window().findChild(QLineEdit)
    qtbot.keyClicks(search, family)
    assert page.font().families()[0] == family
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert window.settings.typography.face == ""
    assert page.font().families()[0] != family

    faces = _open_faces(window)
    assert faces.visualItemRect(faces.currentItem()).height() >= theme.px(theme.TARGET)
    before = faces.currentRow()
    qtbot.keyClick(faces.window().findChild(QLineEdit), Qt.Key.Key_Down)
    assert faces.currentRow() == before + 1
    chosen = faces.currentItem().text()
    qtbot.keyClick(faces.window().findChild(QLineEdit), Qt.Key.Key_Return)
    assert window.settings.typography.face == chosen
    assert page.font().families()[0] == chosen


def _open_faces(window) -> QListWidget:
    window.action("face").trigger()
    QApplication.processEvents()
    return window.findChild(FaceDialog).findChild(QListWidget)


def _names(faces: QListWidget) -> list[str]:
    return [faces.item(row).text() for row in range(faces.count())]
