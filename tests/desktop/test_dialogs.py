"""The dialogs: what they show, what they do, and that Esc leaves everything as it was."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPushButton
from shiboken6 import isValid

from pullquote.desktop.ask import Ask, ask
from pullquote.desktop.dialogs.details import DetailsDialog
from pullquote.desktop.dialogs.dialog import Dialog
from pullquote.desktop.dialogs.export import ExportDialog, ExportedDialog
from pullquote.desktop.dialogs.finish import FinishDialog
from pullquote.desktop.dialogs.first_run import FirstRunDialog
from pullquote.desktop.dialogs.keys import KeysDialog
from pullquote.desktop.dialogs.paste import PasteDialog
from pullquote.desktop.importing.preview import ImportPreview
from pullquote.desktop.widgets.keycap import Keycap, key_parts
from pullquote.jobs.import_plan import PlannedFile
from tests.desktop.opening import LOCKS, make_project, open_window

GREEK = "Η πύλη άνοιξε τη νύχτα, είπε ο φύλακας. Κανείς δεν τον άκουσε."


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


def _button(dialog, text: str) -> QPushButton:
    (button,) = [
        button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == text
    ]
    return button


def _texts(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def _open(window, action: str, kind: type):
    window.action(action).trigger()
    (dialog,) = window.findChildren(kind)
    # Until then keys go to the window behind it.
    while not dialog.isAncestorOf(QApplication.focusWidget() or window):
        QApplication.processEvents()
    return dialog


def _click(qtbot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# Ask


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_confirm_answers(window, qtbot, key, answer):
    from PySide6.QtCore import QTimer

    seen = []

    def reply():
        dialog = QApplication.activeModalWidget()
        seen.append((dialog.windowTitle(), _texts(dialog)))
        qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
        qtbot.keyClick(QApplication.focusWidget(), key)
        if dialog.isVisible():  # or the test would wait for ever
            seen.append("still open")
            dialog.reject()

    QTimer.singleShot(0, reply)
    assert Ask().confirm(window, "Delete the label?", "12 annotations carry it.", "Delete label") is answer
    assert seen == [("Delete the label?", "Delete the label?\n12 annotations carry it.")]


def test_a_dangerous_verb_is_not_the_default(qtbot):
    dialog = Dialog(None)
    dialog.say("Sure?")
    dialog.add_cancel()
    button = dialog.add_primary("Close without saving", danger=True)
    assert not button.isDefault()
    assert button.property("danger") is True
    dialog.deleteLater()


def test_dialogs_delete_themselves(window, qtbot):
    dialog = _open(window, "details", DetailsDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    # Without an event loop outside of the test, Qt leaves this to be asked for.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    assert window.findChildren(DetailsDialog) == []


# First run


def test_the_first_run_proposes_a_pseudonym(qtbot):
    dialog = FirstRunDialog()
    dialog.show()
    start = _button(dialog, "Start")
    assert dialog.annotator == "ann-01"
    assert start.isEnabled()
    assert "pseudonym" in _texts(dialog)
    for wrong in ("", "   ", "two words", "é", "x" * 40, "../up"):
        dialog.field.setText(wrong)
        assert not start.isEnabled(), wrong
    dialog.field.setText(" ann-17 ")
    assert start.isEnabled()
    assert dialog.annotator == "ann-17"
    dialog.close()


# Finish


def test_finish_per_label_is_one_step(window, qtbot):
    session = window.session
    dialog = _open(window, "finish_labels", FinishDialog)
    assert [box.isChecked() for box in dialog.boxes.values()] == [False] * 6
    dialog.boxes["quote"].setChecked(True)
    dialog.boxes["actor"].setChecked(True)
    _click(qtbot, _button(dialog, "Save"))
    assert {c.label for c in session.project.completions(session.article)} == {"quote", "actor"}
    assert window.workspace.articles.model.summary(0).status == "in_progress"

    dialog = FinishDialog(session, window)
    dialog.open()
    assert dialog.boxes["quote"].isChecked()
    _click(qtbot, _button(dialog, "Select all"))
    dialog.boxes["quote"].setChecked(False)
    _click(qtbot, _button(dialog, "Save"))
    assert {c.label for c in session.project.completions(session.article)} == {
        "actor",
        "cue",
        "claim",
        "not_attributed",
        "zone",
    }
    session.undo()
    assert {c.label for c in session.project.completions(session.article)} == {"quote", "actor"}


# Details


def test_details_show_and_change_metadata(window, qtbot):
    session = window.session
    dialog = _open(window, "details", DetailsDialog)
    assert dialog.form.title.text() == "Locks"
    assert dialog.form.published.text() == "2026-10-14"
    dialog.form.title.setText("Locks closed")
    dialog.form.licence.setText("CC0-1.0")
    dialog.form.redistribute.setCurrentIndex(1)
    _click(qtbot, _button(dialog, "Save"))
    article = session.project.article(session.article)
    assert (article.title, article.rights.licence, article.rights.redistribute) == (
        "Locks closed",
        "CC0-1.0",
        True,
    )
    assert article.text == LOCKS
    assert session.project.next_undo().name == "Change article"


def test_esc_changes_nothing(window, qtbot):
    before = window.session.project.next_undo()
    dialog = _open(window, "details", DetailsDialog)
    dialog.form.title.setText("Something else")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.session.project.next_undo() == before


# Paste


def test_paste_keeps_every_character(window, qtbot):
    text = "“Non\u202fpossibile\u00a0» \u200d👩\u200d🚒\u00ad”\r\n\tsecond\u2028line"
    QApplication.clipboard().setText(text)
    dialog = _open(window, "paste", PasteDialog)
    dialog.form.outlet.setText("The Lantern")
    _click(qtbot, _button(dialog, "Add article"))
    article = window.session.project.article(window.session.article)
    assert article.text == text.replace("\r\n", "\n")
    assert article.outlet == "The Lantern"


def test_paste_takes_what_was_mended(window, qtbot):
    QApplication.clipboard().setText("Advert\nThe\u00a0quay")
    dialog = _open(window, "paste", PasteDialog)
    cursor = dialog.text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.session.text == "The\u00a0quay"


def test_paste_reads_a_header_and_needs_words(window, qtbot):
    QApplication.clipboard().setText("Title: Pasted\nOutlet: Wire\n\nBody.")
    dialog = _open(window, "paste", PasteDialog)
    assert (dialog.form.title.text(), dialog.form.outlet.text()) == ("Pasted", "Wire")
    dialog.text.setPlainText("  \n ")
    assert not _button(dialog, "Add article").isEnabled()
    dialog.close()


def test_several_articles_in_a_pasted_text_are_a_list_first(window, qtbot):
    part = "Title: {0}\nOutlet: The Lantern\n\n{0} held.\n"
    QApplication.clipboard().setText(f"{part.format('Zinc')}---\n{part.format('Tin')}")
    before = window.session.project.counts()["articles"]
    _click(qtbot, _button(_open(window, "paste", PasteDialog), "Several articles…"))
    (preview,) = window.findChildren(ImportPreview)
    qtbot.waitUntil(lambda: preview.list.found.rowCount() == 3, timeout=20_000)  # the text, and two articles
    assert [str(preview.list.found.index(row).data()) for row in (1, 2)] == ["Zinc", "Tin"]
    qtbot.waitUntil(lambda: preview.looking.isEnabled())
    _click(qtbot, _button(preview, "Import 2 articles"))
    qtbot.waitUntil(lambda: window.session.project.counts()["articles"] == before + 2, timeout=20_000)
    assert {article.text for article in window.session.project.articles()} >= {"Zinc held.", "Tin held."}


def test_another_text_in_the_paste_dialog_brings_its_own_header(window, qtbot):
    QApplication.clipboard().setText("Title: Pasted\nOutlet: Wire\nDate: 2026-10-14\n\nBody.")
    dialog = _open(window, "paste", PasteDialog)
    qtbot.keyClicks(dialog.form.byline, "By Bo")
    dialog.text.selectAll()
    dialog.text.textCursor().insertText("Outlet: Courier\nByline: By Ann\n\nThe gate stayed shut.")
    form = dialog.form
    assert [field.text() for field in (form.title, form.outlet, form.published, form.byline)] == [
        *("The gate stayed shut.", "Courier", "", "By Bo")
    ]
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    article = window.session.project.article(window.session.article)
    assert (article.title, article.outlet, article.byline) == ("The gate stayed shut.", "Courier", "By Bo")


def test_pasting_the_same_again_adds_nothing(window, qtbot):
    count = window.session.project.counts()["articles"]
    QApplication.clipboard().setText(f"Title: Locks\nOutlet: The Lantern\nDate: 2026-10-14\n\n{LOCKS}")
    _click(qtbot, _button(_open(window, "paste", PasteDialog), "Add article"))
    assert window.session.project.counts()["articles"] == count
    assert window.workspace.messages.texts == ["The project has this text already, as “Locks”."]


# Import


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a good.txt").write_text("The mayor spoke. Nobody listened.", "utf-8")
    (folder / "b same.txt").write_text(
        f"Title: Locks\nOutlet: The Lantern\nDate: 2026-10-14\n\n{LOCKS}", "utf-8"
    )
    (folder / "c greek.txt").write_bytes(GREEK.encode("iso8859-7"))
    (folder / "d picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    return sorted(folder.iterdir())


def _preview(window, qtbot, files) -> ImportPreview:
    window.transfer.import_files(files)
    (preview,) = window.findChildren(ImportPreview)
    qtbot.waitUntil(lambda: preview.list.found.rowCount() == len(files))
    return preview


def test_the_preview_says_what_files_hold(window, qtbot, files):
    preview = _preview(window, qtbot, files)
    assert [preview.list.found.index(row).data() for row in range(4)] == [
        "The mayor spoke. Nobody listened.",
        "Locks",
        "c greek.txt",
        "d picture.txt",
    ]
    assert "1 article · 1 in the project already · 2 cannot be read" in _texts(preview)
    # The first file with a problem is looked at first.
    assert preview.list.currentIndex().row() == 2
    assert preview.looking.encoding.currentText() == "Choose…"
    qtbot.keyClick(preview.list, Qt.Key.Key_Up)
    assert "left out" in _texts(preview)
    preview.close()


def test_an_encoding_is_chosen_seen_and_imported(window, qtbot, files):
    preview = _preview(window, qtbot, files)
    for wrong_first in ("windows-1251", "iso8859-7"):
        encoding = preview.looking.encoding
        row = next(
            row
            for row in range(encoding.count())
            if encoding.itemText(row).replace("-", "") == wrong_first.replace("-", "")
        )
        encoding.setCurrentIndex(row)
        encoding.activated.emit(row)
        qtbot.waitUntil(lambda: preview.looking.text.toPlainText() != "")
        qtbot.waitUntil(lambda: not preview._background.busy)
    assert preview.looking.text.toPlainText() == GREEK
    imported = _button(preview, "Import 2 articles")
    with qtbot.waitSignal(window.session.changed):
        _click(qtbot, imported)
    qtbot.waitUntil(lambda: not window.background.busy)
    texts = {article.text for article in window.session.project.articles()}
    assert GREEK in texts
    assert "The mayor spoke. Nobody listened." in texts
    assert len(texts) == 5
    assert window.status.told.text() == "2 articles imported. 1 was in the project already."


def test_files_come_in_by_the_menu_and_undo_takes_them_out(window, qtbot, files, monkeypatch):
    monkeypatch.setattr(ask, "open_files", lambda *_: files[:1])
    window.action("import").trigger()
    (preview,) = window.findChildren(ImportPreview)
    qtbot.waitUntil(lambda: preview.list.found.rowCount() == 1)
    with qtbot.waitSignal(window.session.changed):
        _click(qtbot, _button(preview, "Import 1 article"))
    qtbot.waitUntil(lambda: window.workspace.articles.model.total == 4)
    qtbot.waitUntil(lambda: window.workspace.page.text == "The mayor spoke. Nobody listened.")
    window.session.undo()
    assert window.workspace.articles.model.total == 3
    assert window.workspace.page.text != "The mayor spoke. Nobody listened."


def test_importing_does_not_stop_the_tagging(window, qtbot, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1200):
        (folder / f"{number:04}.txt").write_text(f"Article number {number}.\n\nIts text.", "utf-8")
    window.transfer._import([PlannedFile(path) for path in sorted(folder.iterdir())])
    assert window.background.current is not None
    window.workspace.page.select_text(2, 5)
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: not window.background.busy, timeout=20_000)
    qtbot.waitUntil(lambda: not window.session.unsaved)
    assert window.workspace.articles.model.total == 1203
    first = window.workspace.articles.model.summary(0)
    assert first.annotations == 1


# Export


def test_export_writes_where_asked_and_says_so(window, qtbot, tmp_path):
    window.session.annotate("actor", [(31, 43)])
    dialog = _open(window, "export", ExportDialog)
    assert "3 articles · 1 annotation · 0 links" in _texts(dialog)
    target = tmp_path / "out" / "dataset"
    dialog.folder.setText(str(target))
    _click(qtbot, _button(dialog, "Export"))
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportedDialog)), timeout=20_000)
    (done,) = window.findChildren(ExportedDialog)
    assert str(target) in _texts(done)
    assert "3 articles, 1 annotation, 0 links, 0 attributions" in _texts(done)
    assert (target / "articles.jsonl").is_file()
    done.close()


def test_export_in_another_format_says_what_is_lost(window, qtbot, tmp_path):
    window.session.annotate("actor", [(31, 43)], note="who?")
    dialog = _open(window, "export", ExportDialog)
    dialog.folder.setText(str(tmp_path / "conll"))
    dialog.format.setFocus()
    qtbot.keyClicks(dialog.format, "CoNLL")
    _click(qtbot, _button(dialog, "Export"))
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportedDialog)), timeout=20_000)
    (done,) = window.findChildren(ExportedDialog)
    assert "3 articles, 1 annotation, 0 links" in _texts(done)
    assert "1 note was left out." in _texts(done)
    assert (tmp_path / "conll" / "actor.conll").is_file()
    done.close()


def test_a_dialog_is_as_high_as_its_sentences(window):
    dialog = _open(window, "export", ExportDialog)
    for label in dialog.findChildren(QLabel):
        assert label.height() <= max(label.sizeHint().height(), label.heightForWidth(label.width())), (
            label.text()
        )


def test_export_of_finished_articles_only(window, qtbot, tmp_path):
    window.action("finish").trigger()
    dialog = _open(window, "export", ExportDialog)
    target = tmp_path / "dataset"
    dialog.folder.setText(str(target))
    dialog.finished_only.setChecked(True)
    _click(qtbot, _button(dialog, "Export"))
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportedDialog)), timeout=20_000)
    (done,) = window.findChildren(ExportedDialog)
    assert "2 articles are not finished and were left out." in _texts(done)
    assert len((target / "articles.jsonl").read_text("utf-8").splitlines()) == 1
    done.close()


def test_a_refused_export_is_a_sentence(window, qtbot, tmp_path):
    target = tmp_path / "taken"
    target.mkdir()
    (target / "diary.txt").write_text("mine", "utf-8")
    window.transfer._export(target, "jsonl", finished_only=False)
    qtbot.waitUntil(lambda: bool(window.workspace.messages.texts))
    assert "holds other files" in window.workspace.messages.texts[0]
    assert [path.name for path in target.iterdir()] == ["diary.txt"]


# Keys


@pytest.mark.parametrize(
    ("keys", "parts"),
    [
        ("Q", ["Q"]),
        ("Ctrl+Shift+Z", ["Ctrl", "Shift", "Z"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("Ctrl+-", ["Ctrl", "-"]),
    ],
)
def test_shortcuts_come_apart_into_caps(keys, parts):
    assert key_parts(keys) == parts


@pytest.fixture
def sheet(window):
    window.resize(1024, 700)
    return _open(window, "keys", KeysDialog)


def test_the_sheet_of_keys_fits_a_small_window(window, sheet):
    assert sheet.height() <= window.height()
    assert sheet.width() <= window.width()
    assert sheet.area.widget().width() <= sheet.area.viewport().width()
    for label in sheet.area.findChildren(QLabel):
        assert label.width() >= min(label.sizeHint().width(), label.minimumSizeHint().width())
    for cap in sheet.area.findChildren(Keycap):
        right = cap.mapTo(sheet.area.widget(), cap.rect().topRight()).x()
        assert right <= sheet.area.widget().width(), cap.text()
    sheet.close()


def test_the_sheet_is_filtered_by_name_and_by_key(sheet, qtbot):
    assert sheet.filter.hasFocus()
    qtbot.keyClicks(sheet.filter, "next art")
    assert "Next article" in _texts(sheet)
    assert "Undo" not in _texts(sheet)
    sheet.filter.clear()
    qtbot.keyClicks(sheet.filter, "ctrl+z")
    assert "Undo" in _texts(sheet)
    assert "Next article" not in _texts(sheet)
    sheet.filter.clear()
    qtbot.keyClicks(sheet.filter, "xylophone")
    assert "No key has this" in _texts(sheet)
    sheet.close()


def test_the_arrows_scroll_the_sheet(sheet, qtbot):
    qtbot.keyClick(sheet.filter, Qt.Key.Key_PageDown)
    assert sheet.area.verticalScrollBar().value() > 0
    qtbot.keyClick(sheet.filter, Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_primary_buttons_stand_last_or_first_by_platform(window):
    dialog = _open(window, "details", DetailsDialog)
    roles = {dialog.buttons.buttonRole(button) for button in dialog.buttons.buttons()}
    assert roles == {QDialogButtonBox.ButtonRole.AcceptRole, QDialogButtonBox.ButtonRole.RejectRole}
    dialog.close()


def test_about_names_the_version(window, monkeypatch):
    from pullquote.version import __version__

    said = []
    monkeypatch.setattr(ask, "tell", lambda _parent, title, body: said.append(title))
    window.action("about").trigger()
    assert said == [f"Pullquote {__version__}"]
