"""Article details: how often the text was corrected, what was changed, and the text as it was imported."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from pullquote.desktop.correcting.revisions import OriginalText, RevisionsDialog
from pullquote.desktop.dialogs.details import DetailsDialog
from pullquote.project import open_project
from tests.desktop import small_project
from tests.desktop.opening import open_window
from tests.desktop.small_project import TEXT

TEXT = TEXT.replace("eleven months", "eleven\u00a0months")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    with small_project.project_with(tmp_path, small_project.article(TEXT)) as project:
        path, article = project.path, project.article_ids()[0]
        project.correct_text(article, TEXT.replace("unseen", "unnoticed"), "Typing error")
    with open_project(path, annotator="ann-02") as project:
        project.correct_text(
            article, project.text(article).replace(", who runs the fishing co-operative", "")
        )
    return path


def _details(qtbot, window):
    qtbot.keyClick(window.workspace.page, Qt.Key.Key_D, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DetailsDialog)
    return dialog


def _press(qtbot, dialog, text):
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return QApplication.activeModalWidget()


def test_every_correction_is_told_the_last_one_first(qtbot, tmp_path, path):
    dialog = _press(qtbot, _details(qtbot, open_window(qtbot, tmp_path, path)), "Corrected 2 times…")
    assert isinstance(dialog, RevisionsDialog)
    model = dialog.model
    said = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert said[0].startswith("2 · ")
    assert said[0].endswith(" · ann-02")
    assert said[1] == "“who runs the fishing co-operative, ” is removed"
    assert said[2].startswith("1 · ")
    assert said[2].endswith(" · ann-01 · Typing error")
    first = model.at(model.index(3))
    whole = f"{first.before}{first.hunk.new}{first.after}"
    assert whole.startswith("Harbour wall leaked unnoticed for a year")


def test_the_original_text_is_shown_as_it_was_imported(qtbot, tmp_path, path):
    details = _details(qtbot, open_window(qtbot, tmp_path, path))
    dialog = _press(qtbot, details, "Corrected 2 times…")
    original = _press(qtbot, dialog, "Show original text…")
    assert isinstance(original, OriginalText)
    assert original.text.text == TEXT
    assert original.width() > details.width()  # though it stands over a narrow one
    qtbot.keyClicks(original.text, "x")
    assert original.text.text == TEXT
    for expected in (original, dialog):
        assert QApplication.activeModalWidget() is expected
        expected.activateWindow()  # no window manager does so offscreen
        qtbot.waitUntil(expected.isActiveWindow)
        qtbot.keyClick(expected, Qt.Key.Key_Escape)


def test_a_text_that_was_never_corrected_says_nothing(qtbot, tmp_path):
    with small_project.project_with(tmp_path, small_project.article()) as project:
        path = project.path
    dialog = _details(qtbot, open_window(qtbot, tmp_path, path))
    assert not any("Corrected" in button.text() for button in dialog.findChildren(QPushButton))


def test_a_read_only_project_shows_its_corrections_too(qtbot, tmp_path, path):
    with open_project(path):
        dialog = _details(qtbot, open_window(qtbot, tmp_path, path))
        assert isinstance(_press(qtbot, dialog, "Corrected 2 times…"), RevisionsDialog)
