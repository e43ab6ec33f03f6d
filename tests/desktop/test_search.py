"""The search panel: hits in their contexts, gone to, sorted, narrowed, tagged all at once; with the keyboard alone."""

import csv
import threading

import pytest
from PySide6.QtCore import Qt

from pullquote.desktop.ask import ask
from pullquote.desktop.panels.context_delegate import PLACE
from pullquote.desktop.searching import tagging as tagging_module
from pullquote.desktop.searching.choose_actor import ChooseActor
from pullquote.jobs.import_files import import_text
from pullquote.project import open_project
from pullquote.records import Tenure
from tests.desktop.opening import ARTICLES, make_project, open_window

MORE = (
    "Title: Quay walls\nOutlet: Harbour Ledger\nDate: 2026-10-17\n\nThe wall. A wall! Cafe\u0301 and locks."
)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path / "study.pullquote", (*ARTICLES, MORE))


@pytest.fixture
def window(qtbot, tmp_path, path):
    window = open_window(qtbot, tmp_path, path)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    return window


def _panel(window):
    return window.workspace.search


def _search(qtbot, window, query):
    panel = _panel(window)
    panel.field.clear()
    qtbot.keyClicks(panel.field, query)
    _settle(qtbot, window)


def _settle(qtbot, window):
    qtbot.waitUntil(lambda: not _panel(window).model.pages.busy)


def _words(window):
    return [hit.words for hit in _panel(window).model.hits]


def _choose(window, *names):
    """A choice in the filter's menu."""
    menu = _panel(window).tools.menu
    for name in names[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == name)
        menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == names[-1]).trigger()


def test_the_key_goes_to_the_field_and_says_what_can_be_typed(window):
    panel = _panel(window)
    assert panel.field.hasFocus()
    assert panel._pages.sentence.isVisible()
    assert "a phrase" in panel._pages.sentence.text()
    assert not panel.tag_button.isEnabled()


def test_hits_with_what_stands_around_them(window, qtbot):
    _search(qtbot, window, "LOCKS")
    assert _words(window) == ["locks", "locks"]
    assert _panel(window).count == "2 hits in 2 articles"
    context = _panel(window).model.index(0).data(PLACE)
    assert (context.before, context.words, context.after) == (
        "“Close the ",
        "locks",
        ",” said warden Tove Hallmar.",
    )
    _search(qtbot, window, "cafe")
    assert _words(window) == ["Cafe\u0301"]
    _search(qtbot, window, "zebra")
    assert _panel(window)._pages.sentence.text() == "No article has these words."


def test_enter_goes_to_the_list_and_then_to_the_words_on_the_page(window, qtbot):
    _search(qtbot, window, "wall")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    hits = _panel(window).list
    assert hits.hasFocus()
    qtbot.keyClick(hits, Qt.Key.Key_Down)
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    page = window.workspace.page
    assert page.hasFocus()
    assert window.session.article == window.session.project.article_ids()[3]
    assert window.session.text[slice(*page.selected_text_range)] == "wall"
    assert page.selected_text_range == (12, 16)


def test_enter_right_after_typing_waits_for_the_hits(window, qtbot):
    qtbot.keyClicks(_panel(window).field, "wall")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    assert _words(window) == []
    qtbot.waitUntil(_panel(window).list.hasFocus)
    assert _panel(window).list.currentIndex().row() == 0


def test_a_digit_tags_as_on_the_page(window, qtbot):
    _search(qtbot, window, '"tove hallmar"')
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_3)
    project = window.session.project
    assert [(a.label, a.words) for a in project.annotations(project.article_ids()[0])] == [
        ("actor", "Tove Hallmar")
    ]


def test_a_click_shows_the_words_and_stays(window, qtbot):
    _search(qtbot, window, "wall")
    hits = _panel(window).list
    place = hits.visualRect(_panel(window).model.index(0)).center()
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.page.selected_text_range == (4, 8)
    assert hits.hasFocus()


def test_ticked_hits_are_tagged_in_all_articles_and_undone_as_one(window, qtbot):
    session = window.session
    ids = session.project.article_ids()
    locks = session.project.annotate(ids[3], "claim", [(27, 32)])
    _search(qtbot, window, "locks")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Down)
    hits, button = _panel(window).list, _panel(window).tag_button
    assert button.text() == "Tag 1 hit in 1 article as…"
    qtbot.keyClick(hits, Qt.Key.Key_Space)
    qtbot.keyClick(hits, Qt.Key.Key_Down)
    qtbot.keyClick(hits, Qt.Key.Key_Space)
    assert button.text() == "Tag 2 hits in 2 articles as…"
    steps = len(session.project.history())
    qtbot.keyClick(hits, Qt.Key.Key_C)
    assert [len(session.project.annotations(article)) for article in ids] == [1, 0, 0, 1]
    assert window.status.told.text() == "1 hit tagged as Claim. 1 was tagged already."
    assert _panel(window).model.ticked == []
    assert len(session.project.history()) == steps + 1
    session.undo()
    assert [a.id for article in ids for a in session.project.annotations(article)] == [locks.id]


def test_all_are_ticked_and_tagged_from_the_menu(window, qtbot):
    _search(qtbot, window, "the")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert _panel(window).tag_button.text() == "Tag 4 hits in 4 articles as…"
    menu = _panel(window).tag_button.menu()
    menu.aboutToShow.emit()
    assert [action.text().split("\t")[0] for action in menu.actions()][:3] == ["Quote", "Cue", "Actor"]
    menu.actions()[2].trigger()
    project = window.session.project
    assert [a.words for article in project.article_ids() for a in project.annotations(article)] == [
        *("the", "The", "the", "The")
    ]
    assert project.next_undo().name == "Tag 4 hits as Actor"


def _tick_all_that_have_the(window, qtbot, monkeypatch):
    """Four hits, which are many here."""
    monkeypatch.setattr(tagging_module, "_AT_ONCE", 2)
    _search(qtbot, window, "the")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_many_are_tagged_off_the_gui_thread_as_one_step(window, qtbot, monkeypatch):
    _tick_all_that_have_the(window, qtbot, monkeypatch)
    session, threads = window.session, []
    tag = session.project.tag_places
    monkeypatch.setattr(
        session.project,
        "tag_places",
        lambda *words: threads.append(threading.current_thread()) or tag(*words),
    )
    steps = len(session.project.history())
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: window.status.told.text().startswith("4 hits tagged as Actor;"))
    assert threads != [threading.main_thread()]
    assert [a.words for a in session.in_order] == ["the"]  # the page has heard of it
    assert len(session.project.history()) == steps + 1
    session.undo()
    assert session.project.counts()["annotations"] == 0


def test_cancelled_while_many_are_tagged_nothing_is(window, qtbot, monkeypatch):
    _tick_all_that_have_the(window, qtbot, monkeypatch)
    session, tagging = window.session, _panel(window).tagging
    tag, heard = session.project.tag_places, []

    def cancelled_after_two(label, places, watch):
        def watched(done, total):
            heard.append((done, total))
            if done == 2:
                tagging._background._tasks[0].cancel()
            watch(done, total)

        return tag(label, places, watched)

    monkeypatch.setattr(session.project, "tag_places", cancelled_after_two)
    steps = len(session.project.history())
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: window.status.told.text() == "Cancelled. Nothing was changed.")
    assert heard == [(0, 4), (1, 4), (2, 4)]
    assert session.project.counts()["annotations"] == 0
    assert len(session.project.history()) == steps
    assert not tagging.busy


def test_sorted_by_what_stands_beside_the_words(window, qtbot):
    _search(qtbot, window, "the")
    words = lambda: [hit.after.split()[0] for hit in _panel(window).model.hits]  # noqa: E731
    assert words() == ["locks,”", "quay", "clerk", "wall."]
    _choose(window, "Sort by", "Words after")
    _settle(qtbot, window)
    assert words() == ["clerk", "locks,”", "quay", "wall."]
    _choose(window, "Sort by", "Outlet")
    _settle(qtbot, window)
    assert [hit.outlet for hit in _panel(window).model.hits] == ["Harbour Ledger"] * 2 + ["The Lantern"] * 2
    assert _panel(window).tools.button.text() == "Outlet"


def test_narrowed_to_a_label_and_to_the_articles_in_the_list(window, qtbot):
    project = window.session.project
    project.annotate(project.article_ids()[0], "quote", [(0, 18)])
    _search(qtbot, window, "the")
    _choose(window, "Inside of", "Quote")
    _settle(qtbot, window)
    assert [hit.article for hit in _panel(window).model.hits] == [project.article_ids()[0]]
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Backspace)
    _settle(qtbot, window)
    assert len(_words(window)) == 4
    _choose(window, "Articles in the list")
    window.workspace.articles.search.setText("lantern")
    qtbot.waitUntil(lambda: len(_words(window)) == 2)
    assert {hit.outlet for hit in _panel(window).model.hits} == {"The Lantern"}


def test_notes_and_actors_lead_to_their_annotations(window, qtbot):
    project = window.session.project
    ids = project.article_ids()
    actor = project.add_actor("Tove Hallmar", aliases=["The warden"])
    project.add_actor("Nobody of the quay")
    mention = project.annotate(ids[0], "actor", [(31, 43)], actors=[actor.id], note="Who is she?")
    window.session.open_article(ids[2])
    _search(qtbot, window, "who")
    assert _words(window) == []
    _choose(window, "Search in", "Notes")
    _settle(qtbot, window)
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    assert not _panel(window).tag_button.isEnabled()
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Return)
    assert (window.session.article, window.session.selected) == (ids[0], mention.id)
    _choose(window, "Search in", "Actors")
    _search(qtbot, window, "warden")
    assert [hit.title for hit in _panel(window).model.hits] == ["Tove Hallmar"]
    _search(qtbot, window, "nobody")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_Return)
    assert window.status.told.text() == "No annotation stands for “Nobody of the quay” yet."


def test_what_is_imported_is_found_and_what_is_deleted_is_not(window, qtbot):
    project = window.session.project
    _search(qtbot, window, "wall")
    assert len(_words(window)) == 2
    import_text(project, "Title: New\n\nOne more wall.")
    qtbot.waitUntil(lambda: len(_words(window)) == 3)
    project.delete_articles(project.article_ids()[3:4])
    qtbot.waitUntil(lambda: len(_words(window)) == 1)
    window.session.undo()
    qtbot.waitUntil(lambda: len(_words(window)) == 3)


def test_the_index_is_made_behind_the_first_search(window, qtbot):
    project = window.session.project
    assert project.words.unknown == 4
    _search(qtbot, window, "wall")
    qtbot.waitUntil(lambda: project.words.unknown == 0)
    _search(qtbot, window, "locks")
    assert _words(window) == ["locks", "locks"]


def test_more_hits_are_read_while_scrolling(qtbot, tmp_path):
    texts = tuple(f"Title: {n}\n\n{'The wall. ' * 20}" for n in range(15))
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "many.pullquote", texts))
    window.action("search").trigger()
    _search(qtbot, window, "wall")
    assert len(_words(window)) == 100
    assert _panel(window).count == "100 hits in 5 articles or more"
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(_words(window)) == 200)


def test_a_last_page_without_hits_adds_no_row(qtbot, tmp_path):
    texts = tuple(f"Title: {n}\n\n{'The wall. ' * 20}" for n in range(5))
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "even.pullquote", texts))
    window.action("search").trigger()
    added = []
    _panel(window).model.rowsInserted.connect(lambda *_: added.append(1))
    _search(qtbot, window, "wall")
    assert _panel(window).count == "100 hits in 5 articles or more"
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: _panel(window).count == "100 hits in 5 articles")
    assert added == []


def test_escape_goes_back_to_the_page(window, qtbot):
    _search(qtbot, window, "wall")
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
    qtbot.keyClick(_panel(window).list, "/")
    assert _panel(window).field.hasFocus()
    assert _panel(window).field.selectedText() == "wall"
    qtbot.keyClick(_panel(window).field, Qt.Key.Key_Escape)
    assert window.workspace.page.hasFocus()


def test_a_read_only_project_is_searched_but_not_tagged(qtbot, tmp_path, path):
    with open_project(path):
        window = open_window(qtbot, tmp_path, path)
        assert window.session.project.read_only
        window.action("search").trigger()
        _search(qtbot, window, "wall")
        assert _words(window) == ["wall", "wall"]
        qtbot.keyClick(_panel(window).field, Qt.Key.Key_Return)
        assert not _panel(window).tag_button.isEnabled()
        qtbot.keyClick(_panel(window).list, Qt.Key.Key_A)
        assert window.status.told.text() == window.session.project.read_only
        assert window.session.project.words.unknown == 4


def test_hits_are_saved_as_a_table(window, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "hits.csv"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    _search(qtbot, window, "wall")
    _choose(window, "Save hits as CSV…")
    qtbot.waitUntil(lambda: window.status.told.text() == "2 hits saved.")
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert [(row["title"], row["before"], row["words"]) for row in rows] == [
        ("Quay walls", "The ", "wall"),
        ("Quay walls", "The wall. A ", "wall"),
    ]
    assert [file.name for file in tmp_path.iterdir() if "hits" in file.name] == ["hits.csv"]


def test_any_actor_of_the_project_can_be_searched_for_by_a_few_letters(window, qtbot):
    project = window.session.project
    ids = project.article_ids()
    wanted = project.add_actor("Zoë Ålund", roles=[Tenure("harbour master")])
    start = project.text(ids[3]).index("wall!")
    project.annotate(ids[3], "actor", [(start, start + 4)], actors=[wanted.id])
    window.session.open_article(ids[0])
    _search(qtbot, window, "wall")
    assert len(_words(window)) == 2
    _choose(window, "Actor", "Another actor…")
    (question,) = window.findChildren(ChooseActor)
    assert not question.go.isEnabled()
    qtbot.keyClicks(question.name, "harbour m")
    qtbot.keyClick(question.name, Qt.Key.Key_Return)
    assert question.name.name == "Zoë Ålund"
    qtbot.keyClick(question.name, Qt.Key.Key_Return)
    _settle(qtbot, window)
    assert [hit.start for hit in _panel(window).model.hits] == [start]
    assert "Zoë Ålund" in _panel(window).tools.button.text()
