"""An article from the clipboard: its text as it will be stored, and what is known about it."""

from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from pullquote.desktop import theme
from pullquote.desktop.dialogs.details import MetadataForm
from pullquote.desktop.dialogs.dialog import Dialog, field_label, sentence
from pullquote.desktop.session import Session
from pullquote.errors import PullquoteError
from pullquote.importers import plain_text
from pullquote.jobs.import_files import import_text
from pullquote.project import Project

__all__ = ["PasteDialog"]


class PasteDialog(Dialog):
    """The text can be mended before it is frozen; a header in it fills the fields.

    A text of several articles is handed on to the preview of imports, where they are a list.
    """

    several = Signal(str)  # the text

    def __init__(self, session: Session, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self.say(self.tr("Paste as article"))
        self._session = session
        self._pasted = text
        self.text = QPlainTextEdit(self)
        self.text.setProperty("field", True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme.px(180))
        self.text.setPlaceholderText(self.tr("Paste the article’s text here."))
        self.text.setFont(theme.font(theme.CELL))
        self.form = MetadataForm(parent=self)
        self._problem = sentence("", "danger", self)
        self.body.addWidget(field_label(self.tr("Text"), self.text))
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.form)
        self.body.addWidget(self._problem)
        self._problem.hide()
        self._several = self.add_button(self.tr("Several articles…"))
        self._several.setToolTip(self.tr("Show the articles of this text as a list before they are imported"))
        self._several.clicked.connect(self._hand_on)
        self.add_cancel()
        self._add = self.add_primary(self.tr("Add article"))
        self.text.setPlainText(text)
        self.text.document().setModified(False)
        self.text.textChanged.connect(self._follow_text)
        self._follow_text()
        self.text.setFocus()

    def _words(self) -> str:
        # Qt turns no-break spaces into blanks in `toPlainText`; what was not touched is taken as pasted.
        raw = self.text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        return raw if self.text.document().isModified() else self._pasted

    def _follow_text(self) -> None:
        """The fields say what the header of this text says, not that of one that stood here before."""
        words = self._words()
        self._add.setEnabled(bool(words.strip()))
        self._several.setEnabled(bool(words.strip()))
        with suppress(PullquoteError):  # no text yet, or not one that can be taken; `accept` says why
            self.form.show_article(plain_text.pasted(words).article)

    def _hand_on(self) -> None:
        self.several.emit(self._words())
        self.reject()

    def accept(self) -> None:
        """Add the article; it is one step, with what was entered about it."""
        try:
            plain_text.pasted(self._words())
        except PullquoteError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        text, values = self._words(), self.form.values()

        def edit(project: Project) -> str:
            return import_text(project, text, **values)

        self._session.perform(edit, done=self._session.open_article)
        super().accept()
