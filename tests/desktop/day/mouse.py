"""The day of somebody with a mouse, who types only what must be typed: a note, what to search for, a folder."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu, QWidget

from tests.desktop.day.hands import Hands
from tests.desktop.day.keyboard import page_words
from tests.desktop.reading.conftest import Mouse as PagePointer
from tests.desktop.reading.conftest import boundary_of, point_of

__all__ = ["Mouse"]

_LEFT = Qt.MouseButton.LeftButton
_LABELS = {"Q": "Quote", "U": "Cue", "A": "Actor", "C": "Claim", "N": "Not attributed"}


class Mouse(Hands):
    """Clicks, double clicks and drags."""

    @cached_property
    def pointer(self) -> PagePointer:
        """For what QTest cannot do: hold the button while it moves, and click twice."""
        return PagePointer(self.page)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, _LEFT, pos=at or widget.rect().center())
        QApplication.processEvents()

    def write(self, words: str) -> None:
        """Type into the text box that was clicked."""
        self.qtbot.keyClicks(QApplication.focusWidget(), words)
        QApplication.processEvents()

    def button(self, name: str, where: QWidget | None = None) -> QAbstractButton:
        """A button in sight, by its name."""
        there = (where or self.window).findChildren(QAbstractButton)
        (found,) = [b for b in there if b.isVisible() and name in (b.accessibleName(), b.text())]
        return found

    def menu(self, title: str, row: str) -> None:
        """A row of a menu of the menu bar."""
        bar = self.window.menuBar()
        (top,) = [action for action in bar.actions() if action.text().replace("&", "") == title]
        self.click(bar, bar.actionGeometry(top).center())
        self.pick(row)

    def pick(self, row: str) -> None:
        """A row of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [action for action in menu.actions() if action.text().endswith(row)]
        self.click(menu, menu.actionGeometry(action).center())

    # Articles

    def open_project(self, name: str) -> None:
        self.click(self.button(name))
        self.settle()

    def next_unfinished(self) -> None:
        self.menu("Article", "Next unfinished article")
        self.settle()

    def next_article(self, title: str) -> None:
        rows = self.workspace.articles.list
        model = rows.model()
        (found,) = [i for row in range(model.rowCount()) if (i := model.index(row, 0)).data() == title]
        self.click(rows.viewport(), rows.visualRect(found).center())
        self.settle()
        assert self.article == title

    def finish(self) -> None:
        """Once more where there is something to check."""
        self.click(self.button("Finish article"))
        if not self.is_finished:
            self.click(self.button("Finish article"))

    # The page

    def mark(self, words: str) -> None:
        """Drag over words of the article."""
        start, end = self.find_words(words)
        first, last = boundary_of(self.page, start), boundary_of(self.page, end - 1, after=True)
        QTest.mousePress(self.page.viewport(), _LEFT, pos=first)
        self.pointer.move((first + last) / 2)
        self.pointer.move(last)
        QTest.mouseRelease(self.page.viewport(), _LEFT, pos=last)
        QApplication.processEvents()
        assert page_words(self) == words, page_words(self)
        assert self.page.hasFocus()

    def choose(self, label: str, words: str) -> None:
        """A click selects the smallest; again in the same place, the next one outward."""
        for _ in range(5):
            self.click(self.page.viewport(), point_of(self.page, self.find_words(words)[0]))
            if self.chosen[0] == label and self.chosen[1].startswith(words):
                return
        raise AssertionError(f"No {label} at “{words}”")

    # Tagging

    def accept_suggestion(self, words: str) -> None:
        """A click on its chip in the margin, then on the bar below the page."""
        self.click(self.page.viewport(), self.chip(words))
        text, review = self.page.text, self.workspace.review
        assert text[slice(*review.current.fragments[0])] == words
        self.click(self.workspace.suggestion_bar.accept)
        self.click_beside()  # the review goes on to the next one

    def chip(self, words: str) -> QPoint:
        """Where the chip of what is tagged, or suggested, for these words stands."""
        page = self.page
        boxes = [box for line in page.visible_lines() for box in page._chips.boxes(line, {})]
        (found,) = [box for box in boxes if any(page.view.mark(u).annotation.words == words for u in box.ids)]
        return found.rect.center()

    def tag(self, key: str, words: str) -> None:
        self.mark(words)
        self.tag_selection(key)

    def tag_selection(self, key: str) -> None:
        self.click(self.button(_LABELS[key], self.workspace.label_bar))

    def tag_here(self, key: str, words: str) -> None:
        """A double click takes a word; more than one must be dragged over."""
        if " " in words:
            self.mark(words)
        else:
            self.pointer.click(point_of(self.page, self.find_words(words)[0] + 1), times=2)
        assert page_words(self) == words
        self.tag_selection(key)
        assert self.chosen[1] == words

    def add_fragment(self, words: str) -> None:
        self.mark(words)
        self.menu("Tag", "Add a fragment")

    def link(self, words: str, role: str = "") -> None:
        self.click(self.button("Link", self.workspace.label_bar))
        self.click(self.page.viewport(), point_of(self.page, self.find_words(words)[0]))
        if role:
            self.pick(role)

    # The inspector

    def new_actor(self, name: str) -> None:
        (field,) = self.inspector.source.fields
        self.click(field.field)
        offered = field.suggestions.list
        model = offered.model()
        (row,) = [
            model.index(row, 0) for row in range(model.rowCount()) if name in model.index(row, 0).data()
        ]
        self.click(offered.viewport(), offered.visualRect(row).center())

    def set_value(self, attribute: str, value: str) -> None:
        boxes = self.inspector.findChildren(QComboBox)
        (box,) = [box for box in boxes if box.isVisible() and box.accessibleName() == attribute]
        self.click(box)
        view = box.view()
        at = view.visualRect(box.model().index(box.findText(value), 0)).center()
        # A list takes no click until it cannot be the second one of a double click.
        self.qtbot.wait(QApplication.doubleClickInterval() + 20)
        QTest.mouseMove(view.viewport(), at)
        self.click(view.viewport(), at)
        assert box.currentText() == value

    def write_note(self, words: str) -> None:
        """Leaving the note keeps it."""
        self.click(self.inspector.note.viewport())
        self.write(words)
        self.click_beside()

    def click_beside(self) -> None:
        """Below the last line."""
        below = self.page.viewport().height() - 20
        self.click(self.page.viewport(), QPoint(point_of(self.page, 0).x(), below))

    # The rest

    def undo(self) -> None:
        self.click(self.button("Undo", self.workspace.label_bar))

    def redo(self) -> None:
        self.click(self.button("Redo", self.workspace.label_bar))

    def search(self, words: str) -> None:
        self.menu("Edit", "Find in the article")
        self.write(words)
        self.click(self.button("Close", self.workspace.find_bar))
        assert page_words(self) == words, page_words(self)

    def export(self, folder: Path) -> None:
        self.menu("File", "Export…")
        dialog = self.dialog()
        dialog.folder.clear()
        self.click(dialog.folder)
        self.write(str(folder))
        self.click(self.button("Export", dialog))
        self.settle()
        self.click(self.button("Close", self.dialog()))
        self.come_back()

    def dialog(self) -> QDialog:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        return dialog
