"""The codebook editor: everything by keyboard, nothing before Apply, one step after it."""

import re
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from pullquote.codebook import default_codebook, ready_made
from pullquote.codebook_writing import renamed_value, with_label, written
from pullquote.desktop import theme
from pullquote.desktop.ask import Ask
from pullquote.desktop.codebook import CodebookDialog
from pullquote.desktop.codebook import dialog as dialog_module
from pullquote.desktop.codebook.questions import RETIRE, ApplyDialog, DifferencesDialog, RemoveDialog
from pullquote.desktop.session import Session
from pullquote.desktop.tones import LEGIBLE, least_contrast
from pullquote.project import open_project
from tests.desktop.opening import make_project, open_window
from tests.desktop.small_project import article, project_with, who_said_it

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
Key = Qt.Key


@pytest.fixture
def session(tmp_path, qapp):
    theme.apply(qapp, theme.LIGHT)
    here = article()
    session = Session(project_with(tmp_path, here))
    session.open_article(here.id)
    session.made = who_said_it(session)
    yield session
    session.close()


@pytest.fixture
def editor(qtbot, session):
    editor = CodebookDialog(session)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    return editor


def answers(monkeypatch, kind, answer):
    """Answer questions of a kind as somebody would in the dialog; those that were asked."""
    asked = []

    def answered(dialog):
        asked.append(dialog)
        return answer(dialog)

    monkeypatch.setattr(kind, "exec", answered)
    return asked


def apply(editor, qtbot):
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not editor.busy)


def typed(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def menu_entry(editor, verb, name):
    button = next(b for b in editor.findChildren(QPushButton) if b.text() == verb)
    return next(action for action in button.menu().actions() if action.text() == name)


def test_a_rename_and_a_colour_are_one_step_after_a_look(editor, session, qtbot, monkeypatch):
    asked = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    before, steps = session.codebook, len(session.project.history())
    assert not editor.apply.isEnabled()
    typed(qtbot, editor.labels.name, " Citation ")
    typed(qtbot, editor.labels.light.field, "#102030")
    assert session.codebook is before
    apply(editor, qtbot)
    (question,) = asked
    assert question.changes.item(0).text() == "Version: 1 → 2"
    assert "Label “Quote”, name: Quote → Citation" in [question.changes.item(i).text() for i in range(3)]
    assert question.told.text() == "No annotation is changed."
    label = session.codebook.labels_by_id["quote"]
    assert (label.name, label.light, session.codebook.version) == ("Citation", "#102030", 2)
    assert session.codebook.toml.startswith("# Pullquote codebook: who said what in the news.")
    assert len(session.project.history()) == steps + 1
    assert not editor.isVisible()
    session.undo()
    assert session.codebook.toml == before.toml


def test_cancelled_at_the_look_the_editor_stays_open(editor, session, qtbot, monkeypatch):
    answers(monkeypatch, ApplyDialog, lambda dialog: False)
    typed(qtbot, editor.labels.name, "Citation")
    apply(editor, qtbot)
    assert editor.isVisible()
    assert session.codebook == default_codebook()
    qtbot.keyClick(editor, Key.Key_Escape)
    assert session.codebook == default_codebook()


def test_what_breaks_a_rule_is_said_in_the_dialog(editor, session, qtbot, monkeypatch):
    asked = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    typed(qtbot, editor.labels.name, "claim")
    apply(editor, qtbot)
    assert "same label name" in editor.problem.text()
    assert editor.problem.isVisible()
    typed(qtbot, editor.labels.name, "Quote")
    assert not editor.problem.isVisible()
    typed(qtbot, editor.labels.key, "l")
    assert editor.labels.key.text() == "L"
    apply(editor, qtbot)
    assert "the key “L”" in editor.problem.text()
    assert not asked


def test_a_weak_colour_says_so_and_is_corrected(editor, qtbot):
    field = editor.labels.dark
    typed(qtbot, field.field, "#303030")
    assert field.told.text().endswith("too weak")
    assert field.correct.isVisible()
    qtbot.mouseClick(field.correct, Qt.MouseButton.LeftButton)
    corrected = editor.draft.label("quote").dark
    assert least_contrast(corrected, theme.DARK.tones) >= LEGIBLE
    assert not field.correct.isVisible()
    typed(qtbot, field.field, "#12")
    assert field.told.text() == "Write it like #1e5fbb"
    assert editor.draft.label("quote").dark == corrected


def test_the_list_is_worked_by_keys(editor, qtbot):
    labels = editor.labels.parts
    labels.list.setFocus()
    qtbot.keyClick(labels.list, Key.Key_Down)
    assert editor.labels.name.text() == "Cue"
    qtbot.keyClick(labels.list, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [label.id for label in editor.draft.book.labels][:2] == ["cue", "quote"]
    assert labels.current == "cue"
    qtbot.keyClick(labels.list, Key.Key_Return)
    assert editor.focusWidget() is editor.labels.name
    labels.list.setFocus()
    qtbot.keyClick(labels.list, Key.Key_Insert)
    assert editor.focusWidget() is editor.labels.name
    qtbot.keyClicks(editor.labels.name, "Frame of reference")
    made = editor.draft.finished().labels[-1]
    assert (made.id, made.name, made.key) == ("frame_of_reference", "Frame of reference", "B")
    labels.list.setFocus()
    qtbot.keyClick(labels.list, Key.Key_Delete)  # in use by nobody: gone at once
    assert len(editor.draft.book.labels) == 6


@pytest.mark.parametrize("choice", ["retire", "convert", "delete"])
def test_deleting_a_label_in_use_asks(editor, session, qtbot, monkeypatch, choice):
    claim, quote = session.made["claim"], session.made["quote"]

    def chosen(dialog):
        getattr(dialog, choice).setChecked(True)
        dialog.target.setCurrentIndex(dialog.target.findData("not_attributed"))
        return True

    asked = answers(monkeypatch, RemoveDialog, chosen)
    previews = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    editor.labels.parts.set_current("claim")
    qtbot.keyClick(editor.labels.parts.list, Key.Key_Delete)
    assert asked[0].answer == {"retire": RETIRE, "convert": "not_attributed", "delete": ""}[choice]
    apply(editor, qtbot)
    there = {each.id: each.label for each in session.annotations.values()}
    match choice:
        case "retire":
            assert session.codebook.labels_by_id["claim"].retired
            assert there[claim.id] == "claim"
            assert previews[0].told.text() == "No annotation is changed."
        case "convert":
            assert there[claim.id] == "not_attributed"
            assert "1 annotation is changed." in previews[0].told.text()
        case "delete":
            assert claim.id not in there
            assert "1 annotation is deleted." in previews[0].told.text()
            assert "1 link is deleted." in previews[0].told.text()
    if choice != "retire":
        assert "claim" not in session.codebook.labels_by_id
    assert there[quote.id] == "quote"
    session.undo()
    assert {each.id: each.label for each in session.annotations.values()}[claim.id] == "claim"
    assert len(session.links) == 3


def test_a_refused_deletion_changes_nothing(editor, qtbot, monkeypatch):
    answers(monkeypatch, RemoveDialog, lambda dialog: False)
    editor.labels.parts.set_current("claim")
    qtbot.keyClick(editor.labels.parts.list, Key.Key_Delete)
    assert not editor.draft.is_changed


def test_the_last_label_stays(editor, session, qtbot):
    for label in session.codebook.labels[1:]:
        editor.draft.remove_label(label.id)
    qtbot.keyClick(editor.labels.parts.list, Key.Key_Delete)
    assert [label.id for label in editor.draft.book.labels] == ["quote"]
    assert "needs a label" in editor.problem.text()


def test_attributes_and_values(editor, session, qtbot, monkeypatch):
    answers(monkeypatch, ApplyDialog, lambda dialog: True)
    editor.tabs.setCurrentWidget(editor.attributes)
    tab, table = editor.attributes, editor.attributes.values
    assert tab.name.text() == "quote_type"
    typed(qtbot, tab.name, "form")
    qtbot.keyClick(tab.name, Key.Key_Tab)
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Key.Key_F2)
    cell = table.findChild(QLineEdit)
    typed(qtbot, cell, "verbatim")
    qtbot.keyClick(cell, Key.Key_Return)
    qtbot.waitUntil(lambda: "verbatim" in tab.current.values)
    table.item(0, 1).setText("v")
    assert tab.current.key_of("verbatim") == "V"
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert tab.current.values[:2] == ("indirect", "verbatim")
    assert tab.current.key_of("verbatim") == "V"
    tab.required.click()
    qtbot.keyClick(tab.parts.list, Key.Key_Insert)
    typed(qtbot, tab.title, "Year")
    tab.kind.setCurrentIndex(tab.kind.findData("date"))
    tab.kind.activated.emit(tab.kind.currentIndex())
    typed(qtbot, tab.default.lineEdit(), "2026")
    apply(editor, qtbot)
    form, year = (session.codebook.labels_by_id["quote"].attributes[at] for at in (0, -1))
    assert (form.name, form.required, form.formerly) == ("form", True, ("quote_type",))
    assert (year.title, year.kind, year.default) == ("Year", "date", "2026")
    quote = session.annotations[session.made["quote"].id]
    assert quote.value("form") == "verbatim"
    session.undo()
    assert session.annotations[quote.id].value("quote_type") == "direct"


def test_values_are_added_and_deleted_by_keys(editor, qtbot):
    editor.tabs.setCurrentWidget(editor.attributes)
    tab, table = editor.attributes, editor.attributes.values
    table.setFocus()
    table.setCurrentCell(1, 0)
    qtbot.keyClick(table, Key.Key_Delete)
    assert tab.current.values[:2] == ("direct", "mixed")
    qtbot.keyClick(table, Key.Key_Insert)
    cell = table.findChild(QLineEdit)
    typed(qtbot, cell, "hinted")
    qtbot.keyClick(cell, Key.Key_Return)
    qtbot.waitUntil(lambda: tab.current.values[-1] == "hinted")


def test_roles(editor, session, qtbot, monkeypatch):
    answers(monkeypatch, ApplyDialog, lambda dialog: True)

    def converted(dialog):
        assert not dialog.retire.isVisibleTo(dialog)
        dialog.convert.setChecked(True)
        dialog.target.setCurrentIndex(dialog.target.findData("addressee"))
        return True

    answers(monkeypatch, RemoveDialog, converted)
    editor.tabs.setCurrentWidget(editor.roles)
    tab = editor.roles
    assert tab.use.text() == "1 link has it."
    qtbot.keyClick(tab.parts.list, Key.Key_Delete)
    qtbot.keyClick(tab.parts.list, Key.Key_Insert)
    typed(qtbot, tab.name, "answers")
    for label, box in tab.tails.boxes.items():
        if (label == "quote") != box.isChecked():
            qtbot.keyClick(box, Key.Key_Space)
    apply(editor, qtbot)
    made = session.codebook.roles_by_id["answers"]
    assert (made.heads, made.tails) == (("quote",), ("quote",))
    assert sorted(link.role for link in session.links.values()) == ["addressee", "cue", "expresses"]


def test_the_codebook_itself(editor, session, qtbot, monkeypatch):
    answers(monkeypatch, ApplyDialog, lambda dialog: True)
    editor.tabs.setCurrentWidget(editor.general)
    typed(qtbot, editor.general.name, "Mine")
    qtbot.keyClick(editor.general.marks, Key.Key_Space)
    apply(editor, qtbot)
    assert session.codebook.name == "Mine"
    assert not session.codebook.extent.content_includes_marks


def test_checks_are_turned_off_by_key(editor, session, qtbot, monkeypatch):
    asked = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    tab = editor.checks
    editor.tabs.setCurrentWidget(tab)
    boxes = list(tab.boxes.values())
    boxes[0].setFocus()
    qtbot.keyClick(boxes[0], Key.Key_Down)
    assert boxes[1].hasFocus()
    qtbot.keyClick(boxes[1], Key.Key_Space)
    assert tab.told.text().startswith(f"{len(boxes) - 1} of {len(boxes)} checks are on.")
    assert boxes[1].accessibleDescription().startswith("Indirect speech that no cue is linked to.")
    apply(editor, qtbot)
    assert "Check “quote-without-cue”: off" in [
        asked[0].changes.item(row).text() for row in range(asked[0].changes.count())
    ]
    assert session.codebook.checks.off == ("quote-without-cue",)
    session.undo()
    assert session.codebook.checks.off == ()


def many(session, count):
    """So many more annotations with an attribute whose value can be renamed."""
    (here,) = session.project.article_ids()
    with session.project.step("Tag many"):
        for at in range(count):
            # Each has its own words, without a space at the edges.
            session.project.annotate(here, "zone", spans_of(session.text, at), attributes={"kind": "body"})


def spans_of(text, at):
    words = [found.span() for found in re.finditer(r"\w+", text)]
    first, last = divmod(at, len(words))
    low, high = sorted((first, last))
    return [(words[low][0], words[high][1])]


def rename_body(editor):
    zone = editor.draft.label("zone")
    place = next(at for at, each in enumerate(zone.attributes) if each.name == "kind")
    editor.draft.set_attribute("zone", place, renamed_value(zone.attributes[place], "body", "text"))


def test_many_annotations_follow_off_the_gui_thread_as_one_step(editor, session, qtbot, monkeypatch):
    asked = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    monkeypatch.setattr(dialog_module, "_AT_ONCE", 10)
    many(session, 20)
    threads = []
    change = session.project.change_codebook
    monkeypatch.setattr(
        session.project,
        "change_codebook",
        lambda *words: (threads.append(threading.current_thread()), change(*words)),
    )
    steps = len(session.project.history())
    rename_body(editor)
    apply(editor, qtbot)
    qtbot.waitUntil(lambda: not editor.isVisible())
    assert threads != [threading.main_thread()]
    count = sum(each.value("kind") == "text" for each in session.annotations.values())
    assert count > 10
    assert asked[0].told.text() == f"{count} annotations are changed."
    assert len(session.project.history()) == steps + 1
    session.undo()
    assert not any(each.value("kind") == "text" for each in session.annotations.values())


@pytest.mark.parametrize("stage", ["affected_by", "change_codebook"])
def test_cancelled_while_it_counts_or_applies_nothing_is_changed(editor, session, qtbot, monkeypatch, stage):
    asked = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    monkeypatch.setattr(dialog_module, "_AT_ONCE", 10)
    many(session, 20)
    before, book, work = dict(session.annotations), session.codebook, getattr(session.project, stage)

    def cancelled(revision, watch):
        editor._background._tasks[-1].cancel()
        return work(revision, watch)

    monkeypatch.setattr(session.project, stage, cancelled)
    rename_body(editor)
    apply(editor, qtbot)
    assert editor.isVisible()
    assert editor.draft.is_changed
    assert len(asked) == (stage == "change_codebook")
    assert session.codebook is book
    assert session.annotations == before


def test_another_codebook_is_taken_over_once_all_is_settled(editor, session, qtbot, monkeypatch):
    wanted = {"Quote": "content", "Actor": "source", "Claim": RETIRE, "expresses": ""}

    def settled(dialog):
        name = dialog.windowTitle().removeprefix("Delete “").removesuffix("”?")
        becomes = wanted[name]
        if becomes == RETIRE:
            dialog.retire.setChecked(True)
        elif becomes:
            dialog.convert.setChecked(True)
            dialog.target.setCurrentIndex(dialog.target.findData(becomes))
        else:
            dialog.delete.setChecked(True)
        return True

    asked = answers(monkeypatch, RemoveDialog, settled)
    answers(monkeypatch, ApplyDialog, lambda dialog: True)
    menu_entry(editor, "Import", "Source, cue, content").trigger()
    assert len(asked) == 4
    apply(editor, qtbot)
    assert session.codebook.id == "polnear"
    labels = sorted(each.label for each in session.annotations.values())
    assert labels == ["claim", "content", "cue", "source"]
    assert sorted(link.role for link in session.links.values()) == ["cue", "source"]
    session.undo()
    assert session.codebook.id == "news-attribution"
    assert len(session.links) == 3


def test_one_that_is_taken_over_as_it_is_keeps_its_text(qtbot, tmp_path, monkeypatch):
    session = Session(project_with(tmp_path, article()))
    editor = CodebookDialog(session)
    qtbot.addWidget(editor)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    editor.show()
    answers(monkeypatch, ApplyDialog, lambda dialog: True)
    menu_entry(editor, "Import", "Discourse network").trigger()
    apply(editor, qtbot)
    assert session.codebook == ready_made("discourse-network")
    session.close()


def test_files_are_saved_read_and_compared(editor, session, qtbot, tmp_path, monkeypatch):
    file = tmp_path / "mine.toml"
    monkeypatch.setattr(Ask, "save_file", lambda *_: file)
    monkeypatch.setattr(Ask, "open_file", lambda *_: file)
    typed(qtbot, editor.labels.name, "Citation")
    qtbot.mouseClick(
        next(b for b in editor.findChildren(QPushButton) if b.text() == "Save as…"), Qt.MouseButton.LeftButton
    )
    assert file.read_bytes().decode() == editor.draft.finished().toml
    shown = answers(monkeypatch, DifferencesDialog, lambda dialog: True)
    typed(qtbot, editor.labels.name, "Quotation")
    menu_entry(editor, "Compare with", "From a file…").trigger()
    lines = [shown[0].differences.item(at).text() for at in range(shown[0].differences.count())]
    assert "Label “Quotation”, name: Quotation → Citation" in lines
    file.write_text("no codebook", "utf-8")
    menu_entry(editor, "Import", "From a file…").trigger()
    assert "is not valid TOML" in editor.problem.text()
    file.unlink()
    menu_entry(editor, "Import", "From a file…").trigger()
    assert "cannot be read" in editor.problem.text()
    assert session.codebook == default_codebook()


def test_a_read_only_project_only_shows(qtbot, tmp_path):
    path = make_project(tmp_path / "study.pullquote")
    with open_project(path, read_only=True) as project:
        editor = CodebookDialog(Session(project))
        qtbot.addWidget(editor)
        editor.show()
        assert not editor.labels.name.isEnabled()
        assert not editor.labels.parts.add.isEnabled()
        shown = {button.text() for button in editor.findChildren(QPushButton) if button.isVisible()}
        assert shown == {"Compare with", "Save as…", "Close"}


def test_everything_has_a_name(editor):
    kinds = (QLineEdit, QComboBox, QPlainTextEdit, QPushButton, QAbstractButton)
    for tab in range(editor.tabs.count()):
        editor.tabs.setCurrentIndex(tab)
        for kind in kinds:
            for field in editor.findChildren(kind):
                if field.isVisible() and field.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    named = field.accessibleName() or getattr(field, "text", str)()
                    assert named, field


def test_the_window_opens_it_by_key(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))
    qtbot.keyClick(window, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    editor = window.findChild(CodebookDialog)
    assert editor.isVisible()
    editor.reject()


def test_a_codebook_that_another_program_changed_since_is_not_overwritten_silently(
    editor, session, qtbot, monkeypatch
):
    asked = answers(monkeypatch, ApplyDialog, lambda dialog: True)
    theirs = written(with_label(session.codebook, "zone", name="Part")).toml
    typed(qtbot, editor.labels.name, "Citation")
    session.project.set_codebook(theirs)
    apply(editor, qtbot)
    told = [asked[0].changes.item(at).text() for at in range(asked[0].changes.count())]
    assert "Label “Part”, name: Part → Zone" in told
