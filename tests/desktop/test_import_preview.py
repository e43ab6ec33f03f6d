"""The preview of an import in the window: what is shown, decided and mended before anything is stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from pullquote.desktop.ask import ask
from pullquote.desktop.importing.preview import ImportPreview
from tests.desktop.opening import LOCKS, make_project, open_window

NBSP = "\u00a0"
TABLE = "head;words;day\nLocks;“Close them,” Tove Hallmar said.;2026-10-14\nQuay;The cat slept.;2026-10-15\nEmpty;;\n"


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, make_project(tmp_path / "study.pullquote"))


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "in"
    path.mkdir()
    return path


def look(window, qtbot, *paths) -> ImportPreview:
    window.transfer.import_files(list(paths))
    return opened(window, qtbot)


def opened(window, qtbot) -> ImportPreview:
    (preview,) = window.findChildren(ImportPreview)
    wait(qtbot, preview)
    return preview


def wait(qtbot, preview) -> None:
    qtbot.waitUntil(lambda: not preview._background.busy)


def titles(preview) -> list[str]:
    return [preview.list.found.index(row).data() for row in range(preview.list.found.rowCount())]


def said(preview) -> str:
    return "\n".join(label.text() for label in preview.findChildren(QLabel) if label.isVisible())


def button(preview, words: str) -> QPushButton:
    (found,) = [
        each for each in preview.findChildren(QPushButton) if each.text().replace("&", "").startswith(words)
    ]
    return found


def go_to(qtbot, preview, title: str) -> None:
    preview.list.setFocus()
    qtbot.keyClick(preview.list, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(preview.list.found.rowCount()):
        if preview.list.currentIndex().data() == title:
            break
        qtbot.keyClick(preview.list, Qt.Key.Key_Down)
    assert preview.list.currentIndex().data() == title
    wait(qtbot, preview)


def import_all(window, qtbot, preview) -> None:
    with qtbot.waitSignal(window.session.changed):
        qtbot.mouseClick(button(preview, "Import"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.background.busy)


def choose(combo: QComboBox, words: str) -> None:
    row = combo.findText(words)
    assert row >= 0
    combo.setCurrentIndex(row)
    combo.activated.emit(row)


def articles(window) -> dict[str, str]:
    return {article.title: article.text for article in window.session.project.articles()}


def test_files_in_several_encodings_are_one_step(window, qtbot, folder):
    (folder / "a.txt").write_text("The mayor spoke.", "utf-8")
    (folder / "b.txt").write_bytes("Ο δήμαρχος μίλησε για το λιμάνι.".encode("iso8859-7"))
    preview = look(window, qtbot, folder)
    assert preview.looking.encoding.currentText() == "Choose…"
    choose(preview.looking.encoding, "iso8859-7")
    wait(qtbot, preview)
    import_all(window, qtbot, preview)
    assert "Ο δήμαρχος μίλησε για το λιμάνι." in articles(window).values()
    window.session.undo()
    assert len(articles(window)) == 3


def test_fields_are_mended_before_the_import(window, qtbot, folder):
    (folder / "a.txt").write_text("Title: Lcoks\nDate: 3/4/2026\n\nThe gate opened.", "utf-8")
    preview = look(window, qtbot, folder / "a.txt")
    assert "3/4/2026" in said(preview)  # the day could be two
    fields = preview.looking.fields
    for name, words in (("title", "Locks, corrected"), ("published", "2026-04-03")):
        fields[name].setFocus()
        fields[name].selectAll()
        qtbot.keyClicks(fields[name], words)
    assert titles(preview) == ["Locks, corrected"]
    import_all(window, qtbot, preview)
    (article,) = [each for each in window.session.project.articles() if each.title == "Locks, corrected"]
    assert (article.published, article.text) == ("2026-04-03", "The gate opened.")


def test_a_text_is_mended_and_what_was_not_touched_stays_as_it_is(window, qtbot, folder):
    text = f"Five{NBSP}\ufeffboats \u2028 left\u2029the quay,{NBSP}he said. 👩🏽\u200d🔧 Thier crew slept.\n"
    (folder / "a.txt").write_text(f"Title: Boats\nOutlet: The Lantern\n\n{text}", "utf-8")
    preview = look(window, qtbot, folder / "a.txt")
    edit = preview.looking.text
    edit.setFocus()
    cursor = edit.textCursor()
    at = edit.document().toRawText().index("Thier")
    cursor.setPosition(len(edit.document().toRawText()[:at].encode("utf-16-le")) // 2 + 2)
    edit.setTextCursor(cursor)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Delete):
        qtbot.keyClick(edit, key)
    qtbot.keyClicks(edit, "ei")
    import_all(window, qtbot, preview)
    (article,) = [each for each in window.session.project.articles() if each.title == "Boats"]
    assert article.text == text.replace("Thier", "Their")
    assert article.provenance.importer == "plain-text/1+edited"


def test_an_emptied_text_is_not_imported(window, qtbot, folder):
    (folder / "a.txt").write_text("The gate opened.", "utf-8")
    preview = look(window, qtbot, folder / "a.txt")
    preview.looking.text.setFocus()
    preview.looking.text.selectAll()
    qtbot.keyClick(preview.looking.text, Qt.Key.Key_Delete)
    assert not button(preview, "Import").isEnabled()
    qtbot.keyClicks(preview.looking.text, "Again.")
    import_all(window, qtbot, preview)
    assert "Again." in articles(window).values()


def test_articles_are_left_out_and_duplicates_kept_with_a_key(window, qtbot, folder):
    (folder / "a.txt").write_text(f"Title: Locks\nOutlet: The Lantern\nDate: 2026-10-14\n\n{LOCKS}", "utf-8")
    (folder / "b.txt").write_text("Title: Gate\nOutlet: The Lantern\n\nThe gate opened.", "utf-8")
    preview = look(window, qtbot, folder)
    assert button(preview, "Import").text() == "Import 1 article"
    go_to(qtbot, preview, "Locks")
    assert "left out" in said(preview)
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    go_to(qtbot, preview, "Gate")
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert button(preview, "Import").text() == "Import 1 article"
    import_all(window, qtbot, preview)
    assert [each.title for each in window.session.project.articles()].count("Locks") == 2
    assert "Gate" not in articles(window)


def test_a_click_on_its_box_leaves_an_article_out(window, qtbot, folder):
    (folder / "a.txt").write_text("The gate opened.", "utf-8")
    preview = look(window, qtbot, folder / "a.txt")
    at = preview.list.visualRect(preview.list.found.index(0)).center()
    qtbot.mouseClick(preview.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert button(preview, "Import").isEnabled()
    at.setX(18)
    qtbot.mouseClick(preview.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not button(preview, "Import").isEnabled()


def test_the_list_is_filtered(window, qtbot, folder):
    for name, text in {"a": "The gate opened.", "b": "The quay cat slept.", "c": LOCKS}.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    preview = look(window, qtbot, folder)
    preview.words.setFocus()
    qtbot.keyClicks(preview.words, "CAT")
    qtbot.waitUntil(lambda: titles(preview) == ["The quay cat slept."])
    assert button(preview, "Import").text() == "Import 3 articles"  # what is hidden still comes in


def test_the_columns_of_a_table_are_named_and_remembered(window, qtbot, folder, tmp_path):
    (folder / "a.csv").write_text(TABLE, "utf-8")
    preview = look(window, qtbot, folder / "a.csv")
    assert "no column that is known to hold the texts" in said(preview)
    for column, field in ((0, "Title"), (1, "Text"), (2, "Date")):
        table = preview.looking.columns
        choose(table.cellWidget(column, 2), field)
        wait(qtbot, preview)
    assert titles(preview) == ["a.csv", "Locks", "Quay"]
    assert "1 part left out" in said(preview)
    preview.close()
    QApplication.processEvents()

    (folder / "b.csv").write_text(TABLE, "utf-8")
    preview = look(window, qtbot, folder / "b.csv")
    wait(qtbot, preview)
    assert titles(preview) == ["b.csv", "Locks", "Quay"]
    import_all(window, qtbot, preview)
    (quay,) = [each for each in window.session.project.articles() if each.title == "Quay"]
    assert (quay.text, quay.published) == ("The cat slept.", "2026-10-15")
    assert "1 part was left out." in window.status.told.text()


def test_rows_that_were_left_out_are_saved_to_be_mended(window, qtbot, folder, monkeypatch):
    (folder / "a.csv").write_text(TABLE.replace("words", "text"), "utf-8")
    preview = look(window, qtbot, folder / "a.csv")
    monkeypatch.setattr(ask, "save_file", lambda *_: folder / "bad.csv")
    qtbot.mouseClick(button(preview, "Save rows"), Qt.MouseButton.LeftButton)
    wait(qtbot, preview)
    assert (folder / "bad.csv").read_text("utf-8") == "head;text;day\nEmpty;;\n"
    preview.close()


def test_a_text_is_taken_apart_at_a_separator(window, qtbot, folder):
    (folder / "a.txt").write_text("First story.\n+++\nSecond story.\n+++\nThird.\n", "utf-8")
    preview = look(window, qtbot, folder / "a.txt")
    preview.looking.separator.setFocus()
    qtbot.keyClicks(preview.looking.separator, r"\+{3}")
    qtbot.keyClick(preview.looking.separator, Qt.Key.Key_Tab)
    wait(qtbot, preview)
    assert titles(preview) == ["a.txt", "First story.", "Second story.", "Third."]
    go_to(qtbot, preview, "Second story.")
    assert preview.looking.text.toPlainText() == "Second story."
    import_all(window, qtbot, preview)
    assert {"First story.", "Second story.", "Third."} <= set(articles(window))


def test_a_file_that_changed_in_between_is_not_imported(window, qtbot, folder):
    (folder / "a.txt").write_text("The gate opened.", "utf-8")
    preview = look(window, qtbot, folder / "a.txt")
    (folder / "a.txt").write_text("The gate stayed shut.", "utf-8")
    qtbot.mouseClick(button(preview, "Import"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.background.busy)
    assert len(articles(window)) == 3
    assert window.status.told.text() == "Nothing was imported."
    (message,) = window.workspace.messages.texts
    assert "has changed since you looked at it" in message


def test_a_folder_is_looked_at_again_for_what_is_new(window, qtbot, folder, monkeypatch):
    (folder / "a.txt").write_text("The gate opened.", "utf-8")
    assert not window.action("import_again").isEnabled()
    monkeypatch.setattr(ask, "folder", lambda *_: folder)
    window.action("import_folder").trigger()
    import_all(window, qtbot, opened(window, qtbot))
    (folder / "b.txt").write_text("The quay flooded.", "utf-8")
    window.action("import_again").trigger()
    preview = opened(window, qtbot)
    assert titles(preview) == ["The quay flooded."]
    import_all(window, qtbot, preview)
    window.action("import_again").trigger()
    preview = opened(window, qtbot)
    assert "nothing new in the folder" in said(preview)
    preview.close()


def test_closing_the_preview_imports_nothing(window, qtbot, folder):
    for number in range(200):
        (folder / f"{number}.txt").write_text(f"Story {number}.", "utf-8")
    window.transfer.import_files([folder])
    (preview,) = window.findChildren(ImportPreview)
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert len(articles(window)) == 3
    assert window.session.project.next_undo() is None or "200" not in str(window.session.project.next_undo())
