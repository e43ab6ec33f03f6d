"""Filter and sort order of the article list, with the mouse and by keys alone."""

from time import monotonic

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from pullquote.codebook_writing import written
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
    qtbot.waitUntil(lambda: panel._listing.text() == "1 of 3")
    panel.activateWindow()  # the pop-up had it, and there is no window manager that would
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.mouseClick(panel._reset, Qt.MouseButton.LeftButton)
    assert titles(panel) == ["Tide tables"]  # the words stay
    assert not panel._listing.isVisible()
    assert panel.list.hasFocus()


def test_nothing_found_leads_back_to_everything(panel, qtbot):
    open_filter(panel, qtbot)
    click_row(panel.filter.statuses, 4, qtbot)
    panel.filter.close()
    assert panel._pages.currentWidget() is panel._no_match
    told = panel._no_match.findChild(QLabel)
    assert told.text() == "No article fits the filter: Needs attention."
    qtbot.keyClicks(panel.search, "zzz")
    both = "No article has “zzz” in title, outlet or byline and fits the filter: Needs attention."
    qtbot.waitUntil(lambda: told.text() == both)
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


def test_only_what_has_near_duplicates(panel, session, qtbot):
    first, _, third = session.project.article_ids()
    session.project.say_same(first, third, same=True)
    open_filter(panel, qtbot)
    qtbot.mouseClick(panel.filter.clustered, Qt.MouseButton.LeftButton)
    assert titles(panel) == ["Locks", "Tide tables"]
    told = panel.model.data(panel.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("has near-duplicates")
    qtbot.mouseClick(panel.filter.clear, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 3
    session.undo()
    told = panel.model.data(panel.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "near-duplicates" not in told


# --- What is still to be finished, for which label and by whom ---


def choose(field, words):
    field.setCurrentIndex(field.findText(words))


def entries(field):
    return [field.itemText(row) for row in range(field.count())]


def test_what_is_not_finished_for_a_label(panel, session, qtbot):
    first, _, third = (panel.model.summary(row).id for row in range(3))
    session.project.finish(first, ["quote"])
    session.project.finish(third)
    open_filter(panel, qtbot)
    assert entries(panel.filter.unfinished)[:4] == [
        *("Finished or not", "For any label", "For Quote (1)", "For Cue (2)"),
    ]
    assert not panel.filter.annotator.isEnabled()  # nobody else works here
    choose(panel.filter.unfinished, "For Quote (1)")
    assert titles(panel) == ["Quay cats"]
    choose(panel.filter.unfinished, "For any label")
    assert titles(panel) == ["Locks", "Quay cats"]
    choose(panel.filter.unfinished, "For Cue (2)")
    panel.filter.close()
    assert titles(panel) == ["Locks", "Quay cats"]
    assert panel._listing.text() == "2 of 3"
    assert panel.filter_button.accessibleName().endswith(": not finished for Cue")
    assert ArticlesPanel(session).model.listing == panel.model.listing


def test_what_another_annotator_has_not_finished(qtbot, tmp_path, qapp):
    path = make_project(tmp_path / "study.pullquote")
    with open_project(path, annotator="ann-02") as theirs:
        theirs.finish(theirs.article_ids()[0])
    session = Session(open_project(path))
    panel = ArticlesPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    open_filter(panel, qtbot)
    choose(panel.filter.unfinished, "For Quote (3)")
    assert len(titles(panel)) == 3
    choose(panel.filter.annotator, "By ann-02")
    assert titles(panel) == ["Quay cats", "Tide tables"]
    assert panel.filter.unfinished.currentText() == "For Quote (2)"
    panel.filter.close()
    assert panel.filter_button.accessibleName().endswith(": not finished for Quote by ann-02")
    open_filter(panel, qtbot)
    assert panel.filter.annotator.currentText() == "By ann-02"
    qtbot.mouseClick(panel.filter.clear, Qt.MouseButton.LeftButton)
    assert panel.model.listing == Listing()
    panel.filter.close()
    panel.close()
    session.close()


def test_the_queue_goes_by_the_label_that_is_filtered_by(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    session, articles = window.session, window.workspace.articles
    first, second, third = session.project.article_ids()
    session.project.finish(second, ["quote"])
    articles._list(Listing(unfinished="quote"))
    session.open_article(first)
    window.action("next_unfinished").trigger()
    assert session.article == third
    session.project.finish(third, ["quote"])
    assert titles(articles) == ["Locks", "Tide tables"]  # it stays until the list is made anew
    window.action("next_unfinished").trigger()
    assert session.article == first
    session.project.finish(first, ["quote"])
    window.action("next_unfinished").trigger()
    assert session.article == first
    assert window.status.told.text() == (
        "All other articles in the list are finished. Clear its filters to go on with the rest."
    )
    articles.show_all()
    window.action("next_unfinished").trigger()
    assert session.article == second  # finished for quotes only


def test_a_label_that_the_codebook_has_no_longer_filters_nothing(panel, session, qtbot):
    panel._list(Listing(unfinished="cue"))
    book = session.codebook
    session.project.set_codebook(
        written(
            replace(
                book,
                label=tuple(label for label in book.labels if label.id != "cue"),
                role=tuple(role for role in book.roles if role.id != "cue"),
            )
        ).toml
    )
    assert panel.model.listing == Listing()
    assert len(titles(panel)) == 3
