"""C11: nested, crossing and doubled spans."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pullquote.jobs.export_dataset import export_dataset
from pullquote.project import create_project
from tests.cases.helpers import check_offsets, expected, import_case, tag
from tests.datasets import articles
from tests.desktop.opening import open_window
from tests.desktop.reading.conftest import Mouse, boundary_of, point_of

ORDER = ("a4", "c2", "q1", "a1", "a2", "c1", "q2", "a3")


def test_all_spans_are_stored_and_exported(tmp_path: Path) -> None:
    check_offsets("C11", tmp_path)


def test_a_repeat_changes_nothing_and_an_overlap_replaces_nothing(tmp_path: Path) -> None:
    spans = {span["id"]: span for span in expected("C11")["spans"]}
    with create_project(tmp_path / "study") as project:
        article = import_case(project, "C11")
        made = tag(project, article, [spans[name] for name in ORDER])
        assert tag(project, article, [spans["a1"]])["a1"] == made["a1"]
        assert len(project.annotations(article)) == 8

        start = spans["a1"]["start"] + len("The ")
        crossing = project.annotate(article, "actor", [(start, start + len("port authority told"))])
        assert crossing.words == "port authority told"
        assert len(project.annotations(article)) == 9
        assert made["a1"] in project.annotations(article)


def test_the_order_of_export_is_by_start_then_longer_first(tmp_path: Path) -> None:
    spans = {span["id"]: span for span in expected("C11")["spans"]}
    with create_project(tmp_path / "study") as project:
        tag(project, import_case(project, "C11"), [spans[name] for name in ORDER])
        export_dataset(project, tmp_path / "gold")
    (record,) = articles(tmp_path / "gold")
    order = [
        (annotation["fragments"][0]["start"], -annotation["fragments"][-1]["end"])
        for annotation in record["annotations"]
    ]
    assert order == sorted((span["start"], -span["end"]) for span in spans.values())


@pytest.fixture
def window(qtbot, tmp_path):
    with create_project(tmp_path / "study.pullquote") as project:
        import_case(project, "C11")
        path = project.path
    window = open_window(qtbot, tmp_path, path)
    window.action("suggestions").trigger()  # off: only what is tagged here
    return window


KEYS = {"QUOTE": Qt.Key.Key_Q, "ACTOR": Qt.Key.Key_A, "CLAIM": Qt.Key.Key_C}


def _tagged(window) -> set[tuple[str, str]]:
    return {(annotation.label.upper(), annotation.words) for annotation in window.session.in_order}


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_all_spans_are_made_in_the_window(window, qtbot, way):
    page, spans = window.workspace.page, {span["id"]: span for span in expected("C11")["spans"]}
    mouse = Mouse(page)
    for name in (*ORDER, "a1"):
        span = spans[name]
        page.choose("")
        if way == "mouse":
            first, last = boundary_of(page, span["start"]), boundary_of(page, span["end"] - 1, after=True)
            mouse.drag(first, last, Qt.KeyboardModifier.AltModifier)
        else:
            qtbot.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
            for _ in range(span["start"]):
                qtbot.keyClick(page, Qt.Key.Key_Right)
            for _ in range(span["end"] - span["start"]):
                qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(page, KEYS[span["label"]])
    assert _tagged(window) == {(span["label"], span["text"]) for span in spans.values()}
    assert len(window.session.annotations) == 8


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_all_that_a_letter_is_in_can_be_chosen(window, qtbot, way):
    page, session = window.workspace.page, window.session
    spans = expected("C11")["spans"]
    tag(session.project, session.article, spans)
    at = page.text.index("licence") + 3
    here = [span for span in spans if span["start"] <= at < span["end"]]
    wanted = [span["text"] for span in sorted(here, key=lambda span: span["end"] - span["start"])]
    assert len(wanted) == 4
    chosen = []
    page.move_caret(at)
    mouse, place = Mouse(page), point_of(page, at)
    for _ in wanted:
        if way == "mouse":
            mouse.click(place)
        else:
            qtbot.keyClick(page, Qt.Key.Key_O)
        chosen.append(session.annotations[session.selected].words)
    assert chosen == wanted


@pytest.mark.parametrize("way", ["mouse", "keys", "chip"])
def test_fifty_on_one_word_show_eight_lanes_and_a_number_and_all_are_reached(window, qtbot, way):
    page, session = window.workspace.page, window.session
    word = page.text.index("authority") + 4
    made = [
        session.project.annotate(session.article, label, [(10 - left, right)]).id
        for left in range(5)
        for right in range(19, 24)
        for label in ("actor", "claim")
        if not page.text[10 - left].isspace() and not page.text[right - 1].isspace()
    ]
    for right in range(24, 60):
        if len(made) < 50 and not page.text[right - 1].isspace():
            made.append(session.project.annotate(session.article, "quote", [(5, right)]).id)
    assert len(set(made)) == 50
    visible = next(v for v in page.visible_lines() if made[0] in v.placed.in_lanes)
    assert visible.line.lanes.depth == 8
    assert len({s.rank for s in visible.line.lanes.segments if s.rank < 8}) == 8
    boxes = page._chips.boxes(visible, {})
    counts = boxes[-1]
    assert counts.letter == f"+{len(counts.ids)}"
    assert sorted(uuid for box in boxes for uuid in box.ids) == sorted(made)

    reached, mouse, place = set(), Mouse(page), point_of(page, word)
    page.move_caret(word)
    for _ in made:
        if way == "mouse":
            mouse.click(place)
        elif way == "keys":
            qtbot.keyClick(page, Qt.Key.Key_O)
        else:
            # The selected one has a chip of its own while it is selected, so the row is asked for anew.
            counts = page._chips.boxes(visible, {})[-1]
            mouse.click(counts.rect.center())
        reached.add(session.selected)
    if way == "chip":
        reached.update(uuid for box in boxes[:-1] for uuid in box.ids)  # these have chips of their own
    assert reached == set(made)


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_what_crosses_a_mention_is_one_more_and_replaces_nothing(window, qtbot, way):
    page, session = window.workspace.page, window.session
    spans = {span["id"]: span for span in expected("C11")["spans"]}
    made = tag(session.project, session.article, [spans[name] for name in ORDER])
    start = spans["a1"]["start"] + len("The ")
    end = start + len("port authority told")
    if way == "mouse":
        mouse = Mouse(page)
        mouse.drag(point_of(page, start + 1), point_of(page, end - 2))  # whole words, from inside them
    else:
        page.move_caret(start)
        for _ in range(3):
            qtbot.keyClick(
                page,
                Qt.Key.Key_Right,
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            )
    qtbot.keyClick(page, Qt.Key.Key_A)
    assert session.annotations[session.selected].words == "port authority told"
    assert len(session.annotations) == 9
    assert session.annotations[made["a1"].id] == made["a1"]
