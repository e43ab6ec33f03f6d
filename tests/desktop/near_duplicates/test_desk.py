"""The desk for near-duplicates, with real keys and clicks."""

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.near_duplicates.desk import NearDuplicatesDesk
from pullquote.desktop.session import Session
from pullquote.project import create_project, open_project
from pullquote.records import Article, new_id
from pullquote.text import sha256
from tests.desktop.opening import open_window, settle
from tests.desktop.small_project import project_with
from tests.stories import page, story

Key = Qt.Key
WHOLE, HEADED, TRIMMED, OTHER = (
    page(story(1)),
    "Locks 🔒 to close\n\n" + page(story(1), story(9, 1)),
    page(story(1)[:6]),
    page(story(2)),
)


def article(text: str, title: str, outlet: str = "The Lantern", published: str = "2026-10-14") -> Article:
    return Article(new_id(), text, sha256(text), title, outlet, published=published)


@pytest.fixture
def session(qapp, tmp_path):
    session = Session(
        project_with(
            tmp_path,
            article(WHOLE, "Locks"),
            article(HEADED, "Locks to close", "Harbour Ledger", "last Tuesday"),
            article(TRIMMED, "Briefly", "", ""),
            article(OTHER, "Cats"),
        )
    )
    yield session
    session.close()


@pytest.fixture
def desk(qtbot, session):
    desk = NearDuplicatesDesk(session)
    desk.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(desk)
    desk.show()
    desk.activateWindow()
    quiet(desk, qtbot)
    return desk


def quiet(desk, qtbot):
    qtbot.waitUntil(lambda: not desk._background.busy, timeout=10_000)


def rows(desk):
    """What stands in the tree, cluster by cluster."""
    tops = [desk.tree.topLevelItem(at) for at in range(desk.tree.topLevelItemCount())]
    return [[top.text(0), *(top.child(at).text(0) for at in range(top.childCount()))] for top in tops]


def marked(side):
    return [mark.cursor.selectedText() for mark in side.text.extraSelections()]


def test_clusters_are_found_when_it_opens(desk):
    ((cluster, second, third),) = rows(desk)
    assert cluster == "3 articles: Locks"
    assert second.endswith(": Locks to close")
    assert "Harbour Ledger" in second
    assert "last Tuesday" in second
    assert third == "Briefly"
    assert desk.summary.text() == "3 articles in 1 cluster"


def test_two_articles_stand_side_by_side_with_what_only_one_has(desk, qtbot):
    assert (desk.first.title.text(), desk.second.title.text()) == ("Locks", "Locks to close")
    assert desk.first.text.toPlainText() == WHOLE
    assert marked(desk.first) == []
    # The lock is two units to Qt and one code point to us: what follows is marked where it stands.
    assert [words.replace("\u2029", "\n") for words in marked(desk.second)] == [
        "Locks 🔒 to close",
        HEADED[HEADED.index(story(9, 1)[0]) :].rstrip("."),
    ]
    assert desk.likeness.text().startswith("100 %")


def test_the_arrows_go_from_article_to_article(desk, qtbot):
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(desk.tree, key)
    quiet(desk, qtbot)
    assert desk.second.title.text() == "Briefly"
    assert marked(desk.second) == []
    assert len(marked(desk.first)) == 1


def test_not_the_same_is_one_step_and_can_be_taken_back(desk, qtbot, session):
    qtbot.mouseClick(desk.apart, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot)
    assert session.project.next_undo().name == "Not the same article"
    assert [row[0] for row in rows(desk)] == ["2 articles: Locks", "Not the same: Locks, Locks to close"]
    session.undo()
    quiet(desk, qtbot)
    assert [row[0] for row in rows(desk)] == ["3 articles: Locks"]


def test_same_article_brings_together_what_was_kept_apart(desk, qtbot, session):
    qtbot.mouseClick(desk.apart, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot)
    assert desk.second.title.text() == "Locks to close"  # still the pair that was decided on
    qtbot.mouseClick(desk.same, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot)
    assert [row[0] for row in rows(desk)] == ["3 articles: Locks"]
    assert session.project.next_undo().name == "Same article"


def test_an_article_is_opened_on_the_page(qtbot, tmp_path):
    project = project_with(tmp_path, article(WHOLE, "Locks"), article(HEADED, "Locks to close"))
    path = project.path
    project.close()
    window = open_window(qtbot, tmp_path, path)
    window.action("near_duplicates").trigger()
    desk = window.findChild(NearDuplicatesDesk)
    quiet(desk, qtbot)
    wanted = desk.second.article
    qtbot.mouseClick(desk.open_second, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.session.article == wanted
    assert not window.findChildren(NearDuplicatesDesk) or not desk.isVisible()
    window.close()


def test_a_project_without_any(qtbot, tmp_path):
    with create_project(tmp_path / "empty.pullquote") as project:
        session = Session(project)
        desk = NearDuplicatesDesk(session)
        desk.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(desk)
        desk.show()
        quiet(desk, qtbot)
        assert desk.summary.text() == "No articles are near-duplicates."
        buttons = (desk.apart, desk.same, desk.open_first, desk.open_second)
        assert not any(button.isEnabled() for button in buttons)


def test_a_reader_can_look_and_decides_nothing(qtbot, tmp_path, session):
    session.project.compared.learn()
    with open_project(session.project.path, read_only=True) as project:
        desk = NearDuplicatesDesk(Session(project))
        desk.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(desk)
        desk.show()
        quiet(desk, qtbot)
        assert [row[0] for row in rows(desk)] == ["3 articles: Locks"]
        assert not desk.apart.isEnabled()
        assert desk.open_first.isEnabled()


def test_closing_stops_the_comparison(qtbot, session):
    desk = NearDuplicatesDesk(session)
    desk.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(desk)
    desk.show()
    qtbot.keyClick(desk, Key.Key_Escape)
    quiet(desk, qtbot)
    assert not desk.isVisible()
    assert session.project.check() == []
