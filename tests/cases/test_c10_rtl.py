"""C10: offsets in right-to-left text are in logical order, and what is drawn and clicked follows the letters."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from pullquote.desktop.reading.painter import lane_rects
from pullquote.project import create_project
from tests.cases.helpers import check_offsets, expected, import_case, tag
from tests.desktop.opening import open_window
from tests.desktop.reading.conftest import Mouse, boundary_of, point_of


def test_offsets_are_logical(tmp_path: Path) -> None:
    assert all(span["start"] < span["end"] for span in expected("C10")["spans"])
    check_offsets("C10", tmp_path)


@pytest.fixture
def window(qtbot, tmp_path):
    with create_project(tmp_path / "study.pullquote") as project:
        tag(project, import_case(project, "C10"), expected("C10")["spans"])
        path = project.path
    window = open_window(qtbot, tmp_path, path)
    window.action("suggestions").trigger()  # off: only what is tagged here
    return window


def test_each_paragraph_has_its_own_direction_and_side(window):
    page = window.workspace.page
    column = page.view.layout.column
    hebrew, arabic, english = (line for line in page.visible_lines() if line.line.end > line.line.start)
    for line in (hebrew, arabic):
        assert line.line.rtl
        assert line.line.natural[1] == pytest.approx(column.right, abs=1)
    assert not english.line.rtl
    assert english.line.natural[0] == column.left


def test_lanes_cover_exactly_the_letters(window):
    page = window.workspace.page
    for annotation in window.session.in_order:
        (visible,) = (v for v in page.visible_lines() if annotation.id in v.placed.in_lanes)
        (segment,) = (s for s in visible.line.lanes.segments if s.id == annotation.id)
        lane = [(rect.left(), rect.right()) for rect in lane_rects(page.view, visible, segment)]
        (start, end), *_ = annotation.spans
        for cp in range(len(page.text)):
            for run in page.view.words_on(visible, cp, cp + 1):
                middle = (run.left + run.right) / 2
                covered = any(left <= middle <= right for left, right in lane)
                assert covered == (start <= cp < end), page.text[cp]


def test_the_mixed_quote_is_tagged_by_a_drag_over_it(window):
    page, session = window.workspace.page, window.session
    quote = next(a for a in session.in_order if a.words.startswith("נפתח"))
    session.perform(lambda project: project.delete_annotations([quote.id]))
    mouse = Mouse(page)
    first = boundary_of(page, quote.start)
    last = boundary_of(page, quote.end - 1, after=True)
    mouse.drag(first - QPoint(2, 0), last)
    assert page.selected_text_range == (quote.start, quote.end)


@pytest.mark.parametrize("name", ["a1", "a2", "q3"])
def test_a_click_on_a_letter_takes_what_the_letter_is_in(window, name):
    page, session = window.workspace.page, window.session
    wanted = next(span for span in expected("C10")["spans"] if span["id"] == name)
    mouse = Mouse(page)
    for cp in range(wanted["start"], wanted["end"]):
        if page.text[cp].isspace():
            continue
        mouse.click(point_of(page, cp))
        assert session.annotations[session.selected].words == wanted["text"]
        page.choose("")
