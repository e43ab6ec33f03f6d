"""The window with real clicks and keys: opening, regions, undo across articles, and what is said about saving."""

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QProgressBar

from pullquote.desktop import session as session_module
from pullquote.desktop import theme
from pullquote.desktop.ask import ask
from pullquote.desktop.background import Task
from pullquote.desktop.dialogs.new_project import NewProjectDialog
from pullquote.desktop.dialogs.working import run_at_once
from pullquote.desktop.save_state import SaveState
from pullquote.desktop.settings import Settings
from pullquote.desktop.widgets.label_button import LabelButton
from pullquote.desktop.window import MainWindow
from pullquote.jobs.import_files import import_text
from pullquote.project import Problem, create_project, open_project
from tests.desktop.opening import LOCKS, make_project, open_window, settle

NAME = LOCKS.index("Tove Hallmar"), LOCKS.index("Tove Hallmar") + len("Tove Hallmar")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path / "study.pullquote")


@pytest.fixture
def window(qtbot, tmp_path, project):
    return open_window(qtbot, tmp_path, project)


@pytest.fixture
def answers(monkeypatch):
    """What was asked and told; every question is answered with yes."""
    said: list[tuple[str, str]] = []

    def note(kind, answer):
        def asked(_parent, title, *_rest, **_more):
            said.append((kind, title))
            return answer

        return asked

    monkeypatch.setattr(ask, "confirm", note("confirm", True))
    monkeypatch.setattr(ask, "tell", note("tell", None))
    return said


def _tags(path: Path) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    """What a second look into the file finds."""
    with open_project(path, read_only=True) as project:
        return [(a.label, a.spans) for article in project.article_ids() for a in project.annotations(article)]


# Opening and closing


def test_a_project_opens_on_its_first_article(window):
    assert window.windowTitle() == "study – Pullquote"
    assert window.session.text == LOCKS
    assert window.workspace.page.text == LOCKS
    assert window.status.saved.text() == "Saved"


def test_the_start_page_opens_a_recent_project(qtbot, tmp_path, project):
    open_window(qtbot, tmp_path, project).close()
    window = open_window(qtbot, tmp_path)
    (row,) = [
        row for row in window.start_page.findChildren(type(window.start_page.sample)) if row.text() == "study"
    ]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.session.project.path == project


def test_the_last_article_comes_back(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project)
    window.action("next_article").trigger()
    shown = window.session.article
    window.close()
    assert open_window(qtbot, tmp_path, project).session.article == shown


def test_the_sample_project_opens_and_is_kept(qtbot, tmp_path, user_folders):
    window = open_window(qtbot, tmp_path)
    qtbot.mouseClick(window.start_page.sample, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    path = window.session.project.path
    assert path.is_relative_to(user_folders)
    assert window.workspace.articles.model.rowCount() >= 8
    assert window.action("close").isEnabled()
    window.action("close").trigger()
    assert window.session is None
    made = path.stat().st_ino
    window.action("sample").trigger()
    assert path.stat().st_ino == made


def test_a_new_project_is_made_where_asked(qtbot, tmp_path, monkeypatch):
    window = open_window(qtbot, tmp_path)
    target = tmp_path / "New study.pullquote"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    QTimer.singleShot(0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return))
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert window.session.project.path == target
    assert window.workspace.articles._pages.currentWidget() is window.workspace.articles._empty


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_a_project_without_articles_offers_the_import_and_no_labels(qtbot, tmp_path, size):
    """Also where the list has no room beside the page: a blank page would say nothing."""
    window = open_window(qtbot, tmp_path, size=size)
    window.open_project(make_project(tmp_path / "new.pullquote", ()))
    button = window.workspace.articles._empty.button
    assert button.isVisible() and QApplication.focusWidget() is button
    labels = window.workspace.label_bar.findChildren(LabelButton)
    assert not any(label.isEnabled() for label in labels)
    import_text(window.session.project, LOCKS)
    qtbot.waitUntil(lambda: window.workspace.articles.model.total == 1)
    window.action("next_article").trigger()
    assert window.session.text == LOCKS and all(label.isEnabled() for label in labels)


@pytest.mark.parametrize("kind", ["text", "folder", "gone"])
def test_what_is_no_project_is_a_sentence(qtbot, tmp_path, answers, kind):
    path = tmp_path / "odd.pullquote"
    if kind == "text":
        path.write_text("not a project" * 20, "utf-8")
    elif kind == "folder":
        path.mkdir()
    window = open_window(qtbot, tmp_path)
    assert not window.open_project(path)
    assert answers == [("tell", "The project cannot be opened")]
    assert window.session is None


# Tagging shows everywhere


def test_a_tag_reaches_page_list_status_and_file(window, project, qtbot):
    page = window.workspace.page
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)
    assert [a.words for a in window.session.in_order] == ["Tove Hallmar"]
    qtbot.waitUntil(lambda: window.status.counts.text().startswith("In progress   1 annotation"))
    page.move_caret(NAME[0] + 2)
    assert window.status.path.text() == "Actor"
    assert _tags(project) == [("actor", (NAME,))]


def test_the_status_bar_says_how_far_the_article_is(window, qtbot):
    status, session = window.status.counts, window.session
    assert status.text().startswith("New   0 annotations")
    window.action("finish").trigger()
    qtbot.waitUntil(lambda: status.text().startswith("Finished, nothing here"))
    window.workspace.articles.model.set_attention([session.article])
    qtbot.waitUntil(lambda: status.text().startswith("Needs attention"))


def test_keys_that_follow_at_once_find_what_was_tagged(window, qtbot):
    """Two keys can wait in the queue together: no timer runs between them."""
    page = window.workspace.page
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)
    qtbot.keyClick(page, Qt.Key.Key_W)
    assert window.workspace.inspector.note.hasFocus()


def test_ctrl_enter_in_the_note_keeps_the_note_and_finishes_nothing(window, qtbot):
    page, note = window.workspace.page, window.workspace.inspector.note
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)
    qtbot.keyClick(page, Qt.Key.Key_W)
    qtbot.keyClicks(note, "Which one?")
    qtbot.keyClick(note, Qt.Key.Key_Return, CTRL)
    assert [a.note for a in window.session.in_order] == ["Which one?"]
    assert not window.session.is_finished
    assert page.hasFocus()


def test_finish_and_reopen_by_key(window, qtbot):
    model = window.workspace.articles.model
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Return, CTRL)
    assert model.summary(0).status == "nothing_here"
    qtbot.waitUntil(lambda: window.action("finish").text() == "Reopen article")
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_Return, CTRL)
    assert model.summary(0).status == "new"


# Regions


def test_f6_walks_all_regions_and_back(window, qtbot):
    regions = window.workspace.regions
    seen = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        seen.append(regions.current().name)
    assert seen == ["suggestions", "below the page", "inspector", "articles", "label bar", "page"]
    for name in reversed(seen[:-1]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert regions.current().name == name


def test_esc_leaves_the_page_and_comes_back(window, qtbot):
    page = window.workspace.page
    window.session.annotate("actor", [NAME])
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.hasFocus() and not window.session.selected  # first, what is selected is let go
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.workspace.regions.current().name == "suggestions"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.hasFocus()


@pytest.mark.parametrize(
    ("size", "list_beside", "inspector_beside"),
    [((1440, 900), True, True), ((1024, 700), False, True), ((800, 560), False, False)],
)
def test_regions_give_way(qtbot, tmp_path, project, size, list_beside, inspector_beside):
    window = open_window(qtbot, tmp_path, project, size)
    workspace = window.workspace
    assert (window.width(), window.height()) == size
    assert workspace.articles.isVisible() is list_beside
    assert workspace.inspector.isVisible() is inspector_beside
    assert (workspace.below.tabs.count() == 6) is not inspector_beside
    assert workspace.page.width() >= size[0] * 0.55


def test_the_article_list_slides_over_the_page(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (1024, 700))
    workspace = window.workspace
    width = workspace.page.width()
    qtbot.keyClick(workspace.page, Qt.Key.Key_F4)
    assert workspace.articles.isVisible()
    assert workspace.articles.list.hasFocus()
    assert workspace.page.width() == width
    qtbot.keyClick(workspace.articles.list, Qt.Key.Key_Down)
    qtbot.keyClick(workspace.articles.list, Qt.Key.Key_Return)
    assert not workspace.articles.isVisible()
    assert workspace.page.hasFocus()


def test_f6_reaches_the_tabbed_inspector(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (800, 560))
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert window.workspace.inspector.isVisible()
    assert not window.workspace.who_said_what.isVisible()


def test_sizes_and_geometry_come_back(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    columns = window.workspace.arrangement._columns
    columns.moveSplitter(301, 1)
    window.close()
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    assert window.workspace.articles.width() == 301


def test_the_layout_is_the_projects_own_and_can_be_reset(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_F8)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_F4)
    qtbot.keyClick(window.workspace.articles.list, Qt.Key.Key_F4)
    assert window.workspace.page.hasFocus()
    window.close()
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    workspace = window.workspace
    assert not workspace.inspector.isVisible()
    assert not workspace.articles.isVisible()
    window.action("reset_layout").trigger()
    assert workspace.inspector.isVisible()
    assert workspace.articles.isVisible()
    window.close()
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    assert window.workspace.inspector.width() == theme.px(320)


@pytest.mark.parametrize(("region", "by"), [("articles", +2), ("inspector", +2), ("below", +2), ("page", -2)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_region_is_made_larger_and_smaller_with_keys(qtbot, tmp_path, project, region, by, direction):
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    window.setLayoutDirection(direction)
    window.session.annotate("quote", [(0, 5)])
    widget = getattr(window.workspace, region)
    along = "width" if region in ("articles", "inspector") else "height"
    widget.setFocus()
    usual = getattr(widget, along)()
    larger, smaller = CTRL, CTRL | Qt.KeyboardModifier.ShiftModifier
    for held in [larger if by > 0 else smaller] * 3 + [smaller if by > 0 else larger]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, held)
    assert getattr(widget, along)() == usual + by * theme.px(24)
    window.close()
    window = open_window(qtbot, tmp_path, project, (1500, 950))
    assert getattr(getattr(window.workspace, region), along)() == usual + by * theme.px(24)


def test_the_list_over_the_page_and_the_tabbed_inspector_are_made_larger(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (800, 560))
    workspace = window.workspace
    qtbot.keyClick(workspace.page, Qt.Key.Key_F4)
    width = workspace.articles.width()
    qtbot.keyClick(workspace.articles.list, Qt.Key.Key_F6, CTRL)
    assert workspace.articles.width() == width + theme.px(24)
    qtbot.keyClick(workspace.articles.list, Qt.Key.Key_F8)
    height = workspace.below.height()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, CTRL)
    assert workspace.below.height() == height + theme.px(24)


def test_no_region_is_made_larger_than_there_is_room_for(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (1300, 700))
    workspace = window.workspace
    workspace.articles.list.setFocus()
    for _ in range(100):
        qtbot.keyClick(workspace.articles.list, Qt.Key.Key_F6, CTRL)
    assert workspace.page.width() >= workspace.page.minimumSizeHint().width() > 0
    assert workspace.width() == 1300


def test_the_hairlines_are_thin_and_easy_to_grip(window):
    handle = window.workspace.arrangement._columns.handle(1)
    assert handle.width() == 7
    assert handle.contentsRect().width() == 1


def test_zoom_theme_and_fills_stay(window, qtbot, tmp_path, qapp):
    page = window.workspace.page
    qtbot.keyClick(page, Qt.Key.Key_Plus, CTRL)
    assert page.typography.size == 18
    assert window.status.zoom.text() == "106 %"
    window.action("fills").trigger()
    window.action("theme_dark").trigger()
    try:
        assert theme.Theme.current() is theme.DARK
        assert window.action("theme_dark").isChecked()
        assert not window.action("theme_light").isChecked()
        settings = window.settings
        assert (settings.typography.size, settings.fills, settings.theme) == (18, False, "dark")
    finally:
        theme.apply(qapp, theme.LIGHT)


# Undo across articles (C21)


def test_undo_shows_the_article_before_it_changes_it(qtbot, tmp_path):
    texts = ("The mayor spoke. The mayor left. The mayor returned.\n", "The clerk spoke.\n")
    path = tmp_path / "c21.pullquote"
    with create_project(path) as project:
        for text in texts:
            import_text(project, text)
    window = open_window(qtbot, tmp_path, path)
    session, page = window.session, window.workspace.page
    first, second = session.project.article_ids()
    bulk = [(0, 9), (17, 26), (33, 42)]

    def tag_all(project):
        with project.step("Tag every “The mayor”"):
            for span in bulk:
                project.annotate(first, "actor", [span])

    session.perform(tag_all)
    session.open_article(second)
    session.annotate("actor", [(0, 9)])

    def spans(article):
        return [a.spans[0] for a in session.project.annotations(article)]

    shown = []
    session.article_opened.connect(
        lambda article: shown.append((article, len(session.project.annotations(first))))
    )
    qtbot.waitUntil(window.action("undo").isEnabled)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert (spans(first), spans(second)) == (bulk, [])
    assert shown == []
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert (spans(first), spans(second)) == ([], [])
    assert shown == [(first, 3)]
    assert (session.article, page.text) == (first, texts[0])
    qtbot.waitUntil(window.action("redo").isEnabled)
    qtbot.keyClick(page, Qt.Key.Key_Y, CTRL)
    assert spans(first) == bulk
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (session.article, spans(second)) == (second, [(0, 9)])


# Another program has the file (C22)


@pytest.fixture
def locked(project):
    """Another program's lock, as a backup tool takes it; call to let go."""
    connection = sqlite3.connect(project, isolation_level=None)

    def lock():
        connection.execute("BEGIN EXCLUSIVE")

        def release():
            connection.execute("ROLLBACK")

        return release

    yield lock
    connection.close()


@pytest.fixture
def states(window):
    """Every word that the status bar has shown."""
    seen: list[str] = []
    window.session.save_state_changed.connect(lambda: seen.append(window.status.saved.text()))
    return seen


def test_a_short_lock_delays_the_tag_and_keeps_it_once(window, project, locked, states, qtbot):
    page = window.workspace.page
    release = locked()
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)  # comes back while the lock is held
    assert window.session.save_state is SaveState.SAVING
    assert window.status.saved.text() == "Saving…"
    assert [a.spans for a in window.session.pending] == [(NAME,)]
    release()
    qtbot.waitUntil(lambda: window.status.saved.text() == "Saved")
    assert window.session.pending == []
    window.close()
    assert _tags(project) == [("actor", (NAME,))]


def test_what_waits_behind_a_correction_is_not_put_on_other_words(window, project, locked, qtbot):
    session, page = window.session, window.workspace.page
    text, article = session.text, session.article
    release = locked()
    session.perform(lambda project: project.correct_text(article, f"Update. {text}"))
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)
    release()
    with qtbot.waitSignal(session.failed) as failed:
        pass
    assert failed.args == ["The text was corrected before this could be saved. Look at it and do it again."]
    assert (session.text, session.annotations) == (f"Update. {text}", {})
    page.select_text(NAME[0] + 8, NAME[1] + 8)
    qtbot.keyClick(page, Qt.Key.Key_A)
    (made,) = session.annotations.values()
    assert made.words == text[slice(*NAME)]


def test_a_long_lock_is_told_and_never_shown_as_saved(window, project, locked, states, qtbot, monkeypatch):
    assert session_module.PATIENCE < 10
    monkeypatch.setattr(session_module, "PATIENCE", 0.3)
    page = window.workspace.page
    release = locked()
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: window.status.saved.text() == "Not saved")
    assert "Another program is using" in window.session.problem
    assert any("Another program is using" in text for text in window.workspace.messages.texts)
    assert window.status.retry.isVisible()
    assert window.status.copy.isVisible()
    assert "Saved" not in states
    release()
    qtbot.mouseClick(window.status.retry, Qt.MouseButton.LeftButton)
    assert window.status.saved.text() == "Saved"
    assert not window.status.retry.isVisible()
    assert window.workspace.messages.texts == []
    window.close()
    assert _tags(project) == [("actor", (NAME,))]


def test_closing_with_unsaved_work_asks(window, locked, qtbot, monkeypatch, answers):
    release = locked()
    window.workspace.page.select_text(*NAME)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_A)
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: answers.append(("no", _args[1])) or False)
    assert not window.close()
    assert answers == [("no", "Not everything is saved")]
    assert window.session.unsaved
    release()
    assert window.close()


def test_a_second_window_is_read_only_and_says_who_has_it(window, project, qtbot, tmp_path):
    with_pid = open_window(qtbot, tmp_path, project)
    (sentence,) = with_pid.workspace.messages.texts
    assert "is open for writing in another window" in sentence
    assert with_pid.status.saved.text() == "Read-only"
    for name in ("import", "paste", "finish", "tag_quote", "undo", "delete_article"):
        assert not with_pid.action(name).isEnabled(), name
    page = with_pid.workspace.page
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_A)
    assert with_pid.session.annotations == {}
    # The first window goes on.
    window.activateWindow()
    window.session.annotate("actor", [NAME])
    assert _tags(project) == [("actor", (NAME,))]


def test_an_old_note_of_a_killed_process_does_not_block(qtbot, tmp_path, project):
    project.with_name(project.name + ".holder").write_text(
        '{"process": 999999, "host": "elsewhere"}', "utf-8"
    )
    project.with_name(project.name + ".lock").touch()
    window = open_window(qtbot, tmp_path, project)
    assert window.session.project.read_only == ""
    assert window.workspace.messages.texts == []


def test_the_name_of_the_project_keeps_off_the_edge_in_another_theme(window, project):
    window.close_project()
    window.set_theme("dark")
    window.open_project(project)
    name = window._name
    assert name.text() == project.name
    assert name.sizeHint().width() >= name.fontMetrics().horizontalAdvance(project.name) + theme.px(12)


# The file is not where it was (C23)


def test_a_replaced_file_is_told_and_a_copy_keeps_the_tag(window, project, qtbot, tmp_path, monkeypatch):
    session = window.session
    session.annotate("cue", [(19, 23)])
    other = tmp_path / "other.pullquote"
    shutil.copy(project, other)
    other.replace(project)
    before = project.read_bytes()
    window.workspace.page.select_text(*NAME)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_A)
    assert window.status.saved.text() == "Not saved"
    assert "gone or was replaced" in window.session.problem
    assert project.read_bytes() == before

    copy = tmp_path / "rescued.pullquote"
    monkeypatch.setattr(ask, "save_file", lambda *_: copy)
    qtbot.mouseClick(window.status.copy, Qt.MouseButton.LeftButton)
    assert window.session.project.path == copy
    assert window.status.saved.text() == "Saved"
    assert "You go on in the copy, “rescued.pullquote”." in window.status.told.text()
    assert {a.label for a in window.session.in_order} == {"cue", "actor"}
    window.close()
    assert sorted(_tags(copy)) == [("actor", (NAME,)), ("cue", ((19, 23),))]


def test_a_new_project_is_not_proposed_beside_the_sample(window, monkeypatch, tmp_path):
    sample = tmp_path / "hidden" / "Sample.pullquote"
    monkeypatch.setattr("pullquote.desktop.projects._sample", lambda: sample)
    monkeypatch.setattr(ask, "save_file", lambda *words: proposed.append(words[-1]))
    monkeypatch.setattr(NewProjectDialog, "exec", lambda _dialog: True)
    proposed = []
    study = window.session.project.path
    sample.parent.mkdir()
    shutil.copy(study, sample)
    window.open_project(sample)
    window.projects.new()
    window.close_project()
    window.projects.new()
    assert [path.parent for path in proposed] == [study.parent, study.parent]


def test_a_vanished_file_is_never_made_again(window, project, qtbot):
    project.rename(project.with_name("moved.pullquote"))
    window.workspace.page.select_text(*NAME)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_A)
    assert window.status.saved.text() == "Not saved"
    assert not project.exists()
    project.with_name("moved.pullquote").rename(project)
    qtbot.mouseClick(window.status.retry, Qt.MouseButton.LeftButton)
    assert window.status.saved.text() == "Saved"
    window.close()
    assert _tags(project) == [("actor", (NAME,))]


def test_a_cloud_folder_is_warned_about_once(qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = make_project(folder / "study.pullquote")
    window = open_window(qtbot, tmp_path, path)
    (sentence,) = window.workspace.messages.texts
    assert "Dropbox" in sentence
    (offer,) = [b for b in window.workspace.messages.findChildren(type(window.status.retry)) if b.text()]
    copy = tmp_path / "local.pullquote"
    monkeypatch.setattr(ask, "save_file", lambda *_: copy)
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.project.path == copy)
    window.close()
    assert open_window(qtbot, tmp_path, path).workspace.messages.texts == []


def test_a_long_message_is_not_cut(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project, (1024, 700))
    text = "A long sentence that says what has happened and what can be done about it. " * 4
    window.workspace.messages.show_message(text, verb="Save a local copy…", act=window.close)
    (label,) = [label for label in window.workspace.messages.findChildren(QLabel) if label.text() == text]
    qtbot.waitUntil(
        lambda: label.height() >= label.heightForWidth(label.width()) > label.fontMetrics().height()
    )


# Long work


def test_closing_during_an_import_asks(window, qtbot, tmp_path, monkeypatch, answers):
    gate = threading.Event()

    def job(task):
        while not task.cancelled:
            gate.wait(0.001)
        task.check()

    task = Task("Importing", job)
    window.background.start(task)
    assert window.status.work.text() == "Importing"
    assert window.status.cancel.isVisible()
    monkeypatch.setattr(ask, "confirm", lambda *_args, **_more: answers.append(("no", _args[1])) or False)
    assert not window.close()
    assert answers == [("no", "Importing is still running")]
    qtbot.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.background.busy)
    assert not window.status.cancel.isVisible()
    assert window.close()


def test_a_backup_can_be_made_by_hand_and_is_told(window, qtbot, project):
    window.action("back_up").trigger()
    qtbot.waitUntil(lambda: not window.background.busy)
    backup = max((project.parent / "study backups").iterdir())  # the day's own may be there too
    assert window.status.told.text() == f"Backed up and checked: {backup.name}"


def test_what_everything_waits_for_is_shown_and_can_be_cancelled(window, qtbot, answers):
    gate = threading.Event()

    def job(task):
        task.start(2, "Two steps")
        task.advance(1)
        while not gate.wait(0.001):
            task.check()
        return "done"

    task = Task("Saving a copy", job)
    run_at_once(window.background, task, window, answers.append, answers.append)

    def dialogs():
        return [each for each in window.findChildren(QDialog) if each.windowTitle() == "Saving a copy"]

    (dialog,) = dialogs()
    assert dialog.isModal()
    (bar,) = dialog.findChildren(QProgressBar)
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (1, 2))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.background.busy)
    qtbot.waitUntil(lambda: dialogs() == [])
    assert answers == []
    gate.set()
    run_at_once(window.background, Task("Saving a copy", job), window, answers.append, answers.append)
    qtbot.waitUntil(lambda: answers == ["done"])


def test_the_sample_takes_the_place_of_a_project_without_a_question(window, qtbot, user_folders, answers):
    window.action("sample").trigger()
    qtbot.waitUntil(lambda: window.session.project.path.name == "Sample.pullquote", timeout=30_000)
    assert answers == []


def test_a_long_message_is_cut_before_the_path_and_the_codebook(window, qtbot):
    status = window.status
    status.path.setText("Quote › Claim")
    status.told.setText("what was said of it " * 20)
    qtbot.waitUntil(lambda: status.told.is_cut and not status.path.is_cut and not status.codebook.is_cut)
    assert status.told.width() > status.path.width()


def test_a_damaged_annotation_needs_attention(qtbot, tmp_path, project):
    with open_project(project) as opened:
        article = opened.article_ids()[1]
        opened.annotate(article, "actor", [(4, 12)])
    raw = sqlite3.connect(project)
    raw.execute("UPDATE fragment SET surface = 'quay dog'")
    raw.commit()
    raw.close()
    window = open_window(qtbot, tmp_path, project)
    qtbot.waitUntil(lambda: window.workspace.articles.model.summary(1).status == "attention")
    assert any("are not the text's" in text for text in window.workspace.messages.texts)


def test_a_backup_is_made_after_the_first_paint(qtbot, tmp_path, project):
    window = open_window(qtbot, tmp_path, project)
    assert list((project.parent / "study backups").glob("*.pullquote"))
    assert not window.session.project.backup_is_due()


# The palette


def test_the_palette_finds_and_runs(window, qtbot):
    from pullquote.desktop.palette import Palette

    page = window.workspace.page
    page.select_text(*NAME)
    qtbot.keyClick(page, Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    assert palette.field.hasFocus()
    qtbot.keyClicks(palette.field, "tag as act")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert [a.spans for a in window.session.in_order] == [(NAME,)]
    assert page.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_K, CTRL)
    palette = window.findChildren(Palette)[-1]
    qtbot.keyClicks(palette.field, "quay")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session.project.article(window.session.article).title == "Quay cats"


# What a trial at the real window found


def test_a_first_window_fits_its_screen(qtbot, tmp_path, monkeypatch):
    room = QApplication.primaryScreen().availableSize()
    monkeypatch.setattr("pullquote.desktop.window.USUAL", room + QSize(200, 200))
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.width() <= room.width()
    assert window.height() < room.height()


def test_after_the_last_article_the_one_before_is_shown(window):
    session = window.session
    *_, before, last = session.project.article_ids()
    session.open_article(last)
    window.action("delete_article").trigger()
    assert session.article == before
    session.undo()
    assert session.article == last


@pytest.mark.parametrize(
    ("count", "words"), [(1, "A."), (2, "A. There is 1 more problem."), (3, "A. There are 2 more problems.")]
)
def test_the_check_counts_its_problems(window, count, words):
    window.projects._on_checked([Problem("A.") for _ in range(count)])
    assert any(
        words + " Open a backup" in label.text() for label in window.workspace.messages.findChildren(QLabel)
    )


def test_the_empty_table_s_sentence_keeps_off_the_edge(qtbot, qapp, tmp_path, project):
    theme.apply(qapp, theme.LIGHT)  # the style sheet is what made Qt forget the margins
    window = open_window(qtbot, tmp_path, project)
    sentence = window.workspace.who_said_what._pages.sentence
    assert sentence.isVisible()
    picture = sentence.grab().toImage()
    edge = range(theme.px(theme.Space.SMALL))
    assert {picture.pixel(x, y) for x in edge for y in range(picture.height())} == {picture.pixel(0, 0)}
