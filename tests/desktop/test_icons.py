"""Every icon is there, is not empty, is its own picture, and follows the theme."""

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QToolButton, QWidget

from pullquote.desktop import icons, theme
from pullquote.desktop.theme import DARK, LIGHT
from pullquote.records import ARTICLE_STATUSES
from pullquote.resources import resource, seeds_folder

# fmt: off
NEEDED = [
    "search", "filter", "undo", "redo", "link", "unlink", "tag", "note", "person", "organisation",
    "check", "cross", "plus", "minus", "dot", "chevron-down", "chevron-up", "chevron-right", "arrow-up",
    "arrow-down", "arrow-left", "arrow-right", "article-list", "inspector", "table", "import", "export",
    "save", "warning", "information", "history", "gear", "help", "folder", "file", "merge", "split",
    "suggest", "status-new", "status-in-progress", "status-finished", "status-nothing-here",
    "status-attention",
]
# fmt: on
FILLED = {"status-in-progress", "status-finished", "dot"}


@pytest.fixture(params=[pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
def themed(request, qapp):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, LIGHT)


def _coloured(image: QImage) -> set[str]:
    """The colours of the opaque px."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() > 250}


def _drawn(
    picture: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
) -> QImage:
    side = theme.px(theme.ICON)
    return picture.pixmap(QSize(side, side), 1.0, mode, state).toImage()


def test_no_icon_is_missing_or_left_over():
    files = {path.stem for path in resource("icons").glob("*.svg")}
    assert files == {*NEEDED, "pullquote"}


@pytest.mark.parametrize("name", NEEDED)
def test_icons_are_of_one_family(name):
    root = ElementTree.parse(resource("icons", f"{name}.svg")).getroot()
    assert root.get("viewBox") == "0 0 16 16"
    strokes = [group for group in root.iter() if group.get("stroke")]
    assert strokes or name in FILLED
    for group in strokes:
        assert (group.get("stroke"), group.get("stroke-width")) == ("currentColor", "1.5")
        assert (group.get("stroke-linecap"), group.get("stroke-linejoin")) == ("round", "round")
    filled = [part for part in root.iter() if part.get("fill") not in (None, "none")]
    assert not filled or name in FILLED


@pytest.mark.parametrize("name", NEEDED)
def test_icons_draw_in_the_tones(themed, name):
    tones = themed.tones
    picture = icons.icon(name)
    for mode, tone in (
        (QIcon.Mode.Normal, tones.text2),
        (QIcon.Mode.Active, tones.text),
        (QIcon.Mode.Disabled, tones.text3),
    ):
        assert tone.name() in _coloured(_drawn(picture, mode)), mode
    assert tones.text.name() in _coloured(_drawn(picture, state=QIcon.State.On))
    assert tones.warn.name() in _coloured(_drawn(icons.icon(name, "warn")))


def test_icons_can_be_told_apart(qapp):
    pictures = {bytes(icons.pixmap(name, 16, "#000000").toImage().constBits()) for name in NEEDED}
    assert len(pictures) == len(NEEDED)


def test_icons_stay_inside_their_square(qapp):
    for name in NEEDED:
        image = icons.pixmap(name, 16, "#000000", 2.0).toImage()
        edge = [(x, y) for i in range(32) for x, y in ((i, 0), (i, 31), (0, i), (31, i))]
        assert not any(image.pixelColor(x, y).alpha() for x, y in edge), name


def test_icons_are_sharp_on_a_dense_screen(qapp):
    picture = icons.pixmap("search", 16, "#123456", 2.0)
    assert picture.size() == QSize(32, 32)
    assert picture.deviceIndependentSize().toSize() == QSize(16, 16)
    side = theme.px(theme.ICON)
    assert icons.icon("search").pixmap(QSize(side, side), 2.0).width() == 2 * side


@pytest.mark.parametrize("status", ARTICLE_STATUSES)
def test_every_status_has_an_icon(qapp, status):
    assert not icons.status_icon(status).isNull()


def test_buttons_and_actions_follow_the_theme(qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button, action = QToolButton(window), QAction("Undo", window)
    window.addAction(action)
    icons.set_icon(button, "undo")
    icons.set_icon(action, "undo", "warn")
    theme.apply(qapp, DARK)
    try:
        assert DARK.tones.text2.name() in _coloured(_drawn(button.icon()))
        assert DARK.tones.warn.name() in _coloured(_drawn(action.icon()))
    finally:
        theme.apply(qapp, LIGHT)
    assert LIGHT.tones.text2.name() in _coloured(_drawn(button.icon()))


@pytest.mark.parametrize("size", [16, 32, 256])
def test_application_icon_shows_marks_and_lane(qapp, size):
    colours = _coloured(icons.application_icon().pixmap(QSize(size, size), 1.0).toImage())
    assert {"#1e5fbb", "#fdfcf9"} <= colours
    assert any(QColor(colour).lightness() < 60 for colour in colours)


def test_folders_are_found_wherever_the_program_is(tmp_path, monkeypatch):
    assert resource("icons").is_dir()
    assert seeds_folder().is_dir()
    unpacked = tmp_path / "frozen"
    (unpacked / "resources").mkdir(parents=True)
    monkeypatch.setattr("sys._MEIPASS", str(unpacked), raising=False)
    assert resource("icons", "a.svg") == unpacked / "resources" / "icons" / "a.svg"
    monkeypatch.delattr("sys._MEIPASS")
    package = tmp_path / "site" / "pullquote"
    (package / "_resources").mkdir(parents=True)
    monkeypatch.setattr("pullquote.resources._PACKAGE", package)
    assert resource() == package / "_resources"
    with pytest.raises(FileNotFoundError, match="seeds"):
        seeds_folder()
