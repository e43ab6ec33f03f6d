"""The guides tell the truth, and can be read, searched and walked in the window."""

import re

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPalette, QTextFormat
from PySide6.QtWidgets import QApplication

from pullquote.codebook import default_codebook
from pullquote.desktop import theme
from pullquote.desktop.actions import ACTIONS, label_actions
from pullquote.desktop.help.document import IS_KEY, GuideDocument, runs
from pullquote.desktop.help.guide import GuideWindow
from pullquote.desktop.help.pictures import LARGEST, save_picture
from pullquote.desktop.help.sections import (
    ANNOTATION_GUIDE,
    GUIDE,
    about_region,
    beginning_of,
    guide_text,
    sections,
)
from pullquote.resources import resource
from tests.desktop.opening import make_project, open_window

TEXTS = {file: guide_text(file) for file in (GUIDE, ANNOTATION_GUIDE)}
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", "".join(TEXTS.values()))
EVERYTHING = (*label_actions(default_codebook()), *ACTIONS)


# What is written


def test_every_key_of_the_guide_has_an_action():
    held = {"Shift", "Ctrl"}
    keys = {key for action in EVERYTHING for key in action.shortcuts}
    named = [
        name
        for name in re.findall(r"`([^`]+)`", TEXTS[GUIDE])
        if re.fullmatch(r"([A-Z]\w*\+)*([A-Z0-9]\w*|[+-])", name)
    ]
    assert len(named) > 20
    assert set(named) - held <= keys


def test_every_menu_entry_of_the_guide_is_there():
    entries = {(action.menu, action.name.rstrip("…")) for action in EVERYTHING}
    named = re.findall(r"\*\*(\w+) › ([^*]+)\*\*", TEXTS[GUIDE])
    assert len(named) >= 2
    assert set(named) <= entries


def test_every_picture_is_there_for_both_themes_small_and_with_words():
    assert len(PICTURES) >= 6
    for words, name in PICTURES:
        assert len(words.split()) >= 4, name
        for themed in (name, name.replace(".png", "-dark.png")):
            file = resource("help", themed)
            assert file.stat().st_size <= LARGEST, themed
            assert not QImage(str(file)).isNull(), themed


def test_no_picture_lies_about_unused():
    used = {name.partition("/")[2] for _, name in PICTURES}
    there = {path.name.replace("-dark", "") for path in resource("help", "images").iterdir()}
    assert there == used


def test_a_picture_is_fine_and_keeps_the_colours_of_the_labels(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.session.annotate("quote", [(0, 18)])
    page, file = window.workspace.page, tmp_path / "page.png"
    save_picture(page, QRect(0, 0, 500, 120), file)
    picture = QImage(str(file))
    assert picture.size() == QSize(1000, 240)
    assert file.stat().st_size <= LARGEST
    blue = theme.LIGHT.label_colour(default_codebook().labels_by_id["quote"])
    assert any(
        picture.pixelColor(x, y) == blue for y in range(picture.height()) for x in range(picture.width())
    )


def test_every_link_leads_to_a_section(qapp):
    document = GuideDocument()
    links = [
        look.anchorHref()
        for block in _blocks(document)
        for _, _, look in runs(block)
        if look.isAnchor() and look.anchorHref()
    ]
    assert links
    for link in links:
        assert document.section_linked(QUrl(link)) is not None, link


def test_sections_have_names_and_places_of_their_own():
    assert len(sections()) > 15
    assert all(section.slug for section in sections())
    assert len({(section.file, section.slug) for section in sections()}) == len(sections())


def test_a_region_leads_to_what_the_guide_says_about_it(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    below = window.workspace.below
    names = {region.name for region in window.workspace.regions.all if region.widget is not below}
    for name in (*names, "who said what", "notes", "history"):
        assert about_region(name) != beginning_of(GUIDE), name
    assert about_region("") == beginning_of(GUIDE)


# The document


def _blocks(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_headings_and_contents_are_the_same(qapp):
    document = GuideDocument()
    headings = [block.text() for block in _blocks(document) if block.blockFormat().headingLevel()]
    assert headings == [section.title for section in sections()]
    for section in sections():
        assert document.block_of(section).text() == section.title


def test_a_picture_says_in_words_below_it_what_it_shows(qapp):
    document = GuideDocument()
    captions = [
        block.next().text()
        for block in _blocks(document)
        for _, _, look in runs(block)
        if look.isImageFormat() and look.stringProperty(QTextFormat.Property.ImageAltText.value)
    ]
    assert captions == [words for words, _ in PICTURES]


def test_keys_look_like_keys(qapp):
    keys = {key for action in EVERYTHING for key in action.shortcuts}
    document = GuideDocument()
    capped = {
        block.text()[start - block.position() :][:length].strip("\u202f")
        for block in _blocks(document)
        for start, length, look in runs(block)
        if look.boolProperty(IS_KEY)
    }
    assert keys & set(re.findall(r"`([^`]+)`", TEXTS[GUIDE])) <= capped
    assert {"Ctrl++", "Ctrl+-", "Shift+F10"} <= capped


@pytest.mark.parametrize(("width", "expected"), [(2000, 640), (400, 400)])
def test_pictures_fit_the_column_and_fine_screens(qapp, width, expected):
    document = GuideDocument()
    document.fit(width, 600, 2.0)
    sizes = {}
    for block in _blocks(document):
        for _, _, look in runs(block):
            if look.isImageFormat():
                picture = look.toImageFormat()
                shown = document.resource(2, QUrl(picture.name()))
                assert shown.width() == pytest.approx(2 * picture.width(), abs=2)
                assert shown.devicePixelRatio() == 2.0
                sizes[picture.name()] = picture.width()
    assert sizes["images/window.png"] == min(640, document.column) if width == 2000 else True
    assert all(size <= expected for size in sizes.values())


# The window


@pytest.fixture
def guide(qtbot):
    guide = GuideWindow()
    guide.resize(900, 600)
    guide.show_section(beginning_of(GUIDE))
    qtbot.waitUntil(guide.isActiveWindow)
    qtbot.waitUntil(guide.page.hasFocus)
    yield guide
    guide.close()


def _top_line(guide) -> str:
    return guide.page.cursorForPosition(guide.page.viewport().rect().topLeft()).block().text()


def _seen(guide) -> str:
    """What stands between the first and the last line on screen."""
    room = guide.page.viewport().rect()
    first = guide.page.cursorForPosition(room.topLeft())
    first.setPosition(guide.page.cursorForPosition(room.bottomRight()).position(), first.MoveMode.KeepAnchor)
    return first.selectedText()


def test_the_guide_stays_open_beside_the_work(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    window.action("guide").trigger()
    assert window.guide.isVisible()
    assert not window.guide.isModal()
    assert window.guide.page.verticalScrollBar().value() == 0
    window.activateWindow()
    window.workspace.focus_page()
    window.workspace.page.select_text(31, 43)
    qtbot.waitUntil(window.workspace.page.hasFocus)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_A)
    assert len(window.session.in_order) == 1
    assert window.guide.isVisible()
    window.close()
    assert not window.guide.isVisible()


def test_the_key_opens_what_is_said_about_the_focused_region(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert window.guide.page.section == about_region("page")
    window.activateWindow()
    window.workspace.inspector.setFocus()
    window.action("help_here").trigger()
    assert window.guide.page.section == about_region("inspector")
    window.activateWindow()
    window.action("history").trigger()
    window.action("help_here").trigger()
    assert window.guide.page.section.title == "History"
    window.action("annotation_guide").trigger()
    assert window.guide.page.section == beginning_of(ANNOTATION_GUIDE)
    assert "What the labels of the codebook" in _seen(window.guide)


def test_every_heading_is_reached_by_the_contents(guide, qtbot):
    contents = guide.contents
    contents.setFocus()
    assert contents.count() == len(sections())
    for number, section in enumerate(sections()):
        if number:
            qtbot.keyClick(contents, Qt.Key.Key_Down)
        assert contents.currentItem().text() == section.title
        assert guide.page.section == section
        assert section.title in _seen(guide).split("\u2029") or _top_line(guide) == section.title
    qtbot.keyClick(contents, Qt.Key.Key_Return)
    qtbot.waitUntil(guide.page.hasFocus)
    assert guide.page.textCursor().block().text() == sections()[-1].title


def test_the_contents_follow_the_reading(guide, qtbot):
    qtbot.keyClick(guide.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert guide.contents.currentItem().text() != sections()[0].title
    qtbot.keyClick(guide.page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert guide.contents.currentItem().text() == sections()[0].title


def test_the_search_counts_walks_and_leaves(guide, qtbot):
    qtbot.keyClick(guide.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = guide.search.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "fragment")
    count = guide.page.hits
    assert count == guide.page.toPlainText().lower().count("fragment") > 3
    assert guide.search.count.text() == f"1 of {count}"
    assert len(guide.page.extraSelections()) == count
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert guide.search.count.text() == f"2 of {count}"
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert guide.search.count.text() == f"{count} of {count}"
    assert "fragment" in _seen(guide).lower()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(guide.page.hasFocus)
    assert guide.page.extraSelections() == []
    assert guide.search.count.text() == ""
    qtbot.keyClicks(field, "cue")
    guide.close()
    guide.show_section(beginning_of(GUIDE))
    assert field.text() == ""  # it remembers nothing
    qtbot.keyClick(guide.page, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_search_finds_a_word_of_the_last_section(guide, qtbot):
    last = sections()[-1]
    words = TEXTS[last.file].rsplit(f"## {last.title}", 1)[1]
    word = next(word for word in re.findall(r"\w{8,}", words) if "".join(TEXTS.values()).count(word) == 1)
    qtbot.keyClicks(guide.search.field, word)
    assert guide.search.count.text() == "1 of 1"
    assert guide.page.section == last
    assert guide.contents.currentItem().text() == last.title
    assert word in _seen(guide)


def test_what_is_not_there_is_said(guide, qtbot):
    qtbot.keyClicks(guide.search.field, "xylophone")
    assert guide.search.count.text() == "Not in the guides"


def test_links_lead_inside_and_nothing_outside_is_opened(guide, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url))
    guide.page.anchorClicked.emit(QUrl("annotation-guide.md#doubt"))
    assert guide.page.section.title == "Doubt"
    for outside in ("https://example.org/guide.md", "file:///etc/passwd", "guide.md#nowhere"):
        guide.page.anchorClicked.emit(QUrl(outside))
        assert guide.page.section.title == "Doubt"
    assert opened == []
    assert guide.page.toPlainText()


def test_another_theme_keeps_the_place(guide, qapp):
    guide.show_section(next(section for section in sections() if section.title == "Datasets"))
    guide.search.field.setText("checksums")
    before = _top_line(guide)
    try:
        theme.apply(qapp, theme.DARK)
        QApplication.processEvents()
        assert _top_line(guide) == before
        assert guide.page.hits == 1
        assert guide.page.palette().color(QPalette.ColorRole.Base) == theme.DARK.tones.page
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_another_width_keeps_the_place(guide):
    guide.show_section(next(section for section in sections() if section.title == "Datasets"))
    before = _top_line(guide)
    guide.resize(620, 500)
    QApplication.processEvents()
    assert _top_line(guide) == before
    assert guide.page.horizontalScrollBar().maximum() == 0
