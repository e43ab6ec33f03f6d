"""The interface is as large as the system's font: nothing is cut off at one and a half of the usual size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from pullquote.desktop import theme
from tests.desktop.opening import make_project, open_window
from tests.desktop.shown import cut_off

SIZES = [(1440, 900), (1024, 700)]


def _font_of_height(height: int) -> QFont:
    font = QFont(QApplication.font())
    for size in range(6, 60):
        font.setPixelSize(size)
        if QFontMetrics(font).height() >= height:
            break
    return font


@pytest.fixture
def use_font(qapp):
    """Give the application a font whose line is so high, as the system does."""
    usual = QFont(qapp.font())

    def use(height: int) -> None:
        qapp.setFont(_font_of_height(height))
        theme.apply(qapp, theme.LIGHT)

    yield use
    qapp.setFont(usual)
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture(params=[13, 18, 22, 27], ids=["small", "usual", "large", "half-as-large-again"])
def scaled(request, use_font):
    use_font(request.param)
    return request.param


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def window(request, qtbot, tmp_path, scaled):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"), request.param)
    assert (window.width(), window.height()) == request.param
    return window


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_lengths_are_those_of_the_font(scaled):
    assert theme.scale() == pytest.approx(max(scaled / 18, 24 / 28), abs=0.06)
    assert theme.line_height(theme.UI) >= QFontMetrics(theme.font(theme.UI)).height() - 1


def test_the_window_is_whole(window, qtbot):
    session = window.session
    window.workspace.review.step(1)
    _settle()
    assert cut_off(window) == []
    session.annotate("quote", [(0, 18)])
    session.annotate("actor", [(31, 43)])
    quote, actor = session.in_order
    session.perform(lambda project: project.link("source", quote.id, actor.id))
    window.action("find").trigger()
    window.workspace.messages.show_message("The disk is full.")
    for annotation in ("", quote.id, actor.id):
        session.select(annotation)
        _settle()
        assert cut_off(window) == []


def test_the_palette_is_whole(window):
    window.action("palette").trigger()
    _settle()
    assert cut_off(window) == []


@pytest.mark.parametrize("action", ["details", "finish_labels", "export", "paste", "keys", "face"])
def test_dialogs_are_whole(qtbot, tmp_path, scaled, action):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.action(action).trigger()
    dialog = QApplication.activeModalWidget()
    _settle()
    assert cut_off(dialog) == []
    dialog.close()


def test_the_sheet_of_keys_fits_a_small_window_and_scrolls(qtbot, tmp_path, use_font):
    use_font(27)
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"), (1024, 700))
    window.action("keys").trigger()
    sheet = QApplication.activeModalWidget()
    _settle()
    assert sheet.width() <= window.width()
    assert sheet.height() <= window.height()
    assert sheet.area.widget().width() <= sheet.area.viewport().width()
    bar = sheet.area.verticalScrollBar()
    qtbot.keyClick(sheet.filter, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    sheet.close()


def test_the_start_page_is_whole(qtbot, tmp_path, scaled):
    window = open_window(qtbot, tmp_path, size=(800, 560))
    window.settings.remember_project(make_project(tmp_path / "study.pullquote"))
    window.show_start()
    _settle()
    assert cut_off(window) == []


def test_a_font_that_changes_while_the_window_is_open_is_followed(qtbot, qapp, tmp_path, use_font):
    use_font(18)
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.session.annotate("quote", [(0, 18)])
    before = theme.px(theme.CONTROL)
    qapp.setFont(_font_of_height(24))
    qtbot.waitUntil(lambda: theme.px(theme.CONTROL) > before)
    _settle()
    assert cut_off(window) == []
