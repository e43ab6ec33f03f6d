"""Filter and sort order of the article list, with the mouse and by keys alone."""

from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from pullquote.desktop.panels.articles import ArticlesPanel
from pullquote.desktop.session import Session
from pullquote.project import Listing, create_project, open_project
from pullquote.records import Article, new_id
from pullquote.text import sha256
from tests.desktop.opening import make_project, open_window


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
    qtbot.waitUntil(panel.isActiveWindow)
    yield panel
    panel.filter.close()
    panel.deleteLater()


def titles(panel: ArticlesPanel) -> list[str]:
    return [panel.model.summary(row).title for row in range(panel.model.rowCount())]


def open_filter(panel: ArticlesPanel, qtbot) -> None:
    qtbot.mouseClick(panel.filter_button, Qt.MouseButton.LeftButton)
    assert panel.filter.isVisible()


def click_row(ticks, row: int, qtbot, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    where = ticks.list.visualItemRect(ticks.list.item(row)).center()
    qtbot.mouseClick(ticks.list.viewport(), button, pos=where)


def press(*keys: Qt.Key) -> None:
    """Keys, wherever the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def test_clicks_filter_by_status_outlet_and_language(panel, session, qtbot):
    session.project.finish(panel.model.summary(0).id)
    open_filter(panel, qtbot)
    click_row(panel.filter.statuses, 0, qtbot)  # new
    assert titles(panel) == ["Quay cats", "Tide tables"]
    click_row(panel.filter.statuses, 0, qtbot, Qt.MouseButton.RightButton)
    assert titles(panel) == ["Quay cats", "Tide tables"]
    click_row(panel.filter.outlets, 1, qtbot)  # The Lantern
    assert titles(panel) == ["Tide tables"]
    click_row(panel.filter.statuses, 0, qtbot)
    assert titles(panel) == ["Locks", "Tide tables"]
    click_row(panel.filter.languages, 0, qtbot)  # all of the same
    assert titles(panel) == ["Locks", "Tide tables"]
    qtbot.mouseClick(panel.filter.clear, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 3
    assert panel.filter.outlets.ticked == ()


def test_the_counts_are_of_the_whole_project(panel, session, qtbot):
    session.project.finish(panel.model.summary(0).id)
    open_filter(panel, qtbot)
    said = [
        ticks.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for ticks in (panel.filter.statuses, panel.filter.outlets)
        for row in range(ticks.list.count())
    ]
    assert said == [
        *("New, 2", "In progress, 0", "Finished, 0", "Finished, nothing here, 1", "Needs attention, 0"),
        *("Harbour Ledger, 1", "The Lantern, 2"),
    ]


def test_keys_alone_sort_tick_and_type_a_date(panel, qtbot):
    panel.filter_button.setFocus()
    press(Qt.Key.Key_Space)
    assert panel.filter.order.hasFocus()
    QTest.keyClicks(panel.filter.order, "Date")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert titles(panel) == ["Tide tables", "Quay cats", "Locks"]
    press(Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert panel.filter.statuses.ticked == ("new",)
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(panel.filter.since, "2026-10-15")
    assert titles(panel) == ["Tide tables", "Quay cats"]
    press(Qt.Key.Key_Escape)
    assert not panel.filter.isVisible()
    assert panel._listing.text() == "2 of 3, sorted by date, descending"


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [
        ("2026", "", 3),
        ("2026-11", "", 0),
        ("", "2026-10", 3),
        ("", "2026-10-14", 1),
        ("2026-10-15", "2026-10-15", 1),
        ("", "2025", 0),
    ],
)
def test_a_year_or_a_month_is_all_of_its_days(panel, qtbot, since, until, shown):
    open_filter(panel, qtbot)
    qtbot.keyClicks(panel.filter.since, since)
    qtbot.keyClicks(panel.filter.until, until)
    assert panel.model.rowCount() == shown


def test_what_is_no_date_says_so_and_filters_nothing(panel, qtbot):
    open_filter(panel, qtbot)
    panel.filter.since.setFocus()
    qtbot.keyClicks(panel.filter.since, "14 October")
    qtbot.keyClick(panel.filter.since, Qt.Key.Key_Tab)
    assert panel.filter._not_a_day.isVisible()
    assert len(titles(panel)) == 3
    panel.filter.since.selectAll()
    qtbot.keyClicks(panel.filter.since, "2026-10-15")
    assert not panel.filter._not_a_day.isVisible()
    assert len(titles(panel)) == 2


def test_button_and_line_say_what_is_filtered(panel, qtbot):
    assert not panel._listing.isVisible()
    assert panel.filter_button.accessibleName() == "Filter and sort articles"
    open_filter(panel, qtbot)
    click_row(panel.filter.outlets, 1, qtbot)
    panel.filter.close()
    assert panel._listing.text() == "2 of 3"
    assert panel.filter_button.accessibleName() == "Filter and sort articles: The Lantern"
    qtbot.keyClicks(panel.search, "tide")
    assert panel._listing.text() == "1 of 3"
    qtbot.mouseClick(panel._reset, Qt.MouseButton.LeftButton)
    assert titles(panel) == ["Tide tables"]  # the words stay
    assert not panel._listing.isVisible()
    assert panel.list.hasFocus()


def test_nothing_found_leads_back_to_everything(panel, qtbot):
    open_filter(panel, qtbot)
    click_row(panel.filter.statuses, 4, qtbot)
    panel.filter.close()
    assert panel._pages.currentWidget() is panel._no_match
    qtbot.keyClicks(panel.search, "zzz")
    qtbot.mouseClick(panel._no_match.button, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 3
    assert panel.search.text() == ""


def test_the_article_at_work_stays_where_it_is(panel, session, qtbot):
    open_filter(panel, qtbot)
    click_row(panel.filter.statuses, 0, qtbot)
    panel.filter.close()
    session.open_article(panel.model.summary(1).id)
    session.annotate("actor", [(4, 7)])
    assert titles(panel) == ["Locks", "Quay cats", "Tide tables"]
    assert panel.model.summary(1).status == "in_progress"
    assert panel.list.currentIndex().row() == 1
    assert session.text.startswith("The quay cat")


def test_a_filter_opens_no_other_article(panel, session, qtbot):
    session.open_article(panel.model.summary(1).id)
    open_filter(panel, qtbot)
    click_row(panel.filter.outlets, 1, qtbot)  # not that of the article on screen
    assert session.text.startswith("The quay cat")
    assert not panel.list.currentIndex().isValid()
    click_row(panel.filter.outlets, 1, qtbot)
    assert panel.list.currentIndex().row() == 1


def test_filter_and_order_are_remembered_with_the_project(panel, session, qtbot):
    steps = session.project.history()
    open_filter(panel, qtbot)
    click_row(panel.filter.outlets, 1, qtbot)
    qtbot.mouseClick(panel.filter.descending, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.search, "tide")
    again = ArticlesPanel(session)
    assert titles(again) == ["Tide tables", "Locks"]  # the words are not remembered
    assert session.project.history() == steps


@pytest.mark.parametrize("kept", ["", "{", '{"order": "moon"}', "[]"])
def test_a_setting_that_says_nothing_is_no_filter(session, qtbot, kept):
    session.project.remember("article list", kept)
    assert ArticlesPanel(session).model.listing == Listing()


def many(count: int, path) -> Session:
    project = create_project(path)
    with project.importing("many") as work, work.batch():
        work.add_articles(
            Article(
                new_id(), text := f"Text {n}.", sha256(text), title=f"Title {n}", outlet=f"Paper {n % 20}"
            )
            for n in range(count)
        )
    return Session(project)


def test_a_long_list_of_outlets_can_be_searched(qtbot, tmp_path):
    session = many(40, tmp_path / "many.pullquote")
    panel = ArticlesPanel(session)
    panel.show()
    panel.open_filter()
    outlets = panel.filter.outlets
    assert outlets.search.isVisible()
    assert not panel.filter.statuses.search.isVisible()
    qtbot.keyClicks(outlets.search, "paper 17")
    shown = [row for row in range(outlets.list.count()) if not outlets.list.isRowHidden(row)]
    assert [outlets.list.item(row).text() for row in shown] == ["Paper 17"]
    click_row(outlets, shown[0], qtbot)
    assert titles(panel) == ["Title 17", "Title 37"]
    panel.filter.close()
    session.close()


def test_letters_home_and_end_walk_the_list(qtbot, tmp_path):
    session = many(300, tmp_path / "many.pullquote")
    panel = ArticlesPanel(session)
    panel.resize(264, 600)
    panel.show()
    panel.list.setFocus()
    for key, row in ((Qt.Key.Key_End, 299), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(panel.list, key)
        assert panel.list.currentIndex().row() == row
        assert session.article == panel.model.summary(row).id
    qtbot.keyClicks(panel.list, "title 25")
    assert panel.model.summary(panel.list.currentIndex().row()).title == "Title 25"
    qtbot.keyClick(panel.list, Qt.Key.Key_PageDown)
    assert panel.list.currentIndex().row() > 30
    # The same letter goes on to the next, but only once the words before it are done with.
    qtbot.waitUntil(lambda: monotonic() - panel.list._typed_at > QApplication.keyboardInputInterval() / 1000)
    before = panel.list.currentIndex().row()
    qtbot.keyClicks(panel.list, "tt")
    assert panel.list.currentIndex().row() == before + 2
    qtbot.keyClicks(panel.list, "z")
    assert panel.list.currentIndex().row() == before + 2
    session.close()


def test_the_key_opens_the_filter_in_the_window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    panel = window.workspace.articles
    assert panel.filter.isVisible()
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    panel.filter.close()
    window.close()
