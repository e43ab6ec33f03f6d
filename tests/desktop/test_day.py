"""A working day with the keyboard alone, and the same day with the mouse alone: both give the same records."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.settings import Settings
from pullquote.desktop.window import MainWindow
from pullquote.jobs.import_files import import_text
from pullquote.project import create_project, open_project
from tests.desktop.day.hands import Witness
from tests.desktop.day.keyboard import Keyboard
from tests.desktop.day.mouse import Mouse
from tests.desktop.day.records import records_of
from tests.desktop.opening import open_window

# A list that opens takes keyboard and mouse, which the offscreen platform cannot give.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)

HERE = Path(__file__).parent / "day"
ARTICLE = (HERE / "article.txt").read_text(encoding="utf-8")
YESTERDAY = "Title: Gulls\nOutlet: Osterlee Courier\n\nThe gulls were counted."
TOMORROW = "Title: Ferry\nOutlet: Osterlee Courier\n\nThe ferry is late."

WAITED = "“We waited nine years for this bell,”"
SAFE, COST = "“The tower is safe,”", "“and the repair cost us 40,000 crowns.”"
CLAIM = "the repair cost us 40,000 crowns"
NOBODY = "Nobody will pay to listen"
COMMITTEE = "musical committee"


@pytest.fixture
def project(tmp_path):
    """Three articles, of which the first is finished, and one actor of the registry."""
    with create_project(tmp_path / "Bells.pullquote") as project:
        first = import_text(project, YESTERDAY)
        import_text(project, ARTICLE)
        import_text(project, TOMORROW)
        project.finish(first)
        project.add_actor("Ines Halvorsen")
        return project.path


@pytest.fixture
def start_page(qtbot, tmp_path, project):
    """A window as it opens for somebody who had the project yesterday."""
    settings = Settings(tmp_path / "settings.ini")
    settings.annotator = "ann-01"
    settings.remember_project(project)
    window = MainWindow(settings)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def witness(qapp):
    witness = Witness()
    qapp.installEventFilter(witness)
    yield witness
    qapp.removeEventFilter(witness)


def work(hands, folder):
    """The whole day; every line is something that the analyst wants, and the hands know how."""
    window = hands.window
    hands.open_project("Bells")
    hands.next_unfinished()
    assert window.session.text.startswith("Tide bell")

    hands.accept_suggestion(WAITED)

    hands.tag("Q", SAFE)
    hands.add_fragment(COST)
    hands.tag_here("U", "told")
    hands.tag_here("A", "Pauline Achterberg")
    hands.new_actor("Pauline Achterberg")
    hands.tag("C", CLAIM)
    hands.set_value("Stance", "support")
    for words, role in (("told", ""), ("Pauline", "source"), ("repair", "")):
        hands.choose("Quote", SAFE)
        hands.link(words, role)

    hands.tag("Q", NOBODY)
    hands.set_value("Type", "indirect")
    hands.write_note("No date given")
    hands.undo()
    assert window.session.annotations[window.session.selected].note == ""
    hands.redo()
    assert window.session.annotations[window.session.selected].note == "No date given"
    hands.tag_here("U", "wrote")
    hands.choose("Quote", NOBODY)
    hands.link("wrote")

    hands.search(COMMITTEE)
    hands.tag_selection("N")
    hands.finish()
    hands.next_article("Ferry")
    assert window.session.text == "The ferry is late."
    hands.export(folder)


@pytest.mark.parametrize("kind", [Keyboard, Mouse])
def test_a_day(qtbot, tmp_path, start_page, witness, project, kind):
    folder = tmp_path / "dataset"
    work(kind(qtbot, start_page), folder)
    assert witness.seen == {"typing", "key" if kind is Keyboard else "mouse"}
    expected = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
    assert records_of(folder) == expected
    start_page.close()
    with open_project(project, read_only=True) as after:
        assert after.check() == []


@pytest.mark.parametrize("name", ["Ines Halvorsen", "Ms Halvorsen", "Halvorsen"])
@pytest.mark.parametrize("keys", [(Qt.Key.Key_Tab, Qt.Key.Key_Return), (Qt.Key.Key_Q, Qt.Key.Key_Return)])
def test_the_common_frame_takes_three_keys_at_most(qtbot, tmp_path, name, keys):
    """A right suggestion: quote, cue, source, and the actor of the registry, whichever way it is taken."""
    with create_project(tmp_path / "Bells.pullquote") as project:
        ines = project.add_actor("Ines Halvorsen").id
        import_text(project, f"The bell had hung silent since the storm.\n\n“We waited,” said {name}.")
    window = open_window(qtbot, tmp_path, project.path)
    hands = Keyboard(qtbot, window)
    hands.go(hands.find_words("“We")[0] + (keys[0] == Qt.Key.Key_Q))
    hands.pressed = 0

    for key in keys:
        hands.press(key)

    assert hands.pressed <= 3
    session = window.session
    made = {a.label: a for a in session.in_order}
    assert {label: a.words for label, a in made.items()} == {
        "quote": "“We waited,”",
        "cue": "said",
        "actor": name,
    }
    assert made["actor"].actors == (ines,)
    links = {(link.role, link.head, link.tail) for link in session.links.values()}
    assert links == {
        ("cue", made["quote"].id, made["cue"].id),
        ("source", made["quote"].id, made["actor"].id),
    }
