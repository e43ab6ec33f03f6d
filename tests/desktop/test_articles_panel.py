"""The article list: what it says of each article, how it narrows, and that it keeps up without reading all again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from pullquote.desktop.panels.articles import ArticlesPanel
from pullquote.desktop.session import Session
from pullquote.project import ArticleList, create_project, open_project
from pullquote.records import Article, new_id
from pullquote.text import sha256
from tests.desktop.opening import make_project


@pytest.fixture
def session(qapp, tmp_path):
    session = Session(open_project(make_project(tmp_path / "study.pullquote")))
    yield session
    session.close()


@pytest.fixture
def panel(qtbot, session):
    panel = ArticlesPanel(session)
    panel.resize(264, 600)
    panel.show()
    panel.activateWindow()
    yield panel
    panel.deleteLater()


def _titles(panel: ArticlesPanel) -> list[str]:
    return [panel.model.summary(row).title for row in range(panel.model.rowCount())]


def _statuses(panel: ArticlesPanel) -> list[str]:
    return [panel.model.summary(row).status for row in range(panel.model.rowCount())]


def test_it_lists_articles_in_order_of_import(panel):
    assert _titles(panel) == ["Locks", "Quay cats", "Tide tables"]
    assert _statuses(panel) == ["new", "new", "new"]
    assert panel._header._count.text() == "3, 0 finished"


def test_search_narrows_by_title_and_outlet(panel, qtbot):
    qtbot.keyClicks(panel.search, "LANTERN")
    assert len(_titles(panel)) == 3  # the next letter may come
    qtbot.waitUntil(lambda: _titles(panel) == ["Locks", "Tide tables"])
    qtbot.keyClicks(panel.search, " tide")
    qtbot.waitUntil(lambda: _titles(panel) == ["Tide tables"])
    qtbot.keyClicks(panel.search, "xyz")
    qtbot.waitUntil(lambda: _titles(panel) == [])
    assert panel._pages.currentWidget() is panel._no_match
    told = panel._no_match.findChild(QLabel).text()
    assert told == "No article has “LANTERN tidexyz” in title, outlet or byline."
    qtbot.mouseClick(panel._no_match.button, Qt.MouseButton.LeftButton)
    assert len(_titles(panel)) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_keys_go_from_the_search_field_to_what_was_found(panel, qtbot, session, key):
    session.open_article(panel.model.summary(1).id)
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "lantern")
    assert session.text.startswith("The quay cat")  # a search alone changes nothing on screen
    if key == Qt.Key.Key_Return:
        with qtbot.waitSignal(panel.chosen):
            qtbot.keyClick(panel.search, key)
    else:
        qtbot.keyClick(panel.search, key)
        assert panel.list.hasFocus()
    assert session.article == panel.model.summary(0).id


def test_the_focus_alone_opens_no_article(panel, qtbot, session):
    session.open_article(panel.model.summary(1).id)
    shown = session.article
    qtbot.keyClicks(panel.search, "lantern")
    panel.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.list.hasFocus()
    assert session.article == shown


def test_a_click_opens_the_article(panel, qtbot, session):
    where = panel.list.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignals([session.article_opened, panel.chosen]):
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.article == panel.model.summary(1).id


def test_arrows_open_and_enter_leaves_for_the_page(panel, qtbot, session):
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert session.article == panel.model.summary(panel.list.currentIndex().row()).id
    with qtbot.waitSignal(panel.chosen):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_the_current_row_follows_the_session(panel, session):
    session.open_article(panel.model.summary(2).id)
    assert panel.list.currentIndex().row() == 2


def test_status_and_count_follow_the_work(panel, session, qtbot):
    article = panel.model.summary(0).id
    session.open_article(article)
    with qtbot.waitSignal(panel.model.dataChanged):
        session.annotate("actor", [(31, 43)])
    assert (panel.model.summary(0).status, panel.model.summary(0).annotations) == ("in_progress", 1)
    session.perform(lambda project: project.finish(article))
    assert panel.model.summary(0).status == "finished"
    other = panel.model.summary(1).id
    session.perform(lambda project: project.finish(other))
    assert panel.model.summary(1).status == "nothing_here"
    assert panel._header._count.text() == "3, 2 finished"
    session.undo()
    assert panel.model.summary(1).status == "new"


def test_metadata_and_deletion_show(panel, session):
    article = panel.model.summary(0).id
    session.perform(lambda project: project.change_article(article, title="Locks closed"))
    assert _titles(panel)[0] == "Locks closed"
    session.perform(lambda project: project.delete_articles([article]))
    assert _titles(panel) == ["Quay cats", "Tide tables"]
    session.undo()
    assert _titles(panel) == ["Locks closed", "Quay cats", "Tide tables"]


def test_the_check_marks_what_needs_attention(panel):
    broken = panel.model.summary(1).id
    panel.model.set_attention([broken])
    assert _statuses(panel) == ["new", "attention", "new"]
    tip = panel.model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Quay cats\nNeeds attention"


def test_an_empty_project_offers_the_import(qtbot, tmp_path):
    session = Session(create_project(tmp_path / "empty.pullquote"))
    panel = ArticlesPanel(session)
    panel.show()
    button = panel._empty.findChild(QPushButton)
    assert panel._pages.currentWidget() is panel._empty
    with qtbot.waitSignal(panel.import_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    session.close()


def test_neighbours_and_the_next_unfinished(panel, session):
    first, second, third = (panel.model.summary(row).id for row in range(3))
    assert panel.model.neighbour(first, 1) == second
    assert panel.model.neighbour(first, -1) == ""
    assert panel.model.neighbour("", 1) == first
    session.perform(lambda project: project.finish(second))
    assert panel.model.next_unfinished(first) == third
    assert panel.model.next_unfinished(third) == first
    session.perform(lambda project: project.finish(first))
    session.perform(lambda project: project.finish(third))
    assert panel.model.next_unfinished(third) == ""


def test_a_hundred_thousand_rows_are_read_a_page_at_a_time(qtbot, tmp_path, monkeypatch):
    """Neither showing the list, nor a walk through it, nor an edit may touch every row."""
    project = create_project(tmp_path / "large.pullquote")
    count = 100_000
    with project.importing("many") as work:
        for first in range(0, count, 5000):
            with work.batch():
                work.add_articles(
                    Article(
                        new_id(), text := f"Article {n}.", sha256(text), title=f"Title {n}", outlet="Wire"
                    )
                    for n in range(first, first + 5000)
                )
    read, listed = [], []
    page, show = ArticleList.page, ArticleList.show
    monkeypatch.setattr(ArticleList, "page", lambda *args: read.append(args[1]) or page(*args))
    monkeypatch.setattr(ArticleList, "show", lambda *args: listed.append(1) or show(*args))
    session = Session(project)
    panel = ArticlesPanel(session)
    asked = []
    count_rows = panel.model.rowCount
    monkeypatch.setattr(panel.model, "rowCount", lambda *args: asked.append(1) or count_rows(*args))
    panel.resize(264, 600)
    panel.show()
    assert panel.model.rowCount() == count
    panel.list.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        qtbot.keyClick(panel.list, key)
        QApplication.processEvents()
    qtbot.keyClicks(panel.list, "title 77")
    QApplication.processEvents()
    assert panel.list.currentIndex().row() == 77
    assert len(listed) == 1
    session.open_article(panel.model.summary(count // 2).id)
    changed = []
    panel.model.dataChanged.connect(lambda top, bottom: changed.append((top.row(), bottom.row())))
    QApplication.processEvents()
    read_before = len(read)
    session.annotate("actor", [(0, 7)])
    QApplication.processEvents()
    session.undo()
    QApplication.processEvents()
    assert changed == [(count // 2, count // 2)] * 2
    assert (len(listed), len(read)) == (1, read_before)
    assert len(read) < 12
    assert len(asked) < 1000
    session.close()
